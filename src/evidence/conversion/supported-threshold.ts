import { splitFold, stratifiedFolds } from '../fit/folds.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { wilson } from '../statistics/wilson.ts';

/** A score from which on deals convert better than below, with what it delivers on deals it was not chosen on. */
export interface SupportedThreshold {
  minScore: number;
  /** Deals from it on, all of them. */
  dealsAbove: number;
  wonAbove: number;
  /** Conversion from it on, out of fold: a cut that is judged by the deals it was chosen on promises too much. */
  conversionAbove: number;
  low: number;
  high: number;
  conversionBelow: number;
  /** Share of the won deals that lie from it on, out of fold. */
  wonShare: number;
}

const folds = 5;
const seed = 1;
const significance = 0.05;
/** Fewer deals on a side of a cut say nothing about it. */
const fewestDeals = 10;
const fewestShare = 0.05;

/**
 * The cut that parts won from lost best (the largest share of won above minus share of lost above), with its figures
 * pooled over five folds, each of which was left out of the choice. Null where there is none with enough deals on both
 * sides, or where out of fold the two sides do not differ beyond chance. O(deals log deals).
 */
export function supportedThreshold(scores: ArrayLike<number>, won: Uint8Array): SupportedThreshold | null {
  const all = Int32Array.from(won.keys());
  const minScore = bestCut(scores, won, all);
  if (minScore === null) return null;
  const above = { won: 0, lost: 0 };
  const below = { won: 0, lost: 0 };
  const foldOf = stratifiedFolds(won, folds, seed);
  for (let fold = 0; fold < folds; fold++) {
    const { inside, outside } = splitFold(foldOf, fold);
    const cut = bestCut(scores, won, outside);
    if (cut === null) return null;
    for (const row of inside) (scores[row]! >= cut ? above : below)[won[row] === 1 ? 'won' : 'lost']++;
  }
  const conversionAbove = above.won / (above.won + above.lost);
  const conversionBelow = below.won / (below.won + below.lost);
  const isBeyondChance = fisherExact(above.won, above.lost, below.won, below.lost) <= significance;
  if (!(isBeyondChance && conversionAbove > conversionBelow)) return null;
  const rowsAbove = all.filter((row) => scores[row]! >= minScore);
  return {
    ...{ minScore, conversionAbove, conversionBelow, ...wilson(above.won, above.won + above.lost)! },
    dealsAbove: rowsAbove.length,
    wonAbove: rowsAbove.reduce((sum, row) => sum + won[row]!, 0),
    wonShare: above.won / (above.won + below.won),
  };
}

function bestCut(scores: ArrayLike<number>, won: Uint8Array, rows: Int32Array): number | null {
  const order = rows.slice().sort((a, b) => scores[b]! - scores[a]!);
  const wonRows = rows.reduce((sum, row) => sum + won[row]!, 0);
  const lostRows = rows.length - wonRows;
  const fewest = Math.max(fewestDeals, Math.ceil(fewestShare * rows.length));
  let best: number | null = null;
  let widest = 0;
  let wonAbove = 0;
  for (let above = 1; above <= order.length - fewest; above++) {
    const score = scores[order[above - 1]!]!;
    wonAbove += won[order[above - 1]!]!;
    if (above < fewest || score === scores[order[above]!]) continue;
    const distance = wonAbove / wonRows - (above - wonAbove) / lostRows;
    if (!(distance > widest)) continue;
    widest = distance;
    best = score;
  }
  return best;
}
