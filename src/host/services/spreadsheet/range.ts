import { formatA1 } from '../../workbook/a1-notation.ts';
import { type Area, type Dimension, intersection, lastColumnOf, lastRowOf } from '../../workbook/area.ts';
import type { Layer } from '../../workbook/layer.ts';
import type { Protection } from '../../workbook/sheet-features.ts';
import { sortRows } from '../../workbook/sort-rows.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { messages } from '../messages.ts';
import {
  asGoogle,
  hostKey,
  modelKey,
  modelOf,
  ServiceObject,
  serve,
  serviceObject,
} from '../service-object.ts';
import type { RangeModel } from '../service-types.ts';
import { cellPropertyMembers } from './cell-properties.ts';
import { canEdit, checkUntyped } from './cells/edit-rights.ts';
import { checkArea, integer } from './cells/grid-bounds.ts';
import { changing, columnsOf, editing, filled, reading } from './cells/range-access.ts';
import { rangeAt } from './cells/range-at.ts';
import { blockOf, readDisplayTexts, readFormulas, readValues } from './cells/read-values.ts';
import { writeValues } from './cells/write-values.ts';
import { newMetadata } from './features/developer-metadata.ts';

/** Cells of a sheet: where they are, what they hold and, by `cellPropertyMembers`, how they look. */
class RangeService extends ServiceObject<RangeModel> implements Partial<Google.Range> {
  getA1Notation(): string {
    const { area, wholeColumns, wholeRows } = this[modelKey];
    const address = formatA1(area);
    if (wholeColumns) return columnsOnly(address);
    return wholeRows ? `${area.row}:${lastRowOf(area)}` : address;
  }

  getSheet(): Google.Sheet {
    return serviceObject(this[hostKey], 'Sheet', this[modelKey].sheet);
  }

  getCell(row: number, column: number): Google.Range {
    const { sheet, area } = this[modelKey];
    const r = integer(row, 'SpreadsheetApp.Range.getCell');
    const c = integer(column, 'SpreadsheetApp.Range.getCell');
    return rangeAt(this[hostKey], sheet, {
      row: area.row + r - 1,
      column: area.column + c - 1,
      rows: r > area.rows ? 0 : 1,
      columns: c > area.columns ? 0 : 1,
    });
  }

  activate(): Google.Range {
    const { sheet, area } = this[modelKey];
    sheet.workbook.activeSheet = sheet;
    sheet.selection = { ...area };
    return asGoogle(this);
  }

  canEdit(): boolean {
    return canEdit(this[hostKey], reading(this));
  }

  getValues(): unknown[][] {
    return readValues(this[hostKey], reading(this));
  }

  getValue(): unknown {
    return readValues(this[hostKey], topLeft(reading(this)))[0]![0];
  }

  setValues(values: unknown[][]): Google.Range {
    return write(this, columnsOf(values, this[modelKey].area, 'SpreadsheetApp.Range.setValues'));
  }

  setValue(value: unknown): Google.Range {
    return write(this, filled(this[modelKey].area, value));
  }

  setFormula(formula: string): Google.Range {
    return write(this, filled(this[modelKey].area, formula));
  }

  clearContent(): Google.Range {
    return write(this, filled(this[modelKey].area, null));
  }

  getDisplayValues(): string[][] {
    return readDisplayTexts(reading(this));
  }

  getFormulas(): string[][] {
    return readFormulas(reading(this));
  }

  isBlank(): boolean {
    const { sheet, area } = reading(this);
    return blockOf(area, (column) => (row) => sheet.cells.at(row, column)).every((row) =>
      row.every((cell) => cell === null),
    );
  }

  getRichTextValues(): (Google.RichTextValue | null)[][] {
    const model = reading(this);
    const texts = readDisplayTexts(model);
    return blockOf(model.area, (column) => (row) => {
      const text = texts[row - model.area.row]![column - model.area.column]!;
      const link = model.sheet.links.at(row, column) ?? null;
      return serviceObject(this[hostKey], 'RichTextValue', { text, link });
    });
  }

  setRichTextValues(values: Google.RichTextValue[][]): Google.Range {
    const call = 'SpreadsheetApp.Range.setRichTextValues';
    const columns = columnsOf(values, this[modelKey].area, call).map((column) =>
      column.map((value) => modelOf(value, 'RichTextValue', call)),
    );
    return editing(this, (model, host) => {
      // Rich text is text, whatever it looks like.
      const texts = columns.map((column) => column.map(({ text }) => (text === '' ? null : `'${text}`)));
      writeValues(model, texts, host.clock.now);
      columns.forEach((column, c) => {
        const links = column.map(({ link }) => link ?? undefined);
        model.sheet.links.assign(model.area.row, model.area.column + c, links);
      });
    });
  }

  /** Without options contents and formats are cleared; notes and validation rules stay. */
  clear({ contentsOnly, formatOnly, commentsOnly, validationsOnly }: ClearOptions = {}): Google.Range {
    const isPlain = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    return editing(this, (model) => {
      const { sheet, area } = model;
      if (isPlain || formatOnly || validationsOnly) checkUntyped(model);
      if (isPlain || contentsOnly) clearContents(sheet, area);
      if (isPlain || formatOnly) {
        for (const layer of Object.values(sheet.formats)) (layer as Layer<unknown>).set(area, undefined);
      }
      if (commentsOnly) sheet.notes.set(area, undefined);
      if (validationsOnly) sheet.validations.set(area, undefined);
    });
  }

