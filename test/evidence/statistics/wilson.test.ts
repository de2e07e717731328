import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/evidence/index.ts';

describe('wilson', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (successes, trials, low, high) => {
    const interval = wilson(successes, trials)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('ends exactly at 0 and 1 where nothing or everything was won', () => {
    expect(wilson(0, 7)!.low).toBe(0);
    expect(wilson(7, 7)!.high).toBe(1);
  });

  it('is null of no trials', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('rejects more successes than trials', () => {
    expect(() => wilson(3, 2)).toThrow(
      'wilson: counts must be whole numbers with 0 ≤ successes ≤ trials: 3, 2',
    );
  });
});
