import type { Design } from './design.ts';
import { addPenalty, type Penalty } from './penalty.ts';

/** What a regression is fitted to: some rows of a design, their outcomes, and the penalty. */
export interface RidgeTask {
  design: Design;
  /** Of all rows of the design. */
  won: Uint8Array;
  rows: Int32Array;
  penalty: Penalty;
}

/** Second derivative and downhill direction of the penalised log-loss; the intercept comes last. */
export interface NewtonSystem {
  /** Row-major, lower triangle only. */
  hessian: Float64Array;
  downhill: Float64Array;
}

/** O(rows · slots²): each deal adds to the meetings of its bins only. */
export function newtonSystem(
  task: RidgeTask,
  coefficients: Float64Array,
  logOdds: Float64Array,
): NewtonSystem {
  const { design, won, rows } = task;
  const size = design.columns + 1;
  const system = { hessian: new Float64Array(size * size), downhill: new Float64Array(size) };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const probability = 1 / (1 + Math.exp(-logOdds[i]!));
    const weight = probability * (1 - probability);
    system.downhill[size - 1]! += won[row]! - probability;
    system.hessian[size * size - 1]! += weight;
    addBins(design, row, won[row]! - probability, weight, system);
    if (design.dense.length > 0) addDense(design, row, won[row]! - probability, weight, system);
  }
  addPenalty(design, task.penalty, coefficients, system.hessian, system.downhill);
  return system;
}

/** Slots come in the order of their columns, so pairing each slot with those before meets the lower triangle. */
function addBins(design: Design, row: number, residual: number, weight: number, system: NewtonSystem): void {
  const { slots, cells, columns } = design;
  const { hessian, downhill } = system;
  const size = columns + 1;
  const from = row * slots;
  for (let k = from; k < from + slots; k++) {
    const column = cells[k]!;
    if (column < 0) continue;
    downhill[column]! += residual;
    hessian[columns * size + column]! += weight;
    const line = column * size;
    for (let j = from; j <= k; j++) {
      const other = cells[j]!;
      if (other >= 0) hessian[line + other]! += weight;
    }
  }
}

function addDense(design: Design, row: number, residual: number, weight: number, system: NewtonSystem): void {
  const { slots, cells, dense, binColumns, columns } = design;
  const { hessian, downhill } = system;
  const size = columns + 1;
  for (let d = 0; d < dense.length; d++) {
    const column = binColumns + d;
    const line = column * size;
    const weighted = weight * dense[d]![row]!;
    downhill[column]! += residual * dense[d]![row]!;
    hessian[columns * size + column]! += weighted;
    for (let k = row * slots, end = k + slots; k < end; k++) {
      const bin = cells[k]!;
      if (bin >= 0) hessian[line + bin]! += weighted;
    }
    for (let e = 0; e <= d; e++) hessian[line + binColumns + e]! += weighted * dense[e]![row]!;
  }
}