  /** By a column of the sheet, or `{column, ascending}`. */
  sort(by: unknown): Google.Range {
    if (Array.isArray(by)) throw new Error('Range.sort by more than a column is not there in the host');
    const { column, ascending = true } =
      typeof by === 'object' && by !== null
        ? (by as { column: unknown; ascending?: boolean })
        : { column: by };
    const { sheet, area } = changing(this);
    sortRows(sheet, area, [{ column: integer(column, 'SpreadsheetApp.Range.sort'), ascending }]);
    return asGoogle(this);
  }

  merge(): Google.Range {
    const { sheet, area } = changing(this);
    sheet.merges.push({ ...area });
    return asGoogle(this);
  }

  /** Those that any of the cells belongs to. */
  getMergedRanges(): Google.Range[] {
    const { sheet, area } = this[modelKey];
    this[hostKey].read();
    const met = sheet.merges.filter((merge) => intersection(merge, area));
    return met.map((merge) => rangeAt(this[hostKey], sheet, merge));
  }

  createFilter(): Google.Filter {
    const { sheet, area } = changing(this);
    if (sheet.filter) throw new GoogleException(messages.filterExists);
    sheet.filter = { area: { ...area }, criteria: new Map() };
    return serviceObject(this[hostKey], 'Filter', { sheet, filter: sheet.filter });
  }

  protect(): Google.Protection {
    const { sheet, area } = changing(this);
    const editors = [this[hostKey].execution.user];
    const protection = { area: { ...area }, description: '', warningOnly: false, editors, unprotected: [] };
    sheet.protections.push(protection);
    return serviceObject(this[hostKey], 'Protection', protection);
  }

  /** In light grey, with a header. */
  applyRowBanding(): Google.Banding {
    const { sheet, area } = changing(this);
    if (sheet.bandings.some((banding) => intersection(banding.area, area))) {
      throw new GoogleException(messages.bandingOverlap);
    }
    const colors = { headerRow: '#bdbdbd', firstRow: '#ffffff', secondRow: '#f3f3f3', footerRow: null };
    const banding = { area: { ...area }, ...colors };
    sheet.bandings.push(banding);
    return serviceObject(this[hostKey], 'Banding', { sheet, banding });
  }

  addDeveloperMetadata(key: string, value?: unknown): Google.Range {
    const { sheet, area, wholeColumns, wholeRows } = this[modelKey];
    const isOne = (wholeColumns && area.columns === 1) || (wholeRows && area.rows === 1);
    if (!isOne) throw new GoogleException(messages.metadataRange);
    // It may have been deleted since the range was asked for.
    checkArea(sheet, area);
    this[hostKey].change();
    const on = wholeColumns ? 'column' : 'row';
    sheet.metadata.push({ ...newMetadata({ workbook: sheet.workbook, key, value }), on, index: area[on] });
    return asGoogle(this);
  }
}

function write(range: RangeService, columns: readonly (readonly unknown[])[]): Google.Range {
  return editing(range, (model, host) => writeValues(model, columns, host.clock.now));
}

/** `G1:G1000` as `G:G`. */
function columnsOnly(address: string): string {
  const [first = '', last = first] = address.replace(/\d+/g, '').split(':');
  return `${first}:${last}`;
}

function topLeft({ sheet, area }: RangeModel) {
  return { sheet, area: { ...area, rows: 1, columns: 1 } };
}

interface ClearOptions {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  commentsOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

function clearContents(sheet: Sheet, area: Area): void {
  for (let column = area.column; column <= lastColumnOf(area); column++) {
    const cells = sheet.cells.column(column);
    const end = Math.min(cells.length, lastRowOf(area));
    for (let i = area.row - 1; i < end; i++) cells[i] = null;
  }
  sheet.links.set(area, undefined);
}

/** Deepest nesting of groups in Sheets. */
const maxGroupDepth = 8;

function shiftGroupDepth(dimension: Dimension) {
  return function (this: RangeService, delta: number): Google.Range {
    return editing(this, ({ sheet, area }) => {
      const { groupDepth } = sheet.properties(dimension);
      const last = dimension === 'row' ? lastRowOf(area) : lastColumnOf(area);
      const depths = groupDepth.slice(area[dimension], last);
      groupDepth.assign(
        area[dimension],
        depths.map((depth = 0) => Math.max(0, Math.min(maxGroupDepth, depth + delta)) || undefined),
      );
    });
  };
}

/** Protections are made by scripts, and asked nothing. */
class ProtectionService extends ServiceObject<Protection> {}

function ofArea(read: (area: Area) => number) {
  return function (this: RangeService): number {
    return read(this[modelKey].area);
  };
}

const areaMembers = {
  getRow: ofArea(({ row }) => row),
  getColumn: ofArea(({ column }) => column),
  getNumRows: ofArea(({ rows }) => rows),
  getNumColumns: ofArea(({ columns }) => columns),
  getLastRow: ofArea(lastRowOf),
  getLastColumn: ofArea(lastColumnOf),
  shiftColumnGroupDepth: shiftGroupDepth('column'),
  shiftRowGroupDepth: shiftGroupDepth('row'),
} satisfies Partial<Google.Range>;

Object.assign(RangeService.prototype, cellPropertyMembers, areaMembers);
serve(RangeService, 'Range');
serve(ProtectionService, 'Protection');
