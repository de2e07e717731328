import { describe, expect, it } from 'vitest';
import { ruleVerdict } from '../../../src/evidence/index.ts';

describe('ruleVerdict', () => {
  it.each([
    [5, { points: 12, low: 7, high: 17 }, 'undervalued'],
    [25, { points: 12, low: 7, high: 17 }, 'overvalued'],
    [10, { points: 12, low: 7, high: 17 }, 'right'],
    [-5, { points: -12, low: -17, high: -7 }, 'overvalued'],
    [15, { points: 1, low: -3, high: 5 }, 'no effect seen'],
    [0, { points: 1, low: -3, high: 5 }, 'no effect seen'],
    [4, { points: 1, low: -3, high: 5 }, 'too few to say'],
    [0, { points: 12, low: 7, high: 17 }, 'undervalued'],
  ])('of %i present points beside %j is %s', (present, suggested, verdict) => {
    expect(ruleVerdict(present, suggested, 50, 100)).toBe(verdict);
  });

  it('needs ten deals with a match and ten without', () => {
    const suggested = { points: 12, low: 7, high: 17 };
    expect(ruleVerdict(5, suggested, 9, 100)).toBe('too few to say');
    expect(ruleVerdict(5, suggested, 100, 9)).toBe('too few to say');
  });
});
