import { type Area, lastRowOf } from '../../../workbook/area.ts';
import { CellError, Formula, plainValue } from '../../../workbook/cell.ts';
import { displayText } from '../../../workbook/display-text.ts';
import { isDateFormat } from '../../../workbook/number-format.ts';
import type { Host } from '../../host.ts';
import type { SheetArea } from '../../service-types.ts';

type ScriptValue = number | boolean | string | Date;

/** Cells as scripts get them: `''` for an empty one, errors as text, serials in a date format as `Date`. */
export function readValues(host: Host, { sheet, area }: SheetArea): ScriptValue[][] {
  const toDate = host.dateReader();
  return blockOf<ScriptValue>(area, (column) => {
    const cells = sheet.cells.column(column);
    const isDate = dateRows({ sheet, area }, column);
    return (row) => {
      const cell = cells[row - 1];
      // Most cells are texts or numbers of a column without dates.
      if (typeof cell === 'string' || typeof cell === 'boolean') return cell;
      const value = cell === undefined ? null : plainValue(cell);
      if (typeof value === 'number' && isDate(row)) return toDate(value);
      return value === null ? '' : value instanceof CellError ? value.text : value;
    };
  });
}

export function readDisplayTexts({ sheet, area }: SheetArea): string[][] {
  return blockOf(area, (column) => {
    const formats = sheet.formats.numberFormat.slice(column, area.row, lastRowOf(area));
    const { locale } = sheet.workbook;
    return (row) => displayText(sheet.cells.at(row, column), formats[row - area.row], locale);
  });
}

export function readFormulas({ sheet, area }: SheetArea): string[][] {
  return blockOf(area, (column) => (row) => {
    const cell = sheet.cells.at(row, column);
    return cell instanceof Formula ? cell.text : '';
  });
}

/** Rows of an area, from a reader for each column. */
export function blockOf<T>(area: Area, readerOf: (column: number) => (row: number) => T): T[][] {
  const readers = Array.from({ length: area.columns }, (_, c) => readerOf(area.column + c));
  const block: T[][] = new Array(area.rows);
  for (let r = 0; r < area.rows; r++) {
    const values: T[] = new Array(readers.length);
    for (let c = 0; c < readers.length; c++) values[c] = readers[c]!(area.row + r);
    block[r] = values;
  }
  return block;
}

/** Where in a column numbers are dates. Mostly one format holds for all of it. */
function dateRows({ sheet, area }: SheetArea, column: number): (row: number) => boolean {
  const runs = sheet.formats.numberFormat.column(column);
  if (!runs?.runs().some(({ value }) => isDateFormat(value))) return () => false;
  const formats = runs.slice(area.row, lastRowOf(area));
  return (row) => isDateFormat(formats[row - area.row]);
}
