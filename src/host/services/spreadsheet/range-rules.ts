import type { Validation } from '../../workbook/sheet-features.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { HOST, MODEL, modelOf, serviceObject } from '../service-object.ts';
import { columnsOf, editing, filled, reading } from './range-access.ts';
import { RangeFormats } from './range-formats.ts';
import { blockOf } from './read-values.ts';
import { writeValues } from './write-values.ts';

/** Notes and validation rules of a range. */
export abstract class RangeRules extends RangeFormats implements Partial<Google.Range> {
  getNote(): string {
    const { sheet, area } = reading(this);
    return sheet.notes.at(area.row, area.column) ?? '';
  }

  getNotes(): string[][] {
    const { sheet, area } = reading(this);
    return blockOf(area, (column) => (row) => sheet.notes.at(row, column) ?? '');
  }

  setNote(note: string | null): Google.Range {
    return editing(this, ({ sheet, area }) => sheet.notes.set(area, note ? String(note) : undefined));
  }

  setNotes(notes: (string | null)[][]): Google.Range {
    const columns = columnsOf(notes, this[MODEL].area, 'SpreadsheetApp.Range.setNotes');
    return editing(this, ({ sheet, area }) => {
      columns.forEach((column, c) => {
        const texts = column.map((note) => (note ? String(note) : undefined));
        sheet.notes.assign(area.row, area.column + c, texts);
      });
    });
  }

  clearNote(): Google.Range {
    return editing(this, ({ sheet, area }) => sheet.notes.set(area, undefined));
  }

  getDataValidation(): Google.DataValidation | null {
    const { sheet, area } = reading(this);
    const rule = sheet.validations.at(area.row, area.column);
    return rule ? serviceObject(this[HOST], 'DataValidation', rule) : null;
  }

  getDataValidations(): (Google.DataValidation | null)[][] {
    const { sheet, area } = reading(this);
    const made = new Map<Validation, Google.DataValidation>();
    return blockOf(area, (column) => (row) => {
      const rule = sheet.validations.at(row, column);
      if (!rule) return null;
      const object = made.get(rule) ?? serviceObject(this[HOST], 'DataValidation', rule);
      made.set(rule, object);
      return object;
    });
  }

  setDataValidation(rule: Google.DataValidation | null): Google.Range {
    const validation = validationOf(rule);
    return editing(this, ({ sheet, area }) => sheet.validations.set(area, validation));
  }

  /** Makes all cells checkboxes, and unchecks them. */
  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): Google.Range {
    const values = [checkedValue, uncheckedValue].filter((value) => value !== undefined).map(String);
    const rule = { criteria: 'CHECKBOX', values, allowInvalid: false, helpText: null };
    const unchecked = checkedValue === undefined ? false : (uncheckedValue ?? '');
    return editing(this, (model, host) => {
      model.sheet.validations.set(model.area, rule);
      writeValues(model, filled(model.area, unchecked), host.clock.now);
    });
  }
}

function validationOf(rule: unknown): Validation | undefined {
  if (rule === null) return undefined;
  const validation = modelOf(rule, 'DataValidation', 'SpreadsheetApp.Range.setDataValidation');
  if (validation.criteria === '') throw new GoogleException(MESSAGES.nullArgument('criteria'));
  return validation;
}
