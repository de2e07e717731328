import { describe, expect, it } from 'vitest';
import { dealsToSee, ruleVerdict } from '../../../src/evidence/index.ts';

describe('ruleVerdict', () => {
  it.each([
    [5, { points: 12, low: 7, high: 17 }, 'should count more'],
    [25, { points: 12, low: 7, high: 17 }, 'should count less'],
    [10, { points: 12, low: 7, high: 17 }, 'right'],
    [-5, { points: -12, low: -17, high: -7 }, 'should count more'],
    [-25, { points: -12, low: -17, high: -7 }, 'should count less'],
    [-5, { points: 12, low: 7, high: 17 }, 'works the other way'],
    [15, { points: -12, low: -17, high: -7 }, 'works the other way'],
    [15, { points: 1, low: -3, high: 5 }, 'no effect seen'],
    [4, { points: 1, low: -3, high: 5 }, 'no effect seen'],
    [0, { points: 12, low: 7, high: 17 }, 'should count more'],
  ])('of %i present points beside %j is %s', (present, suggested, verdict) => {
    expect(ruleVerdict(present, suggested, 50, 100)).toBe(verdict);
  });

  it('needs ten deals with a match and ten without', () => {
    const suggested = { points: 12, low: 7, high: 17 };
    expect(ruleVerdict(5, suggested, 9, 100)).toBe('too few to say');
    expect(ruleVerdict(5, suggested, 100, 9)).toBe('too few to say');
  });
});

describe('dealsToSee', () => {
  it('grows with the square of what the interval is wider than 5 points to either side', () => {
    expect(dealsToSee({ points: 1, low: -9, high: 11 }, 200)).toBe(800);
    // 4.41 times 210 deals are 926.1, said in two digits
    expect(dealsToSee({ points: 0, low: -10.5, high: 10.5 }, 210)).toBe(930);
  });

  it('is null where an effect of 5 points would have been seen', () => {
    expect(dealsToSee({ points: 1, low: -3, high: 5 }, 200)).toBeNull();
  });
});
