/** How deals of a score ended. JSON values: it is kept with the document. */
export type ScoreCount = readonly [score: number, deals: number, won: number];

/** More scores than these are counted in steps, so that they stay small where a score has neither floor nor ceiling. */
const mostScores = 101;

/** Deals by their score, the lowest first. */
export function countScores(scores: ArrayLike<number>, won: ArrayLike<number>): ScoreCount[] {
  const rounded = Array.from(scores, Math.round);
  const range =
    rounded.reduce((most, score) => Math.max(most, score), -Infinity) - Math.min(...new Set(rounded));
  const step = Math.max(1, Math.ceil((range + 1) / mostScores));
  return addScoreCounts(rounded.map((score, row) => [Math.floor(score / step) * step, 1, won[row]!]));
}

/** Counts of the same score are one. */
export function addScoreCounts(counts: readonly ScoreCount[]): ScoreCount[] {
  const sums = new Map<number, ScoreCount>();
  for (const [score, deals, won] of counts) {
    const [, otherDeals, otherWon] = sums.get(score) ?? [score, 0, 0];
    sums.set(score, [score, deals + otherDeals, won + otherWon]);
  }
  return [...sums.values()].sort(([a], [b]) => a - b);
}
