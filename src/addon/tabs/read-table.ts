import { cellText, type Table, type TimeZone } from '../../scoring/index.ts';
import type { Range } from '../doors/spreadsheet.ts';
import { retrying } from '../retrying.ts';
import type { Tab } from './book.ts';
import { toCell } from './cell-values.ts';
import { readColumns } from './read-columns.ts';

/** Headers of a tab up to its last used column; none where the header row is below all content. */
export function readHeaders(tab: Tab, headerRow: number, timeZone: TimeZone): string[] {
  const width = tab.sheet.getLastColumn();
  if (width < 1 || (headerRow > 1 && headerRow > tab.sheet.getMaxRows())) return [];
  return headersOf(tab.sheet.getRange(headerRow, 1, 1, width), timeZone);
}

export function headersOf(range: Range, timeZone: TimeZone): string[] {
  const values = retrying(() => range.getValues());
  return values[0]!.map((value) => cellText(toCell(value, timeZone)));
}

/** A whole tab with its headers in the first row, however long it is. */
export function readTable(
  tab: Tab,
  timeZone: TimeZone,
  headers: readonly string[] = readHeaders(tab, 1, timeZone),
): Table {
  const rowCount = Math.max(0, tab.sheet.getLastRow() - 1);
  const all = headers.map((_, index) => index);
  const columns = readColumns(tab, 2, rowCount, all, timeZone);
  return { tab: tab.name, headerRow: 1, headers, columns: all.map((index) => columns.get(index)!), rowCount };
}

/** A whole tab with its headers in the first row, in one read: for tabs of ours, which are short. */
export function readShortTable(tab: Tab, timeZone: TimeZone): Table {
  const values = retrying(() => tab.sheet.getDataRange().getValues());
  const [first, ...rows] = values.map((row) => row.map((value) => toCell(value, timeZone)));
  // An empty tab has a data range all the same, of one empty cell.
  const isEmpty = rows.length === 0 && first!.length === 1 && first![0] === '';
  const headers = isEmpty ? [] : first!.map(cellText);
  const columns = headers.map((_, index) => rows.map((row) => row[index]!));
  return { tab: tab.name, headerRow: 1, headers, columns, rowCount: rows.length };
}

/** A tab of which only some columns are read; the others share one column of empty cells. */
export function readTablePart(
  tab: Tab,
  headers: readonly string[],
  headerRow: number,
  used: readonly number[],
  timeZone: TimeZone,
): Table {
  const rowCount = Math.max(0, tab.sheet.getLastRow() - headerRow);
  const read = readColumns(tab, headerRow + 1, rowCount, used, timeZone);
  const unread = new Array<string>(rowCount).fill('');
  const columns = headers.map((_, index) => read.get(index) ?? unread);
  return { tab: tab.name, headerRow, headers, columns, rowCount };
}
