import { type Cut, cutsOf } from './cut.ts';

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
  switch (goal.kind) {
    case 'capacity':
      return lowest(cuts, (cut) => cut.share * goal.leadsPerWeek <= goal.callsPerWeek);
    case 'conversion':
      return lowest(cuts, (cut) => cut.conversion >= goal.target);
    case 'value':
      return mostValuable(cuts, goal.margin, goal.cost);
  }
}

function lowest(cuts: readonly Cut[], meets: (cut: Cut) => boolean): Cut | null {
  return cuts.filter(meets).pop() ?? null;
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
