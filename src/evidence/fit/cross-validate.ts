import { logLoss } from '../statistics/log-loss.ts';
import { type Design, logOddsOf } from './design.ts';
import { splitFold } from './folds.ts';
import { penaltyOf } from './penalty.ts';
import { fitRidge } from './ridge.ts';

/** From the strictest on, so that each fit starts close to the next. */
export const PENALTIES: readonly number[] = [300, 100, 30, 10, 3, 1, 0.3];

export interface CrossValidation {
  /** The penalty of a bin with the lowest log-loss. */
  penalty: number;
  /** Pooled over all deals, each forecast by a fit that did not see it. */
  logLoss: number;
  /** Out of fold, with that penalty. */
  logOdds: Float64Array;
}

/**
 * Chooses the ridge penalty by cross-validation on pooled log-loss. O(penalties · folds) fits, each started from the last.
 * @param densePenalty of the dense columns, which is not chosen
 */
export function crossValidate(
  design: Design,
  won: Uint8Array,
  foldOf: Uint8Array,
  densePenalty: number,
  candidates: readonly number[] = PENALTIES,
): CrossValidation {
  const folds = Math.max(...foldOf) + 1;
  const logOdds = candidates.map(() => new Float64Array(design.rows));
  for (let fold = 0; fold < folds; fold++) {
    const { inside, outside } = splitFold(foldOf, fold);
    let coefficients: Float64Array | undefined;
    candidates.forEach((penalty, i) => {
      const task = { design, won, rows: outside, penalty: penaltyOf(design, penalty, densePenalty) };
      coefficients = fitRidge(task, coefficients);
      const forecast = logOddsOf(design, coefficients, inside);
      inside.forEach((row, k) => {
        logOdds[i]![row] = forecast[k]!;
      });
    });
  }
  const losses = logOdds.map((column) => logLoss(column.map(probability), won));
  const best = losses.indexOf(Math.min(...losses));
  return { penalty: candidates[best]!, logLoss: losses[best]!, logOdds: logOdds[best]! };
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
