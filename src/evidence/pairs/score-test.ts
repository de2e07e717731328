import { factor, solveFactored } from '../fit/cholesky.ts';
import { type Design, logOddsOf } from '../fit/design.ts';
import { newtonSystem, type RidgeTask } from '../fit/newton-system.ts';

/** A fitted model, ready to be asked what an additional 0/1 column would add. */
export interface FittedState {
  design: Design;
  /** won − probability, of every row of the design. */
  residuals: Float64Array;
  /** probability (1 − probability). */
  weights: Float64Array;
  /** Cholesky factor of the second derivative over the rows fitted. */
  factored: Float64Array;
}

/** @throws if the second derivative is not positive definite, which a penalty above 0 rules out */
export function fittedState(task: RidgeTask, coefficients: Float64Array): FittedState {
  const { design, won, rows } = task;
  const { hessian, downhill } = newtonSystem(task, coefficients, logOddsOf(design, coefficients, rows));
  if (!factor(hessian, downhill.length))
    throw new Error(`fittedState: not positive definite: ${downhill.length} columns`);
  const residuals = new Float64Array(design.rows);
  const weights = new Float64Array(design.rows);
  const everyRow = Int32Array.from({ length: design.rows }, (_, row) => row);
  logOddsOf(design, coefficients, everyRow).forEach((logOdds, row) => {
    const probability = 1 / (1 + Math.exp(-logOdds));
    residuals[row] = won[row]! - probability;
    weights[row] = probability * (1 - probability);
  });
  return { design, residuals, weights, factored: hessian };
}

/**
 * z of Rao's score test for adding the column that is 1 where `codes` is 0, seen on some rows only. What the columns
 * of the model explain of the new one is taken out of its variance, so z is near normal where it adds nothing.
 * https://en.wikipedia.org/wiki/Score_test
 * @example scoreTest(state, codes, rows) // 3.1: more won there than the model says
 */
export function scoreTest(state: FittedState, codes: Int32Array, rows: Int32Array): number {
  const { design, residuals, weights, factored } = state;
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
