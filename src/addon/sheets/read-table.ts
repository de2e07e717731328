import { type Cell, cellText, type Table, type TimeZone } from '../../scoring/index.ts';
import type { Tab } from './book.ts';
import { toCell } from './cell-values.ts';
import { untilColumnsStand } from './columns-moved.ts';
import { callsToRead, readColumns } from './read-columns.ts';
import { retrying } from './retrying.ts';
import type { Range } from './spreadsheet.ts';

/** How often a tab is read anew that people work on meanwhile. */
const mostReadings = 3;

/** Headers of a tab up to its last used column; none where the header row is below all content. */
export function readHeaders(tab: Tab, headerRow: number, timeZone: TimeZone): string[] {
  return untilWhole(tab, () => {
    const lastColumn = tab.sheet.getLastColumn();
    if (lastColumn < 1 || (headerRow > 1 && headerRow > tab.sheet.getMaxRows())) return { read: [] };
    return { read: headersOf(tab.sheet.getRange(headerRow, 1, 1, lastColumn), timeZone), lastColumn };
  });
}

export function headersOf(range: Range, timeZone: TimeZone): string[] {
  const values = retrying(() => range.getValues());
  return values[0]!.map((value) => cellText(toCell(value, timeZone)));
}

/** Columns of a tab with its headers in the first row, however long it is, as `pick` wants them by their headers. */
export function readTable(
  tab: Tab,
  timeZone: TimeZone,
  pick: (headers: readonly string[]) => readonly number[] = (headers) => headers.map((_, index) => index),
): Table {
  return untilColumnsStand(() => {
    const headers = readHeaders(tab, 1, timeZone);
    return readTablePart(tab, headers, 1, pick(headers), timeZone);
  });
}

/** A whole tab with its headers in the first row, in one read: for tabs of ours, which are short. */
export function readShortTable(tab: Tab, timeZone: TimeZone): Table {
  const values = untilWhole(tab, () => {
    const read = retrying(() => tab.sheet.getDataRange().getValues());
    return { read, lastRow: read.length, lastColumn: read[0]!.length };
  });
  const [first, ...rows] = values.map((row) => row.map((value) => toCell(value, timeZone)));
  // An empty tab has a data range all the same, of one empty cell.
  const isEmpty = rows.length === 0 && first!.length === 1 && first![0] === '';
  const headers = isEmpty ? [] : first!.map(cellText);
  const columns = headers.map((_, index) => rows.map((row) => row[index]!));
  return { tab: tab.name, headerRow: 1, headers, columns, rowCount: rows.length };
}

/**
 * A tab of which only some columns are read; the others share one column of empty cells.
 * @throws ColumnsMoved where the columns have other headers by now
 */
export function readTablePart(
  tab: Tab,
  headers: readonly string[],
  headerRow: number,
  used: readonly number[],
  timeZone: TimeZone,
): Table {
  const { columns, rowCount } = readRows(tab, headerRow, used, timeZone, headers);
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
 * @throws ColumnsMoved where the columns have other headers by now
 */
export function readRows(
  tab: Tab,
  headerRow: number,
  used: readonly number[],
  timeZone: TimeZone,
  headers: readonly string[],
): Rows {
  return untilWhole(tab, () => {
    const reading = readDown(tab, headerRow, used, timeZone, headers);
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
  headers: readonly string[] | null = null,
): { read: Rows; lastRow: number } {
  const lastRow = tab.sheet.getLastRow();
  const rowCount = Math.max(0, lastRow - headerRow);
  return {
    read: { columns: readColumns(tab, headerRow + 1, rowCount, columns, timeZone, headers), rowCount },
    lastRow,
  };
}

interface Reading<T> {
  readonly read: T;
  /** Down to which it was read, where rows were read at all. */
  readonly lastRow?: number;
  /** Up to which it was read, where the columns were not known before. */
  readonly lastColumn?: number;
  /** Whether rows were moved between its calls. */
  readonly isTorn?: () => boolean;
}

/** A row or column that a person inserts after we asked for the last one pushes that one out of what is read. */
function untilWhole<T>(tab: Tab, readOnce: () => Reading<T>): T {
  for (let readings = 1; ; readings++) {
    const { read, lastRow, lastColumn, isTorn } = readOnce();
    if (readings === mostReadings) return read;
    const isCutOff =
      (lastRow !== undefined && tab.sheet.getLastRow() > lastRow) ||
      (lastColumn !== undefined && tab.sheet.getLastColumn() > lastColumn);
    if (!isCutOff && !isTorn?.()) return read;
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
