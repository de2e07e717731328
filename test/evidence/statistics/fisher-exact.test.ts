import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../src/evidence/index.ts';

describe('fisherExact', () => {
  it('of the lady tasting tea is 34/70', () => {
    // 2 · (16 + 1) / 70 tables; R: fisher.test(matrix(c(3, 1, 1, 3), 2))
    expect(fisherExact(3, 1, 1, 3)).toBeCloseTo(34 / 70, 12);
  });

  it('of the twin convictions is 0.0005367', () => {
    // R documentation of fisher.test, Convictions
    expect(fisherExact(2, 15, 10, 3)).toBeCloseTo(0.0005367, 7);
  });

  it('adds all tables that are no likelier, whatever their side', () => {
    // SciPy documentation of fisher_exact
    expect(fisherExact(8, 2, 1, 5)).toBeCloseTo(0.034965034965034975, 12);
    // scipy.stats.fisher_exact([[3, 7], [40, 50]])
    expect(fisherExact(3, 7, 40, 50)).toBeCloseTo(0.5084528637619221, 10);
  });

  it('keeps its precision far out in the tail', () => {
    // scipy.stats.fisher_exact([[396, 19], [2086, 3947]])
    expect(fisherExact(396, 19, 2086, 3947) / 5.074956616718352e-145).toBeCloseTo(1, 6);
  });

  it('does not change when rows, columns or the axes are swapped', () => {
    const p = fisherExact(3, 7, 40, 50);
    for (const swapped of [fisherExact(40, 50, 3, 7), fisherExact(7, 3, 50, 40), fisherExact(3, 40, 7, 50)]) {
      expect(swapped).toBeCloseTo(p, 12);
    }
  });

  it('is 1 where a margin is empty', () => {
    expect(fisherExact(0, 0, 4, 6)).toBe(1);
    expect(fisherExact(0, 10, 0, 20)).toBe(1);
    expect(fisherExact(0, 0, 0, 0)).toBe(1);
  });

  it('rejects a negative count', () => {
    expect(() => fisherExact(-1, 2, 3, 4)).toThrow('fisherExact: counts must be whole numbers from 0: -1');
  });
});
