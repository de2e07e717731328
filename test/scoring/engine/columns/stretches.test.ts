import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt, nextAbove, stretchesOf } from '../../../../src/scoring/engine/columns/stretches.ts';
import { propertyRuns } from '../../../setup/property-runs.ts';

describe('stretchesOf', () => {
  const size = (value: number) => (value < 10 ? 0 : value < 50 ? 1 : 2);

  it('begins a stretch only where the code changes', () => {
    const { starts, codes } = stretchesOf([50, 10, 10, 30, Number.POSITIVE_INFINITY, Number.NaN], size);
    expect([[...starts], [...codes]]).toEqual([
      [10, 50],
      [0, 1, 2],
    ]);
  });

  it('gives each value the code of its stretch, which includes where it begins', () => {
    const stretches = stretchesOf([10, 50], size);
    const values = [-1e300, 9.999, 10, 49, 50, 1e300];
    expect(values.map((value) => codeAt(stretches, value))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('nextAbove', () => {
  // IEEE 754 binary64: spacing 2^-52 at 1, smallest positive number 2^-1074.
  it.each([
    [1, 1 + 2 ** -52],
    [-1, -1 + 2 ** -53],
    [0, 2 ** -1074],
    [-(2 ** -1074), -0],
    [2 ** 53, 2 ** 53 + 2],
  ])('of %s is %s', (value, next) => {
    expect(nextAbove(value)).toBe(next);
  });

  it('leaves no number in between', () => {
    const between = fc.property(fc.double({ noNaN: true, min: -1e308, max: 1e308 }), (value) => {
      const next = nextAbove(value);
      expect(next).toBeGreaterThan(value);
      expect([value, next]).toContain(value / 2 + next / 2);
    });
    fc.assert(between, propertyRuns());
  });
});
