import { type Cell, cellText } from '../../scoring/index.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { retrying } from './retrying.ts';
import { cellsPerCall, type Tab } from './tab.ts';

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
      const values = retrying(() =>
        tab.sheet.getRange(firstRow + from - above, first + 1, rows + above, count).getValues(),
      );
      if (headers !== null && above === 1) {
        const present = values.shift()!.map((value) => cellText(tab.cellOf(value)));
        if (targets.some((target, c) => target !== undefined && present[c] !== headers[first + c]))
          throw new ColumnsMoved();
      }
      targets.forEach((target, c) => {
        if (target) for (let row = 0; row < rows; row++) target[from + row] = tab.cellOf(values[row]![c]);
      });
    }
  }
  return cells;
}
