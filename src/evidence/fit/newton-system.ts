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

/** O(rows · unusual²): each deal adds to the meetings of its own bins only, and of those only to the unusual ones. */
export function newtonSystem(
  task: RidgeTask,
  coefficients: Float64Array,
  logOdds: Float64Array,
): NewtonSystem {
  const { design, won, rows } = task;
  const size = design.columns + 1;
  const system = { hessian: new Float64Array(size * size), downhill: new Float64Array(size) };
  const isUsual = usualColumns(design);
  const present = new Int32Array(design.slots + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const probability = 1 / (1 + Math.exp(-logOdds[i]!));
    const residual = won[row]! - probability;
    const weight = probability * (1 - probability);
    const count = unusualColumns(design, isUsual, row, present);
    addColumns(present, count, residual, weight, system);
    if (design.dense.length > 0) addDense(design, isUsual, row, residual, weight, system);
  }
  addUsualColumns(design, system);
  addPenalty(design, task.penalty, coefficients, system.hessian, system.downhill);
  return system;
}

function usualColumns({ columns, usual }: Design): Uint8Array {
  const isUsual = new Uint8Array(columns);
  for (const column of usual) if (column >= 0) isUsual[column] = 1;
  return isUsual;
}

/** The 0/1 columns that a deal has, rising, without the usual ones, and the intercept's; gives how many. */
function unusualColumns(
  { slots, cells, columns }: Design,
  isUsual: Uint8Array,
  row: number,
  into: Int32Array,
): number {
  let count = 0;
  for (let k = row * slots, end = k + slots; k < end; k++) {
    const column = cells[k]!;
    if (column >= 0 && isUsual[column] === 0) into[count++] = column;
  }
  into[count++] = columns;
  return count;
}

/** Columns rise, so meeting each with those before it fills the lower triangle. */
function addColumns(
  present: Int32Array,
  count: number,
  residual: number,
  weight: number,
  { hessian, downhill }: NewtonSystem,
): void {
  const size = downhill.length;
  for (let k = 0; k < count; k++) {
    const column = present[k]!;
    const line = column * size;
    downhill[column]! += residual;
    for (let j = 0; j <= k; j++) hessian[line + present[j]!]! += weight;
  }
}

/**
 * Every deal has one column of such a slot, so together its columns have what the intercept has: the usual one has what
 * the others leave. Most cells of real deals are usual, so that few meetings are added up deal by deal.
 */
function addUsualColumns({ starts, usual, binColumns, columns }: Design, system: NewtonSystem): void {
  const { hessian, downhill } = system;
  const at = (one: number, other: number) => Math.max(one, other) * (columns + 1) + Math.min(one, other);
  usual.forEach((column, slot) => {
    if (column < 0) return;
    const [first, end] = [starts[slot]!, starts[slot + 1] ?? binColumns];
    const left = (total: number, ofBin: (bin: number) => number) => {
      let rest = total;
      for (let bin = first; bin < end; bin++) if (bin !== column) rest -= ofBin(bin);
      return rest;
    };
    downhill[column] = left(downhill[columns]!, (bin) => downhill[bin]!);
    for (let other = 0; other <= columns; other++)
      if (other !== column)
        hessian[at(column, other)] = left(hessian[at(columns, other)]!, (bin) => hessian[at(bin, other)]!);
    hessian[at(column, column)] = hessian[at(columns, column)]!;
  });
}

function addDense(
  design: Design,
  isUsual: Uint8Array,
  row: number,
  residual: number,
  weight: number,
  system: NewtonSystem,
): void {
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
      if (bin >= 0 && isUsual[bin] === 0) hessian[line + bin]! += weighted;
    }
    for (let e = 0; e <= d; e++) hessian[line + binColumns + e]! += weighted * dense[e]![row]!;
  }
}
