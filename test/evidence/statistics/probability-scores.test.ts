import { describe, expect, it } from 'vitest';
import { brier, logLoss } from '../../../src/evidence/index.ts';

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

describe('brier', () => {
  it('of the example in the scikit-learn documentation is 0.0375', () => {
    expect(brier([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0])).toBeCloseTo(0.0375, 12);
  });

  it('of a constant 0.5 forecast is 0.25', () => {
    expect(brier([0.5, 0.5], [1, 0])).toBe(0.25);
  });

  it('rejects empty arrays', () => {
    expect(() => brier([], [])).toThrow('brier: 0 probabilities for 0 outcomes');
  });
});
