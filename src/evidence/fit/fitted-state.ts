import { factor } from './cholesky.ts';
import { allRows, type Design, logOddsOf } from './design.ts';
import { newtonSystem, type RidgeTask } from './newton-system.ts';

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
  logOddsOf(design, coefficients, allRows(design.rows)).forEach((logOdds, row) => {
    const probability = 1 / (1 + Math.exp(-logOdds));
    residuals[row] = won[row]! - probability;
    weights[row] = probability * (1 - probability);
  });
  return { design, residuals, weights, factored: hessian };
}
