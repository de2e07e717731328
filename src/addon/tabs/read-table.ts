import { type Cell, cellText, type Table, type TimeZone } from '../../scoring/index.ts';
import type { Range } from '../doors/spreadsheet.ts';
import { retrying } from '../retrying.ts';
import type { Tab } from './book.ts';
import { toCell } from './cell-values.ts';
import { callsToRead, readColumns } from './read-columns.ts';

/** How often a tab is read anew that people work on meanwhile. */
const mostReadings = 3;

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
  const all = headers.map((_, index) => index);
  return readTablePart(tab, headers, 1, all, timeZone);
}

/** A whole tab with its headers in the first row, in one read: for tabs of ours, which are short. */
export function readShortTable(tab: Tab, timeZone: TimeZone): Table {
  const values = untilWhole(tab, () => {
    const read = retrying(() => tab.sheet.getDataRange().getValues());
    return { read, lastRow: read.length };
  });
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
  const { columns, rowCount } = readRows(tab, headerRow, used, timeZone);
  const unread = new Array<string>(rowCount).fill('');
  const all = headers.map((_, index) => columns.get(index) ?? unread);
  return { tab: tab.name, headerRow, headers, columns: all, rowCount };
}

interface Rows {
  readonly columns: Map<number, Cell[]>;
  readonly rowCount: number;
}

/**
 * Columns (from 0) of all rows below the headers, as they stood together.
 * @param used the first of them tells rows apart best
 */
export function readRows(tab: Tab, headerRow: number, used: readonly number[], timeZone: TimeZone): Rows {
  return untilWhole(tab, () => {
    const reading = readDown(tab, headerRow, used, timeZone);
    return { ...reading, isTorn: () => isTorn(tab, headerRow, reading.read, used, timeZone) };
  });
}

/** One column (from 0) of all rows below the headers. Where it takes several calls, rows may have been moved between them. */
export function readLongColumn(tab: Tab, headerRow: number, column: number, timeZone: TimeZone): Cell[] {
  return untilWhole(tab, () => readDown(tab, headerRow, [column], timeZone)).columns.get(column)!;
}

function readDown(
  tab: Tab,
  headerRow: number,
  columns: readonly number[],
  timeZone: TimeZone,
): { read: Rows; lastRow: number } {
  const lastRow = tab.sheet.getLastRow();
  const rowCount = Math.max(0, lastRow - headerRow);
  return {
    read: { columns: readColumns(tab, headerRow + 1, rowCount, columns, timeZone), rowCount },
    lastRow,
  };
}

interface Reading<T> {
  readonly read: T;
  /** Down to which it was read. */
  readonly lastRow: number;
  /** Whether rows were moved between its calls. */
  readonly isTorn?: () => boolean;
}

/** A row that a person inserts after we asked for the last one pushes that one out of what is read. */
function untilWhole<T>(tab: Tab, readOnce: () => Reading<T>): T {
  for (let readings = 1; ; readings++) {
    const { read, lastRow, isTorn } = readOnce();
    if (readings === mostReadings) return read;
    if (tab.sheet.getLastRow() <= lastRow && !isTorn?.()) return read;
  }
}

/** What one call reads stands as it was at one moment; between several calls the rows may have been sorted. */
function isTorn(
  tab: Tab,
  headerRow: number,
  { columns, rowCount }: Rows,
  used: readonly number[],
  timeZone: TimeZone,
): boolean {
  const [first] = used;
  if (first === undefined || callsToRead(used, rowCount) < 2) return false;
  const again = readColumns(tab, headerRow + 1, rowCount, [first], timeZone).get(first)!;
  return columns.get(first)!.some((cell, row) => cell !== again[row]);
}
