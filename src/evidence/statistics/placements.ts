export interface Placements {
  /** For each won deal: share of lost deals below it, ties half. */
  won: Float64Array;
  /** For each lost deal: share of won deals above it, ties half. */
  lost: Float64Array;
}

/**
 * DeLong's placement values, from midranks as in Sun and Xu, IEEE Signal Processing Letters 21 (2014). O(n log n).
 * Their means are the AUC, their variances its standard error. Null where nothing was won, or nothing lost.
 * @throws if lengths differ, a score is NaN or an outcome is neither 0 nor 1
 * @example placements([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) // { won: [0.5, 1], lost: [1, 0.5] }
 */
export function placements(scores: ArrayLike<number>, outcomes: ArrayLike<number>): Placements | null {
  if (scores.length !== outcomes.length) {
    throw new Error(`placements: ${scores.length} scores for ${outcomes.length} outcomes`);
  }
  const [lostRows, wonRows] = splitByOutcome(outcomes);
  if (lostRows.length === 0 || wonRows.length === 0) return null;
  const rankInAll = midranks(scores);
  const rankIn = (rows: number[]) => midranks(rows.map((row) => scores[row]!));
  const rankInWon = rankIn(wonRows);
  const rankInLost = rankIn(lostRows);
  return {
    won: Float64Array.from(wonRows, (row, i) => (rankInAll[row]! - rankInWon[i]!) / lostRows.length),
    lost: Float64Array.from(lostRows, (row, i) => 1 - (rankInAll[row]! - rankInLost[i]!) / wonRows.length),
  };
}

function splitByOutcome(outcomes: ArrayLike<number>): [lost: number[], won: number[]] {
  const rows: [number[], number[]] = [[], []];
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i]!;
    if (outcome !== 0 && outcome !== 1)
      throw new Error(`placements: outcome ${i} must be 0 or 1: ${outcome}`);
    rows[outcome]!.push(i);
  }
  return rows;
}

/**
 * Ranks from 1, equal values sharing the mean of their ranks. O(n log n).
 * @throws if a value is NaN
 * @example midranks([10, 20, 20, 30]) // [1, 2.5, 2.5, 4]
 */
export function midranks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < ranks.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) throw new Error(`midranks: value ${i} is not a number: NaN`);
    ranks[i] = (countBelow(sorted, value, false) + 1 + countBelow(sorted, value, true)) / 2;
  }
  return ranks;
}

/** How many values are below one, or equal to it where those count. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle]!;
    if (other < value || (orEqual && other === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
