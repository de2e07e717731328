/** What can be said without any statistics: how deals ended from a score on, and below it. */
export interface ClaimCounts {
  readonly from: number;
  readonly deals: number;
  readonly won: number;
  readonly dealsBelow: number;
  readonly wonBelow: number;
}

/** Fewer deals than these from a score on are an anecdote. */
const fewestAbove = 10;

/**
 * Counts from the minimum of a status on, or where fewer than ten deals reach it from the highest score that ten reach.
 * Null where there are fewer than ten deals.
 * @param minimum of the status; −Infinity or null where there is none
 * @example claimCounts(scores, won, 70) // { from: 70, deals: 12, won: 8, dealsBelow: 58, wonBelow: 18 }
 */
export function claimCounts(
  scores: ArrayLike<number>,
  won: Uint8Array,
  minimum: number | null,
): ClaimCounts | null {
  if (won.length < fewestAbove) return null;
  const tenth = Float64Array.from(scores).sort()[won.length - fewestAbove]!;
  const from = minimum !== null && Number.isFinite(minimum) ? Math.min(minimum, tenth) : tenth;
  const counts = { deals: 0, won: 0, dealsBelow: 0, wonBelow: 0 };
  won.forEach((outcome, row) => {
    const isAbove = scores[row]! >= from;
    counts[isAbove ? 'deals' : 'dealsBelow']++;
    counts[isAbove ? 'won' : 'wonBelow'] += outcome;
  });
  return { from, ...counts };
}
