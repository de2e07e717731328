import type { Design } from './design.ts';

/** Ridge penalty: ½ Σ own β² + ½ Σ step (β − β of the bin below)². */
export interface Penalty {
  own: Float64Array;
  /** Of each 0/1 column; of those that stand for a bin above another. */
  step: Float64Array;
}

/** Of a number's bin, relative to the step between neighbours: holds the level of the field loosely. */
const levelShare = 0.1;

/**
 * Penalty of every column, in proportion to its strictness. Bins of a text are drawn towards 0 by `strength`. Bins of a number
 * are drawn towards their neighbours, as neighbouring sizes convert alike, and by a tenth towards 0: on 20 draws of 100 real
 * deals this raised the test AUC from 0.79 to 0.80 beside drawing them all towards 0, and allows finer bins.
 * @param dense penalty of the dense columns
 */
export function penaltyOf(design: Design, strength: number, dense: number): Penalty {
  const step = design.strictness.map((strictness) => strength * strictness);
  const own = new Float64Array(design.columns).fill(dense, design.binColumns);
  own.set(step);
  for (const column of design.nextAbove) {
    own[column] = step[column]! * levelShare;
    own[column - 1] = step[column - 1]! * levelShare;
  }
  for (const [column, penalty] of design.fixedPenalties) own[column] = penalty;
  return { own, step };
}

export function penaltyLoss(design: Design, penalty: Penalty, coefficients: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < penalty.own.length; k++) sum += penalty.own[k]! * coefficients[k]! ** 2;
  for (const k of design.nextAbove) sum += penalty.step[k]! * (coefficients[k]! - coefficients[k - 1]!) ** 2;
  return sum / 2;
}

/** Adds the penalty's second derivative to the Hessian, and takes its slope off the direction downhill. */
export function addPenalty(
  design: Design,
  penalty: Penalty,
  coefficients: Float64Array,
  hessian: Float64Array,
  downhill: Float64Array,
): void {
  const size = downhill.length;
  for (let k = 0; k < penalty.own.length; k++) {
    downhill[k]! -= penalty.own[k]! * coefficients[k]!;
    hessian[k * size + k]! += penalty.own[k]!;
  }
  for (const k of design.nextAbove) {
    const step = penalty.step[k]!;
    const slope = step * (coefficients[k]! - coefficients[k - 1]!);
    downhill[k]! -= slope;
    downhill[k - 1]! += slope;
    hessian[k * size + k]! += step;
    hessian[(k - 1) * size + k - 1]! += step;
    hessian[k * size + k - 1]! -= step;
  }
}
