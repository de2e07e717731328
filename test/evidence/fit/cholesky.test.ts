import { describe, expect, it } from 'vitest';
import { factor, inverseOf, solvePositiveDefinite } from '../../../src/evidence/fit/cholesky.ts';

describe('solvePositiveDefinite', () => {
  it('solves from the lower triangle alone', () => {
    // [4 2; 2 3] x = [2; 1] has x = [0.5; 0]
    const solution = Float64Array.of(2, 1);
    expect(solvePositiveDefinite(Float64Array.of(4, Number.NaN, 2, 3), solution)).toBe(true);
    expect([...solution]).toEqual([0.5, 0]);
  });

  it('says so where the matrix is not positive definite', () => {
    expect(solvePositiveDefinite(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toBe(false);
  });
});

describe('inverseOf', () => {
  it('inverts from the factor', () => {
    const matrix = Float64Array.of(4, 2, 2, 3);
    factor(matrix, 2);
    // inverse of [4 2; 2 3] is [3 -2; -2 4] / 8
    const inverse = inverseOf(matrix, 2);
    [0.375, -0.25, -0.25, 0.5].forEach((value, k) => {
      expect(inverse[k]).toBeCloseTo(value, 12);
    });
  });
});
