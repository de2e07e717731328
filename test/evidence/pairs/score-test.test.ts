import { describe, expect, it } from 'vitest';
import { allRows, makeDesign } from '../../../src/evidence/fit/design.ts';
import { penaltyOf } from '../../../src/evidence/fit/penalty.ts';
import { fitRidge, fittedState } from '../../../src/evidence/fit/ridge.ts';
import { scoreTest } from '../../../src/evidence/pairs/score-test.ts';

/** 100 deals, 50 won, nothing in the model but the intercept. */
function interceptOnly() {
  const won = Uint8Array.from({ length: 100 }, (_, row) => row % 2);
  const design = makeDesign(100, []);
  const task = { design, won, rows: allRows(100), penalty: penaltyOf(design, 1, 1) };
  return fittedState(task, fitRidge(task));
}

describe('scoreTest', () => {
  it('beside an intercept is the z of two shares with pooled variance', () => {
    // 20 deals with the column, 15 of them won, against 35 of 80: (15 − 10) / √(0.25 · 20 · 80 / 100) = 2.5
    const codes = new Int32Array(100).fill(-1);
    for (let i = 0; i < 15; i++) codes[2 * i + 1] = 0;
    for (let i = 0; i < 5; i++) codes[2 * i] = 0;
    expect(scoreTest(interceptOnly(), codes)).toBeCloseTo(2.5, 6);
  });

  it('of a column that the model has already is about 0', () => {
    const codes = Int32Array.from({ length: 100 }, (_, row) => (row % 3 === 0 ? 0 : -1));
    const won = Uint8Array.from({ length: 100 }, (_, row) => (row % 3 === 0 || row % 5 === 0 ? 1 : 0));
    const design = makeDesign(100, [{ codes, bins: 1, penalty: 0.01 }]);
    const task = { design, won, rows: allRows(100), penalty: penaltyOf(design, 1, 1) };
    expect(Math.abs(scoreTest(fittedState(task, fitRidge(task)), codes))).toBeLessThan(1);
  });

  it('of a column that no deal has is 0', () => {
    expect(scoreTest(interceptOnly(), new Int32Array(100).fill(-1))).toBe(0);
  });
});
