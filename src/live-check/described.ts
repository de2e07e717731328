import type { Range } from './google-types.ts';

/** What a cell holds, in words that begin with its kind: `number 12`, `text "x"`, `date 2026-01-31 00:00:00`. */
export function described(cell: Range): string {
  const formula = cell.getFormula();
  return formula === '' ? describedValue(cell.getValue(), zoneOf(cell)) : `formula ${formula}`;
}

/** With what it shows. */
export function describedAsShown(cell: Range): string {
  return `${described(cell)}, shown as ${quoted(cell.getDisplayValue())}`;
}

/** All cells of a range, from left to right and down. */
export function describedAll(range: Range): string {
  const zone = zoneOf(range);
  const rows = range.getValues().map((row) => row.map((value) => describedValue(value, zone)).join(', '));
  return rows.join('; ');
}

function describedValue(value: unknown, timeZone: string): string {
  if (value === '') return 'empty';
  if (typeof value === 'string') return `text ${quoted(value)}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isDate(value) ? `date ${wallClock(value, timeZone)}` : `${typeof value} ${String(value)}`;
}

/** Long texts by their length only. */
export function quoted(text: string): string {
  return text.length > 80 ? `of ${text.length} characters` : JSON.stringify(text);
}

/** Dates come from another context than the script's, so that `instanceof` does not see them. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function wallClock(date: Date, timeZone: string): string {
  return Utilities.formatDate(date, timeZone, 'yyyy-MM-dd HH:mm:ss');
}

function zoneOf(range: Range): string {
  return range.getSheet().getParent().getSpreadsheetTimeZone();
}
