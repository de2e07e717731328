import { cellsPerCall } from './tab.ts';

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

/** How many calls it takes to read columns. */
export function callsToRead(columns: readonly number[], rowCount: number): number {
  const callsOf = ({ count }: Span) => Math.ceil(rowCount / rowsPerCall(count));
  return spansOf(columns).reduce((calls, span) => calls + callsOf(span), 0);
}

export function rowsPerCall(columnCount: number): number {
  return Math.max(1, Math.floor(cellsPerCall / columnCount));
}
