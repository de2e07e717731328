import { describe, expect, it } from 'vitest';
import { logLoss } from '../../../src/evidence/index.ts';

describe('logLoss', () => {
  it('of the example in the scikit-learn documentation is 0.21616', () => {
    expect(logLoss([0.9, 0.1, 0.2, 0.65], [1, 0, 0, 1])).toBeCloseTo(0.21616, 5);
  });

  it('of a constant 0.5 is ln 2', () => {
    expect(logLoss([0.5, 0.5, 0.5], [1, 0, 0])).toBeCloseTo(Math.LN2, 12);
  });

  it('is finite for a forecast of 0 that went wrong', () => {
    expect(logLoss([0], [1])).toBeCloseTo(-Math.log(1e-15), 9);
  });

  it('rejects arrays of different length', () => {
    expect(() => logLoss([0.5], [1, 0])).toThrow('logLoss: 1 probabilities for 2 outcomes');
  });
});
