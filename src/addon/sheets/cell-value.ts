import type { Cell } from '../../scoring/index.ts';

/** What is written to a cell; `''` clears it. */
export type OutputValue = string | number;

/** Days from 1899-12-30, where the spreadsheet's serial numbers begin, to 1970-01-01. */
export const epochSerial = 25_569;

export function serialOfDay(day: number): number {
  return day + epochSerial;
}

/** A cell as it would have to be written to stay what it is. */
export function asWritten(cell: Cell): OutputValue {
  if (typeof cell === 'object') return serialOfDay(cell.day);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
}

/** How a column's cells are written and shown. A day is written as its serial number, which no time zone moves. */
export type ColumnKind = 'number' | 'text' | 'day' | 'share';

/** Of a cell that holds the minute of a day. */
export const momentFormat = 'yyyy-mm-dd hh:mm';

export const numberFormats: Readonly<Record<ColumnKind, string>> = {
  number: '0',
  text: '@',
  day: 'yyyy-mm-dd',
  share: '0%',
};
