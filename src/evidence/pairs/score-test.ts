import { solveFactored } from '../fit/cholesky.ts';
import type { Design } from '../fit/design.ts';
import type { FittedState } from '../fit/ridge.ts';

/**
 * z of Rao's score test for adding the column that is 1 where `codes` is 0, seen on the rows fitted only. What the columns
 * of the model explain of the new one is taken out of its variance, so z is near normal where it adds nothing.
 * https://en.wikipedia.org/wiki/Score_test
 * @example scoreTest(state, codes) // 3.1: more won there than the model says
 */
export function scoreTest(state: FittedState, codes: Int32Array): number {
  const { design, rows, residuals, weights, factored } = state;
  const shared = new Float64Array(design.columns + 1);
  let score = 0;
  let variance = 0;
  for (const row of rows) {
    if (codes[row] !== 0) continue;
    score += residuals[row]!;
    variance += weights[row]!;
    addMeetings(design, row, weights[row]!, shared);
  }
  const explained = shared.slice();
  solveFactored(factored, explained);
  for (let k = 0; k < shared.length; k++) variance -= shared[k]! * explained[k]!;
  return variance > 0 ? score / Math.sqrt(variance) : 0;
}

function addMeetings(design: Design, row: number, weight: number, sums: Float64Array): void {
  const { slots, cells, dense, binColumns, columns } = design;
  sums[columns]! += weight;
  for (let k = row * slots, end = k + slots; k < end; k++) {
    const column = cells[k]!;
    if (column >= 0) sums[column]! += weight;
  }
  for (let d = 0; d < dense.length; d++) sums[binColumns + d]! += weight * dense[d]![row]!;
}
