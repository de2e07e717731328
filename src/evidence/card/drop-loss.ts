import { factor, solveFactored } from '../fit/cholesky.ts';

/**
 * About what the penalised log-loss would rise by if these coefficients were 0 and the others fitted anew: half the
 * Wald statistic, β' (H⁻¹ of β)⁻¹ β / 2. https://en.wikipedia.org/wiki/Wald_test
 * @param inverse of the second derivative, row-major
 */
export function dropLoss(
  coefficients: Float64Array,
  inverse: Float64Array,
  columns: readonly number[],
): number {
  const size = coefficients.length;
  const block = new Float64Array(columns.length ** 2);
  columns.forEach((row, i) => {
    columns.forEach((column, j) => {
      block[i * columns.length + j] = inverse[row * size + column]!;
    });
  });
  const values = Float64Array.from(columns, (column) => coefficients[column]!);
  const solved = values.slice();
  if (!factor(block, columns.length)) return 0;
  solveFactored(block, solved);
  return values.reduce((sum, value, i) => sum + value * solved[i]!, 0) / 2;
}
