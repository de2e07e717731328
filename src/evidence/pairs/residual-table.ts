/** Residuals and weights of deals summed by the bins of two fields, what each field says by itself taken out. */
export interface ResidualTable {
  rows: number;
  columns: number;
  /** Σ (won − probability), row-major. */
  residual: Float64Array;
  /** Σ probability (1 − probability). */
  weight: Float64Array;
  rowWeight: Float64Array;
  columnWeight: Float64Array;
  total: number;
}

/** Sweeps of taking out row and column means: the fit has left little of them. */
const sweeps = 3;

/** O(deals + bins²). */
export function residualTable(
  first: { codes: ArrayLike<number>; bins: number },
  second: { codes: ArrayLike<number>; bins: number },
  rows: Int32Array,
  residuals: Float64Array,
  weights: Float64Array,
): ResidualTable {
  const columns = second.bins;
  const residual = new Float64Array(first.bins * columns);
  const weight = new Float64Array(first.bins * columns);
  for (let i = 0; i < rows.length; i++) {
    const a = first.codes[rows[i]!]!;
    const b = second.codes[rows[i]!]!;
    if (a < 0 || b < 0) continue;
    residual[a * columns + b]! += residuals[rows[i]!]!;
    weight[a * columns + b]! += weights[rows[i]!]!;
  }
  const table = withMargins(first.bins, columns, residual, weight);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    takeOutMeans(table, table.rowWeight, (row, column) => row * columns + column, first.bins, columns);
    takeOutMeans(table, table.columnWeight, (column, row) => row * columns + column, columns, first.bins);
  }
  return table;
}

function withMargins(
  rows: number,
  columns: number,
  residual: Float64Array,
  weight: Float64Array,
): ResidualTable {
  const rowWeight = new Float64Array(rows);
  const columnWeight = new Float64Array(columns);
  let total = 0;
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < columns; b++) {
      const w = weight[a * columns + b]!;
      rowWeight[a]! += w;
      columnWeight[b]! += w;
      total += w;
    }
  }
  return { rows, columns, residual, weight, rowWeight, columnWeight, total };
}

function takeOutMeans(
  { residual, weight }: ResidualTable,
  margin: Float64Array,
  cell: (line: number, across: number) => number,
  lines: number,
  across: number,
): void {
  for (let line = 0; line < lines; line++) {
    if (margin[line] === 0) continue;
    let sum = 0;
    for (let k = 0; k < across; k++) sum += residual[cell(line, k)]!;
    const mean = sum / margin[line]!;
    for (let k = 0; k < across; k++) residual[cell(line, k)]! -= mean * weight[cell(line, k)]!;
  }
}
