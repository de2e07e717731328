import type { Band } from '../conversion/bands.ts';
import type { DealScores } from '../deals/score-deals.ts';
import type { Claim, RulesOrigin } from './claim.ts';
import { countScores, type ScoreCount } from './score-counts.ts';
import { type ScorePool, scorePools } from './score-pools.ts';

/**
 * How deals with a score like a lead's ended, by the deals that the claim rests on: rules that were chosen from deals are
 * not judged by the scores that they give to these. None without a claim.
 */
export function leadsLikeThis(
  claim: Claim,
  deals: DealScores,
  { chosen }: Pick<RulesOrigin, 'chosen'>,
  bands: readonly Band[],
): ScorePool[] {
  return claim.verdict === 'predicts' ? scorePools(bands, countsOf(claim, deals, chosen)) : [];
}

function countsOf(
  { basis }: Claim,
  { scored, scoring }: DealScores,
  chosen: RulesOrigin['chosen'],
): readonly ScoreCount[] {
  if (basis === 'held out') return chosen?.heldOutCounts ?? [];
  const after = basis === 'later deals' && chosen !== null ? chosen.day : -Infinity;
  const isIn = ({ closedOn }: (typeof scored)[number]) => after === -Infinity || closedOn > after;
  const rows = [...scored.keys()].filter((row) => isIn(scored[row]!));
  return countScores(
    rows.map((row) => scoring.totals.score[row]!),
    rows.map((row) => (scored[row]!.outcome === 'won' ? 1 : 0)),
  );
}
