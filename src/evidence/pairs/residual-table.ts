import type { Slot } from '../fit/design.ts';
import type { FittedState } from '../fit/ridge.ts';

/** Residuals and weights of deals summed by the bins of two fields, what each field says by itself taken out. */
export interface ResidualTable {
  /** The first field and the second. */
  sides: readonly [TableSide, TableSide];
  /** Σ (won − probability) of each cell, which is at the sum of its bins' steps. */
  residual: Float64Array;
  /** Σ probability (1 − probability). */
  weight: Float64Array;
  total: number;
}

/** One field: bins that a rule can name together are those of values (in order for a number), and *empty*, the last. */
export interface TableSide {
  isOrdered: boolean;
  /** How far the cells of neighbouring bins are apart. */
  step: number;
  /** Weight of each bin. */
  margin: Float64Array;
}

/** Sweeps of taking out row and column means: the fit has left little of them. */
const sweeps = 3;

/** O(deals + bins²). */
export function residualTable(
  first: Slot,
  second: Slot,
  { rows, residuals, weights }: Pick<FittedState, 'rows' | 'residuals' | 'weights'>,
): ResidualTable {
  const residual = new Float64Array(first.bins * second.bins);
  const weight = new Float64Array(first.bins * second.bins);
  for (const row of rows) {
    const a = first.codes[row]!;
    const b = second.codes[row]!;
    if (a < 0 || b < 0) continue;
    residual[a * second.bins + b]! += residuals[row]!;
    weight[a * second.bins + b]! += weights[row]!;
  }
  const sides: [TableSide, TableSide] = [sideOf(first, second.bins), sideOf(second, 1)];
  weight.forEach((value, cell) => {
    sides[0].margin[Math.floor(cell / second.bins)]! += value;
    sides[1].margin[cell % second.bins]! += value;
  });
  const table = { sides, residual, weight, total: weight.reduce((sum, value) => sum + value, 0) };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    takeOutMeans(table, 0);
    takeOutMeans(table, 1);
  }
  return table;
}

function sideOf({ bins, ordered = 0 }: Slot, step: number): TableSide {
  return { isOrdered: ordered > 0, step, margin: new Float64Array(bins) };
}

/** Of each bin of one field its mean over the other. */
function takeOutMeans({ sides, residual, weight }: ResidualTable, side: 0 | 1): void {
  const [own, other] = [sides[side], sides[1 - side]!];
  own.margin.forEach((margin, bin) => {
    if (margin === 0) return;
    const start = bin * own.step;
    const end = start + other.margin.length * other.step;
    let sum = 0;
    for (let cell = start; cell < end; cell += other.step) sum += residual[cell]!;
    for (let cell = start; cell < end; cell += other.step) residual[cell]! -= (sum / margin) * weight[cell]!;
  });
}
