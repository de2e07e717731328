import { logLoss } from '../statistics/log-loss.ts';
import { type Design, logOddsOf } from './design.ts';
import { splitFold } from './folds.ts';
import type { Penalty } from './penalty.ts';
import { probabilityOf } from './probability-of.ts';
import { fitRidge } from './ridge.ts';
import { unusualColumns } from './unusual-columns.ts';

/** What is fitted again and again, with a penalty of more or less strength. */
export interface ValidationTask {
  /** What these training deals show; of all deals. */
  designOf: (training: Int32Array) => Design;
  won: Uint8Array;
  penaltyOf: (design: Design, strength: number) => Penalty;
  /** The fold of each deal; several foldings are pooled, which steadies the choice where deals are few. */
  foldings: readonly Uint8Array[];
  /** Called before each fit; may throw. */
  beforeFit?: () => void;
}

export interface CrossValidation {
  /** With the lowest log-loss. */
  strength: number;
  /** Pooled over all deals and foldings, each deal forecast by a fit that did not see it. */
  logLoss: number;
  /** Out of fold, for each folding. */
  logOdds: Float64Array[];
}

/**
 * Chooses the strength of the ridge penalty by cross-validation on pooled log-loss.
 * @param strengths from the strictest on, so that each fit starts close to the next
 */
export function crossValidate(task: ValidationTask, strengths: readonly number[]): CrossValidation {
  const byFolding = task.foldings.map((foldOf) => outOfFold(task, foldOf, strengths));
  const losses = strengths.map((_, i) => {
    const each = byFolding.map((logOdds) => logLoss(logOdds[i]!.map(probabilityOf), task.won));
    return each.reduce((sum, loss) => sum + loss, 0) / each.length;
  });
  const best = losses.indexOf(Math.min(...losses));
  return {
    strength: strengths[best]!,
    logLoss: losses[best]!,
    logOdds: byFolding.map((logOdds) => logOdds[best]!),
  };
}

/** A log-loss is compared to the sixth decimal. */
const usualTolerance = 1e-6;

/** Log-odds of every deal by a fit that did not see it, for each strength. */
function outOfFold(task: ValidationTask, foldOf: Uint8Array, strengths: readonly number[]): Float64Array[] {
  const { designOf, won, penaltyOf, beforeFit } = task;
  const logOdds = strengths.map(() => new Float64Array(won.length));
  const folds = foldOf.reduce((most, fold) => Math.max(most, fold), 0) + 1;
  for (let fold = 0; fold < folds; fold++) {
    const { inside, outside } = splitFold(foldOf, fold);
    const design = designOf(outside);
    const unusual = unusualColumns(design, outside);
    let coefficients: Float64Array | undefined;
    strengths.forEach((strength, i) => {
      beforeFit?.();
      coefficients = fitRidge(
        { design, won, rows: outside, penalty: penaltyOf(design, strength), unusual },
        coefficients,
        usualTolerance,
      );
      const forecast = logOddsOf(design, coefficients, inside);
      for (let k = 0; k < inside.length; k++) logOdds[i]![inside[k]!] = forecast[k]!;
    });
  }
  return logOdds;
}
