import { describe, expect, it } from 'vitest';
import { solveIntercept } from '../../../src/evidence/fit/solve-intercept.ts';

describe('solveIntercept', () => {
  it('of equal log-odds is the log of the odds won', () => {
    expect(solveIntercept(new Float64Array(4), Uint8Array.of(1, 1, 1, 0))).toBeCloseTo(Math.log(3), 10);
  });

  it('makes the mean probability the share won, however wide the log-odds are', () => {
    const logOdds = Float64Array.of(-800, -3, 0, 5, 40, 900);
    const won = Uint8Array.of(0, 0, 1, 0, 1, 1);
    const intercept = solveIntercept(logOdds, won);
    const mean = logOdds.reduce((sum, value) => sum + 1 / (1 + Math.exp(-intercept - value)), 0) / 6;
    expect(mean).toBeCloseTo(0.5, 9);
  });

  it('rejects deals that are all lost', () => {
    expect(() => solveIntercept(new Float64Array(2), Uint8Array.of(0, 0))).toThrow(
      'solveIntercept: won and lost deals are needed: 0 won of 2',
    );
  });
});
