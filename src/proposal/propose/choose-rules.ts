import type { RankedCandidate } from './rank-candidates.ts';

/** How many rules of each sign, and how many on one column. Activities may have as many as a column and one more. */
export interface Limits {
  readonly giving: number;
  readonly taking: number;
  readonly perColumn: number;
  /** Fewer giving rules than this would each weigh too much. */
  readonly leastGiving: number;
  /** Candidates below are only taken where there would be too few rules. */
  readonly leastRank: number;
}

export const leastRules = 4;

/** The best candidates within the limits that do not repeat each other, giving ones first; in each part by rank. */
export function chooseRules(ranked: readonly RankedCandidate[], limits: Limits): RankedCandidate[] {
  const chosen: RankedCandidate[] = [];
  for (const candidate of ranked) {
    if (candidate.rank < limits.leastRank) continue;
    const sameSign = chosen.filter(({ sign }) => sign === candidate.sign);
    const onColumn = sameSign.filter(({ column }) => column === candidate.column);
    const perColumn = limits.perColumn + (candidate.column < 0 ? 1 : 0);
    if (sameSign.length >= (candidate.sign > 0 ? limits.giving : limits.taking)) continue;
    if (onColumn.length >= perColumn || chosen.some((other) => repeats(candidate, other))) continue;
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => b.sign - a.sign);
}

/** Whether two rules mostly match the same leads, or one is the other turned round. */
function repeats(one: RankedCandidate, other: RankedCandidate): boolean {
  if (one.family === other.family) return true;
  let both = 0;
  one.matches.forEach((matches, row) => {
    if (matches === 1 && other.matches[row] === 1) both++;
  });
  const either = one.matched + other.matched - both;
  const rows = one.matches.length;
  const isOpposite =
    one.column === other.column && one.sign !== other.sign && both === 0 && either > 0.95 * rows;
  // Ranges of one column that stack are advised against, and so are values that stand in two rules.
  const stacks = one.column === other.column && one.column >= 0 && one.sign === other.sign && both > 0;
  return isOpposite || stacks || (one.sign === other.sign && both / either > 0.8);
}
