import { describe, expect, it } from 'vitest';
import { dropLoss } from '../../../src/evidence/card/choose-fields.ts';

describe('dropLoss', () => {
  it('of one coefficient is half its squared z', () => {
    // z = 3 / sqrt(4) = 1.5
    expect(dropLoss(Float64Array.of(3, 0), Float64Array.of(4, 0, 0, 1), [0])).toBeCloseTo(1.5 ** 2 / 2, 12);
  });

  it('takes correlated coefficients together', () => {
    // β = (1, 1), covariance [2 1; 1 2]: inverse [2 −1; −1 2] / 3, β'Wβ = 2 / 3
    expect(dropLoss(Float64Array.of(1, 1), Float64Array.of(2, 1, 1, 2), [0, 1])).toBeCloseTo(1 / 3, 12);
  });
});
