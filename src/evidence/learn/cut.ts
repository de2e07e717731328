import { wilson } from '../statistics/wilson.ts';

/** A least score, and what it would have delivered on deals whose scores did not know their outcome. */
export interface Cut {
  minScore: number;
  /** Deals that reach it. */
  deals: number;
  won: number;
  conversion: number;
  /** 95 % Wilson interval of the conversion. */
  low: number;
  high: number;
  /** Of all deals; times the leads a week, how many leads a week it means. */
  share: number;
}

/** A cut that few deals reach promises what it will not deliver. */
const leastDeals = 10;
const leastShare = 0.05;

/**
 * All cuts that enough deals reach (10, and 5 % of them), from the highest on.
 * Give out-of-fold scores: a cut chosen on the scores of its own deals promised 3 to 10 points more conversion than it delivered.
 * @throws if the arrays differ in length
 * @example cutsOf(scores, won)[0] // { minScore: 80, deals: 12, won: 9, conversion: 0.75, … }
 */
export function cutsOf(scores: ArrayLike<number>, won: Uint8Array): Cut[] {
  if (scores.length !== won.length)
    throw new Error(`cutsOf: ${scores.length} scores for ${won.length} outcomes`);
  const rows = Array.from(won.keys()).sort((a, b) => scores[b]! - scores[a]!);
  const least = Math.max(leastDeals, leastShare * rows.length);
  const cuts: Cut[] = [];
  let wins = 0;
  rows.forEach((row, i) => {
    wins += won[row]!;
    const deals = i + 1;
    const minScore = scores[row]!;
    if (deals < least || (deals < rows.length && scores[rows[deals]!]! === minScore)) return;
    const { low, high } = wilson(wins, deals)!;
    cuts.push({
      minScore,
      deals,
      won: wins,
      conversion: wins / deals,
      low,
      high,
      share: deals / rows.length,
    });
  });
  return cuts;
}

/** What a threshold is chosen for. */
export type ThresholdGoal =
  /** The lowest cut that means no more leads a week than can be called. */
  | { kind: 'capacity'; callsPerWeek: number; leadsPerWeek: number }
  /** The lowest cut from which on at least this share was won. */
  | { kind: 'conversion'; target: number }
  /** The cut that would have earned most: a call costs `cost`, a deal won brings `margin`. */
  | { kind: 'value'; margin: number; cost: number };

/**
 * The cut that a goal asks for, null where no cut with enough deals meets it: even the highest means too many calls,
 * converts too rarely, or earns nothing.
 * @param scores out of fold
 * @example chooseCut(scores, won, { kind: 'conversion', target: 0.5 })?.minScore // 62
 */
export function chooseCut(scores: ArrayLike<number>, won: Uint8Array, goal: ThresholdGoal): Cut | null {
  const cuts = cutsOf(scores, won);
  const lowest = (meets: (cut: Cut) => boolean) => cuts.filter(meets).pop() ?? null;
  switch (goal.kind) {
    case 'capacity':
      return lowest((cut) => cut.share * goal.leadsPerWeek <= goal.callsPerWeek);
    case 'conversion':
      return lowest((cut) => cut.conversion >= goal.target);
    case 'value':
      return mostValuable(cuts, goal.margin, goal.cost);
  }
}

function mostValuable(cuts: readonly Cut[], margin: number, cost: number): Cut | null {
  let best: Cut | null = null;
  let mostEarned = 0;
  for (const cut of cuts) {
    const earned = cut.won * margin - cut.deals * cost;
    if (earned > mostEarned) [best, mostEarned] = [cut, earned];
  }
  return best;
}
