import { isotonicConversion } from '../statistics/isotonic.ts';
import { type Cut, cutsOf } from './cut.ts';

/** Odds to win at the rung's own score, relative to those of all deals: better than most, three times, nine times. */
const oddsRatios = [1, 3, 9] as const;

/**
 * Least scores for MQL, SQL and High priority where nobody says what they are for: the scores from which on a lead's
 * own odds to win are above those of all deals, three times them, nine times them. Conversion by score is made
 * non-decreasing first, so that chance makes no rung. Null for a rung that too few deals reach, or that equals the one below.
 * @param scores out of fold
 */
export function suggestLadder(scores: ArrayLike<number>, won: Uint8Array): (Cut | null)[] {
  const cuts = cutsOf(scores, won);
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  const overallOdds = wins / (won.length - wins);
  const byScore = conversionByScore(scores, won);
  let below = -Infinity;
  return oddsRatios.map((ratio) => {
    const odds = ratio * overallOdds;
    const reached = byScore.find(({ conversion }) => conversion > odds / (1 + odds));
    const cut = reached && cuts.filter(({ minScore }) => minScore >= reached.score).pop();
    if (cut === undefined || cut.minScore <= below) return null;
    below = cut.minScore;
    return cut;
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
