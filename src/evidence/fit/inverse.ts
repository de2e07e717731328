import { solveFactored } from './cholesky.ts';

/**
 * Inverse of a matrix from its Cholesky factor, row-major. O(size³).
 * @example inverseOf(Float64Array.of(2, 0, 0, 1), 2) // of diag(4, 1): [0.25, 0, 0, 1]
 */
export function inverseOf(factored: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const line = inverse.subarray(column * size, (column + 1) * size);
    line[column] = 1;
    solveFactored(factored, line);
  }
  return inverse;
}
