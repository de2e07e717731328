import type { FittedState } from '../fit/ridge.ts';
import { bestRectangle } from './best-rectangle.ts';
import { type Pair, pairCodes } from './pair.ts';
import type { PairFit, PairTask } from './pair-fit.ts';
import { residualTable } from './residual-table.ts';
import { scoreTest } from './score-test.ts';

/** A pair and the z of what it would add to a model. */
export interface FoundPair {
  pair: Pair;
  z: number;
}

/** Rectangles are compared by a z that takes the two fields for independent; the exact z decides among so many. */
const finalists = 6;
/** What is weaker beside the strongest may be its shadow on other fields: it is looked at again once that is in. */
const shareOfStrongest = 0.6;

/**
 * The pairs that a fit's deals speak for most, the strongest first, one for two fields; none where no meeting of two
 * bins has enough deals. O(fields² · rows).
 */
export function strongPairs({ task, state }: PairFit): FoundPair[] {
  const candidates: { pair: Pair; score: number }[] = [];
  for (let first = 0; first < task.slots.length; first++) {
    for (let second = first + 1; second < task.slots.length; second++) {
      if (task.slots[first]!.isAlone || task.slots[second]!.isAlone) continue;
      const best = bestPairOf(task, state, first, second);
      if (best !== null) candidates.push(best);
    }
  }
  const found = candidates
    .sort((a, b) => b.score - a.score)
    .slice(0, finalists)
    .map(({ pair }) => ({ pair, z: scoreTest(state, pairCodes(pair, task.slots)) }))
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  return found.filter(({ z }) => Math.abs(z) >= shareOfStrongest * Math.abs(found[0]!.z));
}

/** The best rectangle of two fields. */
export function bestPairOf(
  { slots }: PairTask,
  state: FittedState,
  first: number,
  second: number,
): { pair: Pair; score: number } | null {
  const best = bestRectangle(residualTable(slots[first]!, slots[second]!, state));
  if (best === null) return null;
  const [firstBins, secondBins] = best.bins;
  return {
    pair: { first: { field: first, bins: firstBins }, second: { field: second, bins: secondBins } },
    score: best.score,
  };
}
