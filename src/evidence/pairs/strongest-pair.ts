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
const FINALISTS = 5;

/** The pair that some rows speak for most, null where no meeting of two bins has enough deals. O(fields² · rows). */
export function strongestPair(task: PairTask, fit: PairFit, rows: Int32Array): FoundPair | null {
  const candidates: { pair: Pair; score: number }[] = [];
  for (let first = 0; first < task.slots.length; first++) {
    for (let second = first + 1; second < task.slots.length; second++) {
      const best = bestPairOf(task, fit, rows, first, second);
      if (best !== null) candidates.push(best);
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  let strongest: FoundPair | null = null;
  for (const { pair } of candidates.slice(0, FINALISTS)) {
    const z = scoreTest(fit.state, codesOf(task, pair), rows);
    if (strongest === null || Math.abs(z) > Math.abs(strongest.z)) strongest = { pair, z };
  }
  return strongest;
}

export function bestPairOf(
  task: PairTask,
  fit: PairFit,
  rows: Int32Array,
  first: number,
  second: number,
): { pair: Pair; score: number } | null {
  const { residuals, weights } = fit.state;
  const table = residualTable(task.slots[first]!, task.slots[second]!, rows, residuals, weights);
  const best = bestRectangle(table, task.shapes[first]!, task.shapes[second]!);
  if (best === null) return null;
  return {
    pair: { first: { field: first, bins: best.firstBins }, second: { field: second, bins: best.secondBins } },
    score: best.score,
  };
}
