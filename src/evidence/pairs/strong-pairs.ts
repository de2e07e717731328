import { bestRectangle } from './best-rectangle.ts';
import type { Pair } from './pair.ts';
import { codesOf, type PairFit, type PairTask } from './pair-task.ts';
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
 * The pairs that some rows speak for most, the strongest first, one for two fields; none where no meeting of two bins
 * has enough deals. O(fields² · rows).
 */
export function strongPairs(task: PairTask, fit: PairFit, rows: Int32Array): FoundPair[] {
  const candidates: { pair: Pair; score: number }[] = [];
  for (let first = 0; first < task.slots.length; first++) {
    for (let second = first + 1; second < task.slots.length; second++) {
      const best = bestPairOf(task, fit.state.residuals, fit.state.weights, rows, first, second);
      if (best !== null) candidates.push(best);
    }
  }
  const found = candidates
    .sort((a, b) => b.score - a.score)
    .slice(0, finalists)
    .map(({ pair }) => ({ pair, z: scoreTest(fit.state, codesOf(task, pair), rows) }))
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  return found.filter(({ z }) => Math.abs(z) >= shareOfStrongest * Math.abs(found[0]!.z));
}

/** The best rectangle of two fields. */
export function bestPairOf(
  task: PairTask,
  residuals: Float64Array,
  weights: Float64Array,
  rows: Int32Array,
  first: number,
  second: number,
): { pair: Pair; score: number } | null {
  const table = residualTable(task.slots[first]!, task.slots[second]!, rows, residuals, weights);
  const best = bestRectangle(table, task.shapes[first]!, task.shapes[second]!);
  if (best === null) return null;
  return {
    pair: { first: { field: first, bins: best.firstBins }, second: { field: second, bins: best.secondBins } },
    score: best.score,
  };
}
