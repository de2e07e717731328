import { type Cell, cellText, type TimeZone } from '../../scoring/index.ts';
import type { Tab } from './book.ts';
import { toCell } from './cell-values.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { retrying } from './retrying.ts';

/**
 * Most cells that one call reads or writes. From memory 100,000 cells take one to three seconds, and all of a call's cells
 * are held twice until they are columns; a full spreadsheet of ten million cells is twenty calls.
 */
export const cellsPerCall = 500_000;

// A gap of so few unused columns is read along: a call costs as much as some thousand cells.
const widestGap = 2;

/** Neighbouring columns, from 0. */
interface Span {
  readonly first: number;
  readonly count: number;
}

/** The wanted columns as few spans. @example spansOf([0, 1, 4, 9]) // [{first: 0, count: 5}, {first: 9, count: 1}] */
export function spansOf(columns: readonly number[]): Span[] {
  const spans: { first: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && column - (last.first + last.count) <= widestGap)
      last.count = Math.max(last.count, column - last.first + 1);
    else spans.push({ first: column, count: 1 });
  }
  return spans;
}

/** How many calls `readColumns` takes. */
export function callsToRead(columns: readonly number[], rowCount: number): number {
  const callsOf = ({ count }: Span) => Math.ceil(rowCount / rowsPerCall(count));
  return spansOf(columns).reduce((calls, span) => calls + callsOf(span), 0);
}

function rowsPerCall(columnCount: number): number {
  return Math.max(1, Math.floor(cellsPerCall / columnCount));
}

/**
 * Reads columns (from 0) of `rowCount` rows from sheet row `firstRow` on.
 * @param headers of all columns, as they must still stand in the row above: they are read along
 * @throws ColumnsMoved where they do not
 */
export function readColumns(
  tab: Tab,
  firstRow: number,
  rowCount: number,
  columns: readonly number[],
  timeZone: TimeZone,
  headers: readonly string[] | null = null,
): Map<number, Cell[]> {
  const cells = new Map(columns.map((column) => [column, new Array<Cell>(rowCount)]));
  if (rowCount < 1) return cells;
  for (const { first, count } of spansOf(columns)) {
    const targets = Array.from({ length: count }, (_, c) => cells.get(first + c));
    const rowsAtOnce = rowsPerCall(count);
    for (let from = 0; from < rowCount; from += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, rowCount - from);
      const above = headers !== null && from === 0 ? 1 : 0;
      const values = readBlock(tab, firstRow + from - above, first, rows + above, count);
      if (headers !== null && above === 1) checkHeaders(values.shift()!, headers, targets, first, timeZone);
      targets.forEach((target, c) => {
        if (target)
          for (let row = 0; row < rows; row++) target[from + row] = toCell(values[row]![c], timeZone);
      });
    }
  }
  return cells;
}

function checkHeaders(
  cells: readonly unknown[],
  headers: readonly string[],
  targets: readonly (Cell[] | undefined)[],
  first: number,
  timeZone: TimeZone,
): void {
  const isMoved = (c: number) => cellText(toCell(cells[c], timeZone)) !== headers[first + c];
  if (targets.some((target, c) => target !== undefined && isMoved(c))) throw new ColumnsMoved();
}

function readBlock(tab: Tab, row: number, column: number, rows: number, columns: number): unknown[][] {
  return retrying(() => tab.sheet.getRange(row, column + 1, rows, columns).getValues());
}
