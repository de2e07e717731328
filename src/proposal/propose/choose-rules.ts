import type { JudgedCandidate, Judgement } from './judge-candidates.ts';

/** A candidate that may be chosen: with a sign, and how good it is among the others. */
export interface RankedCandidate extends JudgedCandidate {
  readonly sign: 1 | -1;
  readonly rank: number;
}

// Events are why there is an Activities tab: one that gives and one that takes come first.
const activityBonus = 1.5;

/** Candidates that deals do not contradict, the best first; of a family only the best. */
export function rankCandidates({ candidates, leadCount }: Judgement): RankedCandidate[] {
  const ranked = candidates.flatMap((candidate) => rankOf(candidate, leadCount));
  ranked.sort((a, b) => b.rank - a.rank);
  const best = new Map<string, RankedCandidate>();
  for (const candidate of ranked) {
    const key = `${candidate.family} ${candidate.sign}`;
    if (!best.has(key)) best.set(key, candidate);
  }
  return firstEvents([...best.values()]).sort((a, b) => b.rank - a.rank);
}

function rankOf(candidate: JudgedCandidate, leadCount: number): RankedCandidate[] {
  const { sign, deals, prior, matched } = candidate;
  // A rule for nearly every lead, or for a single one of hundreds, tells few apart.
  const share = matched / leadCount;
  const isBroad = share > 0.7 || (leadCount >= 100 && share < 0.01);
  const reach = isBroad ? 0.3 : 0;
  if (deals === null) return [{ ...candidate, sign: sign === 0 ? 1 : sign, rank: prior - reach }];
  const found = deals.logOdds > 0 ? 1 : -1;
  if (sign !== 0 && found !== sign && deals.speaks) return [];
  if (sign === 0 && !deals.speaks) return [{ ...candidate, sign: 1, rank: prior * 0.2 - reach }];
  // A rule that was expected to hold needs less proof than a value that only stands out among many.
  const proof = deals.isProven || (sign !== 0 && deals.speaks) ? 2 : deals.speaks ? 0.3 : 0;
  const strength =
    found === sign || sign === 0 ? Math.min(1, Math.abs(deals.logOdds / deals.standardError) / 8) : 0;
  const rank = proof + strength + prior - reach;
  return [{ ...candidate, sign: sign === 0 ? found : sign, rank }];
}

function firstEvents(ranked: readonly RankedCandidate[]): RankedCandidate[] {
  const firstOf = (sign: 1 | -1) => ranked.find((one) => one.column < 0 && one.sign === sign);
  const favoured = new Set([firstOf(1), firstOf(-1)]);
  return ranked.map((one) => (favoured.has(one) ? { ...one, rank: one.rank + activityBonus } : one));
}

const mostGiving = 5;
const mostTaking = 3;

export interface Limits {
  /** Rules of a sign on one column; Activities may have one more. */
  readonly perColumn: number;
  /** Fewer giving rules than this would each weigh too much. */
  readonly leastGiving: number;
  /** Candidates below are only taken where there would be too few rules. */
  readonly leastRank: number;
}

/** The best candidates within the limits that do not repeat each other, giving ones first; in each part by rank. */
export function chooseRules(ranked: readonly RankedCandidate[], limits: Limits): RankedCandidate[] {
  const chosen: RankedCandidate[] = [];
  for (const candidate of ranked) {
    if (candidate.rank < limits.leastRank) continue;
    const sameSign = chosen.filter(({ sign }) => sign === candidate.sign);
    const onColumn = sameSign.filter(({ column }) => column === candidate.column);
    const perColumn = limits.perColumn + (candidate.column < 0 ? 1 : 0);
    if (sameSign.length >= (candidate.sign > 0 ? mostGiving : mostTaking)) continue;
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
