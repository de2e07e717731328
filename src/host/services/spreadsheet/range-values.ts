import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { HOST, MODEL, modelOf, serviceObject } from '../service-object.ts';
import type { LinkedText } from '../service-types.ts';
import { columnsOf, editing, filled, reading } from './range-access.ts';
import { RangeAddress } from './range-address.ts';
import { blockOf, readDisplayTexts, readFormulas, readValues } from './read-values.ts';
import { writeValues } from './write-values.ts';

/** What the cells of a range hold. */
export abstract class RangeValues extends RangeAddress implements Partial<Google.Range> {
  getValues(): unknown[][] {
    return readValues(this[HOST], reading(this));
  }

  getValue(): unknown {
    return readValues(this[HOST], topLeft(reading(this)))[0]![0];
  }

  setValues(values: unknown[][]): Google.Range {
    const columns = columnsOf(values, this[MODEL].area, 'SpreadsheetApp.Range.setValues');
    return editing(this, (model, host) => writeValues(model, columns, host.clock.now));
  }

  setValue(value: unknown): Google.Range {
    return editing(this, (model, host) => writeValues(model, filled(model.area, value), host.clock.now));
  }

  getDisplayValues(): string[][] {
    return readDisplayTexts(reading(this));
  }

  getDisplayValue(): string {
    return readDisplayTexts(topLeft(reading(this)))[0]![0]!;
  }

  getFormulas(): string[][] {
    return readFormulas(reading(this));
  }

  getFormula(): string {
    return readFormulas(topLeft(reading(this)))[0]![0]!;
  }

  setFormula(formula: string): Google.Range {
    const text = formulaText(formula);
    return editing(this, (model, host) => writeValues(model, filled(model.area, text), host.clock.now));
  }

  getRichTextValues(): (Google.RichTextValue | null)[][] {
    const model = reading(this);
    const texts = readDisplayTexts(model);
    return blockOf(model.area, (column) => (row) => {
      const text = texts[row - model.area.row]![column - model.area.column]!;
      const link = model.sheet.links.at(row, column) ?? null;
      return serviceObject(this[HOST], 'RichTextValue', { text, link });
    });
  }

  setRichTextValues(values: Google.RichTextValue[][]): Google.Range {
    const call = 'SpreadsheetApp.Range.setRichTextValues';
    const columns = columnsOf(values, this[MODEL].area, call).map((column) =>
      column.map((value) => modelOf(value, 'RichTextValue', call)),
    );
    return editing(this, (model, host) => {
      // Rich text is text, whatever it looks like.
      const texts = columns.map((column) => column.map(({ text }) => (text === '' ? null : `'${text}`)));
      writeValues(model, texts, host.clock.now);
      columns.forEach((column, c) => {
        model.sheet.links.assign(model.area.row, model.area.column + c, column.map(linkOf));
      });
    });
  }

  isBlank(): boolean {
    const { sheet, area } = reading(this);
    return blockOf(area, (column) => (row) => sheet.cells.at(row, column)).every((row) =>
      row.every((cell) => cell === null),
    );
  }

  clearContent(): Google.Range {
    return editing(this, (model, host) => writeValues(model, filled(model.area, null), host.clock.now));
  }
}

function topLeft<M extends { area: { row: number; column: number } }>(model: M) {
  return { ...model, area: { row: model.area.row, column: model.area.column, rows: 1, columns: 1 } };
}

function linkOf({ link }: LinkedText): string | undefined {
  return link ?? undefined;
}

/** A formula may be passed without its `=`; an empty one clears. */
function formulaText(formula: unknown): string | null {
  if (formula === null || formula === undefined) {
    throw new GoogleException(MESSAGES.nullArgument('formula'));
  }
  const text = String(formula);
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
