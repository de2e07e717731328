import { describe, expect, it } from 'vitest';
import { allRows, logOddsOf, makeDesign } from '../../../src/evidence/fit/design.ts';
import { penaltyOf } from '../../../src/evidence/fit/penalty.ts';
import { fitRidge } from '../../../src/evidence/fit/ridge.ts';

const text = { codes: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 0], bins: 3 };
const number = { codes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2], bins: 3, ordered: 3 };
const dense = Float64Array.of(0.5, -1, 0, 1.5, -0.5, 0.2, -1.2, 0.3, 0.9, -0.4, 0.1, -0.4);
const wonFlags = Uint8Array.of(1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1);

describe('fitRidge', () => {
  it('finds the minimum that SciPy finds, for texts, an ordered number and a dense column', () => {
    // scipy.optimize.minimize of Σ log-loss + ½ (2 Σ text² + 0.2 Σ number² + 2 Σ (step of number)² + dense²)
    const expected = [0.308237, -0.358681, 0.050444, -0.234963, -0.137816, 0.372779, 1.128122, 0.383834];
    const design = makeDesign(12, [text, number], [dense]);
    const found = fitRidge(
      { design, won: wonFlags, rows: allRows(12), penalty: penaltyOf(design, 2, 1) },
      undefined,
      0,
    );
    expected.forEach((value, k) => {
      expect(found[k]).toBeCloseTo(value, 5);
    });
  });

  it('finds the log of the odds where there is nothing but the intercept', () => {
    const design = makeDesign(4, []);
    const task = {
      design,
      won: Uint8Array.of(1, 1, 1, 0),
      rows: allRows(4),
      penalty: penaltyOf(design, 1, 1),
    };
    expect(fitRidge(task)[0]).toBeCloseTo(Math.log(3), 6);
  });

  it('comes to the same coefficients from another start', () => {
    const design = makeDesign(12, [text, number]);
    const task = { design, won: wonFlags, rows: allRows(12), penalty: penaltyOf(design, 0.3, 1) };
    const fromAfar = fitRidge(task, new Float64Array(7).fill(9), 0);
    fitRidge(task, undefined, 0).forEach((value, k) => {
      expect(fromAfar[k]).toBeCloseTo(value, 6);
    });
  });

  it('stays finite where a column separates won from lost', () => {
    const design = makeDesign(40, [{ codes: Array.from({ length: 40 }, (_, i) => i % 2), bins: 2 }]);
    const won = Uint8Array.from({ length: 40 }, (_, i) => i % 2);
    const found = fitRidge({ design, won, rows: allRows(40), penalty: penaltyOf(design, 0.3, 1) });
    expect(found.every(Number.isFinite)).toBe(true);
    expect(found[1]).toBeGreaterThan(1);
  });

  it('gives a bin without deals 0', () => {
    const design = makeDesign(12, [{ ...text, bins: 4 }]);
    expect(fitRidge({ design, won: wonFlags, rows: allRows(12), penalty: penaltyOf(design, 1, 1) })[3]).toBe(
      0,
    );
  });

  it('keeps the penalty that a slot brings itself', () => {
    const free = makeDesign(12, [{ ...text, penalty: 1e-6 }]);
    const [first, , third, intercept] = fitRidge(
      { design: free, won: wonFlags, rows: allRows(12), penalty: penaltyOf(free, 1e6, 1) },
      undefined,
      0,
    );
    // nearly free: 4 of 5 won of the first text, 2 of 3 of the third
    expect(first! + intercept!).toBeCloseTo(Math.log(4), 3);
    expect(third! + intercept!).toBeCloseTo(Math.log(2), 3);
  });

  it('leaves a deal that is in no bin to the intercept', () => {
    const design = makeDesign(2, [{ codes: [-1, 0], bins: 1 }]);
    expect([...logOddsOf(design, Float64Array.of(2, 0.5), [0, 1])]).toEqual([0.5, 2.5]);
  });

  it('rejects rows of which all are won', () => {
    const design = makeDesign(12, [text]);
    const task = { design, won: wonFlags, rows: Int32Array.of(0, 2), penalty: penaltyOf(design, 1, 1) };
    expect(() => fitRidge(task)).toThrow('fitRidge: won and lost deals are needed: 2 won of 2');
  });

  it('rejects slots of different length', () => {
    expect(() => makeDesign(12, [text, { codes: [0], bins: 1 }])).toThrow(
      'makeDesign: slot 1 has 1 rows, expected 12',
    );
  });
});
