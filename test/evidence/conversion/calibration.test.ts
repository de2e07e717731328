import { describe, expect, it } from 'vitest';
import { calibrationByGroup } from '../../../src/evidence/index.ts';

describe('calibrationByGroup', () => {
  it('sets the mean forecast of each group beside its conversion', () => {
    const [low, high, empty] = calibrationByGroup([0.1, 0.3, 0.8, 0.6], [0, 1, 1, 1], [0, 0, 1, 1], 3);
    expect(low).toMatchObject({ deals: 2, won: 1, forecast: 0.2, conversion: 0.5 });
    expect(high).toMatchObject({ deals: 2, won: 2, conversion: 1, high: 1 });
    expect(high!.forecast).toBeCloseTo(0.7, 12);
    expect(empty).toEqual({ deals: 0, won: 0, forecast: null, conversion: null, low: null, high: null });
  });

  it('rejects arrays of different length', () => {
    expect(() => calibrationByGroup([0.1], [0, 1], [0, 0], 1)).toThrow(
      'calibrationByGroup: 1 probabilities and 2 groups for 2 outcomes',
    );
  });
});
