import { isotonicConversion } from '../statistics/isotonic.ts';
import { type Cut, cutsOf } from './cut.ts';

/** Odds to win at the rung's own score, relative to those of all deals: better than most, three times, nine times. */
const oddsRatios = [1, 3, 9] as const;

/** Why a rung has no minimum: no score has such odds, too few deals reach it, or the rung below holds nearly the same. */
export type NoMinimum = 'odds' | 'few' | 'alike';

export interface SuggestedRung {
  cut: Cut | null;
  why: NoMinimum | null;
  /** Odds to win of its own score over those of all deals. */
  oddsRatio: number;
}

/** Two minimums of which the higher one holds more than this share of the deals of the lower one are the same. */
const alikeShare = 0.8;

/**
 * Least scores for MQL, SQL and High priority where nobody says what they are for: the scores from which on a lead's
 * own odds to win are above those of all deals, three times them, nine times them. Conversion by score is made
 * non-decreasing first, so that chance makes no rung. None for a rung that too few deals reach, or nearly the same as the
 * one below.
 * @param scores out of fold
 */
export function suggestLadder(scores: ArrayLike<number>, won: Uint8Array): SuggestedRung[] {
  const cuts = cutsOf(scores, won);
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  const overallOdds = wins / (won.length - wins);
  const byScore = conversionByScore(scores, won);
  let below: Cut | null = null;
  return oddsRatios.map((oddsRatio): SuggestedRung => {
    const without = (why: NoMinimum) => ({ cut: null, why, oddsRatio });
    const odds = oddsRatio * overallOdds;
    const reached = byScore.find(({ conversion }) => conversion > odds / (1 + odds));
    if (reached === undefined) return without('odds');
    const cut = cuts.filter(({ minScore }) => minScore >= reached.score).pop();
    if (cut === undefined) return without('few');
    if (below !== null && cut.deals > alikeShare * below.deals) return without('alike');
    below = cut;
    return { cut, why: null, oddsRatio };
  });
}

function conversionByScore(
  scores: ArrayLike<number>,
  won: Uint8Array,
): { score: number; conversion: number }[] {
  const counts = new Map<number, { won: number; deals: number }>();
  won.forEach((outcome, row) => {
    const count = counts.get(scores[row]!) ?? { won: 0, deals: 0 };
    counts.set(scores[row]!, { won: count.won + outcome, deals: count.deals + 1 });
  });
  const rising = [...counts].sort(([a], [b]) => a - b);
  const fitted = isotonicConversion(
    rising.map(([, count]) => count.won),
    rising.map(([, count]) => count.deals),
  );
  return rising.map(([score], i) => ({ score, conversion: fitted[i]! }));
}
