import { factor, solvePositiveDefinite } from './cholesky.ts';
import { allRows, type Design, logOddsOf } from './design.ts';
import { newtonSystem, type RidgeTask } from './newton-system.ts';
import { penaltyLoss } from './penalty.ts';
import { probabilityOf } from './probability-of.ts';
import { unusualColumns } from './unusual-columns.ts';

const mostSteps = 50;
/** Of the penalised log-loss per deal. Newton squares the error, so what is left after such a step is far below. */
const usualTolerance = 1e-7;
const mostHalvings = 40;
/** Twice as much is still a finite number. */
const largeProduct = 1e300;

interface Fit {
  coefficients: Float64Array;
  /** To be won, of each row. */
  probabilities: Float64Array;
  /** Penalised. */
  loss: number;
}

/**
 * Ridge logistic regression: minimises Σ log-loss + penalty, intercept free, by Newton with step halving, and gives
 * the coefficients, the intercept last. The penalty keeps a weight finite that the data would send to infinity.
 * le Cessie and van Houwelingen, Applied Statistics 41 (1992). One step costs O(rows · unusual² + columns³ / 6): see newtonSystem.
 * @param start coefficients to begin from; default: all 0, and the log-odds of the share won
 * @param tolerance gain per deal of the last step; default 1e-7
 * @throws if nothing, or everything, is won in these rows
 * @example fitRidge(task) // with a design of no slots and 3 of 4 won: [1.0986], the log of 3
 */
export function fitRidge(
  task: RidgeTask,
  start: Float64Array = baseRate(task),
  tolerance: number = usualTolerance,
): Float64Array {
  const prepared = task.unusual ? task : { ...task, unusual: unusualColumns(task.design, task.rows) };
  let best = evaluate(task, start);
  for (let step = 0; step < mostSteps; step++) {
    const next = newtonStep(prepared, best);
    if (next === null) break;
    const gain = best.loss - next.loss;
    best = next;
    if (gain <= tolerance * task.rows.length) break;
  }
  return best.coefficients;
}

function baseRate({ design, won, rows }: RidgeTask): Float64Array {
  let count = 0;
  for (const row of rows) count += won[row]!;
  if (count === 0 || count === rows.length) {
    throw new Error(`fitRidge: won and lost deals are needed: ${count} won of ${rows.length}`);
  }
  const coefficients = new Float64Array(design.columns + 1);
  coefficients[design.columns] = Math.log(count / (rows.length - count));
  return coefficients;
}

function evaluate(task: RidgeTask, coefficients: Float64Array): Fit {
  const { design, won, rows, penalty } = task;
  const probabilities = logOddsOf(design, coefficients, rows);
  let loss = penaltyLoss(design, penalty, coefficients);
  // The product of many odds has one logarithm, where each of them would have its own.
  let product = 1;
  for (let i = 0; i < rows.length; i++) {
    const logOdds = probabilities[i]!;
    const lesser = Math.exp(-Math.abs(logOdds));
    probabilities[i] = (logOdds < 0 ? lesser : 1) / (1 + lesser);
    if (logOdds < 0 === (won[rows[i]!] === 1)) loss += Math.abs(logOdds);
    product *= 1 + lesser;
    if (product < largeProduct) continue;
    loss += Math.log(product);
    product = 1;
  }
  return { coefficients, probabilities, loss: loss + Math.log(product) };
}

/** Null where no step downhill is left. */
function newtonStep(task: RidgeTask, from: Fit): Fit | null {
  const { hessian, downhill } = newtonSystem(task, from.coefficients, from.probabilities);
  if (!solvePositiveDefinite(hessian, downhill)) return null;
  for (let halving = 0, size = 1; halving < mostHalvings; halving++, size /= 2) {
    const next = evaluate(
      task,
      from.coefficients.map((value, i) => value + size * downhill[i]!),
    );
    if (next.loss <= from.loss) return next;
  }
  return null;
}

/** A fitted model, ready to be asked what an additional 0/1 column would add. */
export interface FittedState {
  design: Design;
  /** The rows fitted. */
  rows: Int32Array;
  /** won − probability, of every row of the design. */
  residuals: Float64Array;
  /** probability (1 − probability). */
  weights: Float64Array;
  /** Cholesky factor of the second derivative over these rows. */
  factored: Float64Array;
}

/** @throws if the second derivative is not positive definite, which a penalty above 0 rules out */
export function fittedState(task: RidgeTask, coefficients: Float64Array): FittedState {
  const { design, won, rows } = task;
  const probabilities = logOddsOf(design, coefficients, allRows(design.rows)).map(probabilityOf);
  const ofRows = new Float64Array(rows.length).map((_, i) => probabilities[rows[i]!]!);
  const { hessian, downhill } = newtonSystem(task, coefficients, ofRows);
  if (!factor(hessian, downhill.length))
    throw new Error(`fittedState: not positive definite: ${downhill.length} columns`);
  const residuals = probabilities.map((probability, row) => won[row]! - probability);
  const weights = probabilities.map((probability) => probability * (1 - probability));
  return { design, rows, residuals, weights, factored: hessian };
}
