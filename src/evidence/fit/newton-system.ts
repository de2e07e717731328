import { type Design, slotEnd } from './design.ts';
import { addPenalty, type Penalty } from './penalty.ts';
import { type UnusualColumns, unusualColumns } from './unusual-columns.ts';

/** What a regression is fitted to: some rows of a design, their outcomes, and the penalty. */
export interface RidgeTask {
  design: Design;
  /** Of all rows of the design. */
  won: Uint8Array;
  rows: Int32Array;
  penalty: Penalty;
  /** Of these rows; give them where several fits go through the same. Default: they are looked for. */
  unusual?: UnusualColumns;
}

/** Second derivative and downhill direction of the penalised log-loss; the intercept comes last. */
export interface NewtonSystem {
  /** Row-major, lower triangle only. */
  hessian: Float64Array;
  downhill: Float64Array;
}

/**
 * O(rows · unusual²): each deal adds to the meetings of its own bins only, and of those only to the unusual ones.
 * @param probabilities to be won, of the task's rows
 */
export function newtonSystem(
  task: RidgeTask,
  coefficients: Float64Array,
  probabilities: Float64Array,
): NewtonSystem {
  const { design, rows, penalty, unusual = unusualColumns(design, rows) } = task;
  const size = design.columns + 1;
  const system = { hessian: new Float64Array(size * size), downhill: new Float64Array(size) };
  addMeetings(task, unusual, probabilities, system);
  if (design.dense.length > 0) addDense(task, unusual, probabilities, system);
  addUsualColumns(design, system);
  addPenalty(design, penalty, coefficients, system.hessian, system.downhill);
  return system;
}

/** Columns rise, so meeting each with those before it fills the lower triangle. */
function addMeetings(
  { won, rows }: RidgeTask,
  { starts, columns }: UnusualColumns,
  probabilities: Float64Array,
  { hessian, downhill }: NewtonSystem,
): void {
  const size = downhill.length;
  for (let i = 0; i < rows.length; i++) {
    const probability = probabilities[i]!;
    const residual = won[rows[i]!]! - probability;
    const weight = probability * (1 - probability);
    const first = starts[i]!;
    const end = starts[i + 1]!;
    for (let k = first; k < end; k++) {
      const column = columns[k]!;
      const line = column * size;
      downhill[column]! += residual;
      for (let j = first; j <= k; j++) hessian[line + columns[j]!]! += weight;
    }
  }
}

/**
 * Every deal has one column of such a slot, so together its columns have what the intercept has: the usual one has what
 * the others leave. Most cells of real deals are usual, so that few meetings are added up deal by deal.
 */
function addUsualColumns(design: Design, system: NewtonSystem): void {
  const { starts, usual, columns } = design;
  const { hessian, downhill } = system;
  const at = (one: number, other: number) => Math.max(one, other) * (columns + 1) + Math.min(one, other);
  usual.forEach((column, slot) => {
    if (column < 0) return;
    const [first, end] = [starts[slot]!, slotEnd(design, slot)];
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
  { design, won, rows }: RidgeTask,
  { starts, columns }: UnusualColumns,
  probabilities: Float64Array,
  { hessian, downhill }: NewtonSystem,
): void {
  const { dense, binColumns } = design;
  const size = downhill.length;
  const intercept = size - 1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const residual = won[row]! - probabilities[i]!;
    const weight = probabilities[i]! * (1 - probabilities[i]!);
    for (let d = 0; d < dense.length; d++) {
      const column = binColumns + d;
      const line = column * size;
      const weighted = weight * dense[d]![row]!;
      downhill[column]! += residual * dense[d]![row]!;
      hessian[intercept * size + column]! += weighted;
      for (let k = starts[i]!; columns[k] !== intercept; k++) hessian[line + columns[k]!]! += weighted;
      for (let e = 0; e <= d; e++) hessian[line + binColumns + e]! += weighted * dense[e]![row]!;
    }
  }
}
