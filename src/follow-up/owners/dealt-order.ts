import { fnv1a32 } from '../../evidence/index.ts';
import type { OwnerRow, Owners } from './owner-row.ts';

/**
 * How many leads each owner was dealt before this run. A name without Dealt begins at the smallest quotient of its group,
 * so that a newcomer is not flooded.
 */
export function dealtAtStart({ rows, dealt }: Owners): Map<string, number> {
  const counts = new Map(dealt);
  const working = rows.filter(({ isWorking }) => isWorking);
  for (const row of working) {
    if (counts.has(row.key)) continue;
    const quotients = sharersOf(working, row.identity).flatMap(({ key, share }) => {
      const count = dealt.get(key);
      return count === undefined ? [] : [count / share];
    });
    const begins = quotients.length === 0 ? 0 : Math.ceil(Math.min(...quotients) * row.share - 1e-9);
    counts.set(row.key, Math.max(0, begins));
  }
  return counts;
}

/** Rows with the same conditions, of each owner the topmost. */
export function sharersOf(rows: readonly OwnerRow[], identity: string): OwnerRow[] {
  const topmost = new Map<string, OwnerRow>();
  for (const row of rows) if (row.identity === identity && !topmost.has(row.key)) topmost.set(row.key, row);
  return [...topmost.values()];
}

/** The row whose owner gets the lead: the smallest Dealt ÷ Share, equal ones by a stable hash of key and owner. */
export function nextInTurn(
  rows: readonly OwnerRow[],
  dealt: ReadonlyMap<string, number>,
  leadKey: string,
): OwnerRow {
  const ranked = rows.map((row) => ({
    row,
    quotient: (dealt.get(row.key) ?? 0) / row.share,
    hash: fnv1a32(`${leadKey}\u0001${row.key}`),
  }));
  ranked.sort((a, b) => a.quotient - b.quotient || a.hash - b.hash || a.row.row - b.row.row);
  return ranked[0]!.row;
}
