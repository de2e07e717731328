import type { DealScores, OwnRule } from '../../evidence/index.ts';
import { match, type Scoring, statesOf } from '../../scoring/index.ts';

type RuleOutcome = Scoring['outcomes'][number];

/** Index of each rule that gives points, beside what it gave every deal over its points. */
export interface PointRule extends OwnRule {
  readonly index: number;
}

/**
 * The user's rules as they scored the deals; disqualifiers give no points.
 * @param leftOut sheet rows of rules that are none of the user's, or of which nothing is learnt
 */
export function pointRules({ scoring }: DealScores, leftOut: ReadonlySet<number> = new Set()): PointRule[] {
  return scoring.outcomes.flatMap((outcome, index) => {
    const { points, row } = outcome.rule;
    return points === null || leftOut.has(row) ? [] : [{ index, points, hits: hitsOf(outcome, points) }];
  });
}

/** 1 for each deal that a rule matches. */
export function matchesOf(outcome: RuleOutcome): Uint8Array {
  return statesOf(outcome).map((state) => (state === match ? 1 : 0));
}

function hitsOf(outcome: RuleOutcome, points: number): Float64Array {
  const given = outcome.points;
  const once = points === 0 ? 1 : outcome.pointsOfMatch / points;
  return Float64Array.from(statesOf(outcome), (state, row) => {
    if (state !== match) return 0;
    return given === null || points === 0 ? once : given[row]! / points;
  });
}

/** The user's own score of each deal, before caps of groups and kinds, floor and ceiling. */
export function ownScores(rules: readonly PointRule[], deals: number): Float64Array {
  const scores = new Float64Array(deals);
  for (const { points, hits } of rules)
    for (let row = 0; row < deals; row++) scores[row]! += points * hits[row]!;
  return scores;
}
