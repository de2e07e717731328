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

/** O(rows · slots²): each deal adds to the meetings of its own bins only. */
export function newtonSystem(
  task: RidgeTask,
  coefficients: Float64Array,
  logOdds: Float64Array,
): NewtonSystem {
  const { design, won, rows } = task;
  const size = design.columns + 1;
  const system = { hessian: new Float64Array(size * size), downhill: new Float64Array(size) };
  const present = new Int32Array(design.slots + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const probability = 1 / (1 + Math.exp(-logOdds[i]!));
    const residual = won[row]! - probability;
    const weight = probability * (1 - probability);
    addColumns(presentColumns(design, row, present), residual, weight, system);
    if (design.dense.length > 0) addDense(design, row, residual, weight, system);
  }
  addPenalty(design, task.penalty, coefficients, system.hessian, system.downhill);
  return system;
}

/** The 0/1 columns that a deal has, rising, and the intercept's. */
function presentColumns({ slots, cells, columns }: Design, row: number, into: Int32Array): Int32Array {
  let count = 0;
  for (let k = row * slots, end = k + slots; k < end; k++) {
    const column = cells[k]!;
    if (column >= 0) into[count++] = column;
  }
  into[count++] = columns;
  return count === into.length ? into : into.subarray(0, count);
}

/** Columns rise, so meeting each with those before it fills the lower triangle. */
function addColumns(present: Int32Array, residual: number, weight: number, system: NewtonSystem): void {
  const { hessian, downhill } = system;
  for (let k = 0; k < present.length; k++) {
    const line = present[k]! * downhill.length;
    downhill[present[k]!]! += residual;
    for (let j = 0; j <= k; j++) hessian[line + present[j]!]! += weight;
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
