import { describe, expect, it } from 'vitest';
import { median } from '../../../src/evidence/index.ts';

describe('median', () => {
  it('of an odd number of values is the middle one', () => {
    expect(median([10, 1, 2])).toBe(2);
  });

  it('of an even number of values is the mean of the two in the middle', () => {
    expect(median([3, 1, 2, 10])).toBe(2.5);
  });

  it('of nothing is null', () => {
    expect(median([])).toBeNull();
  });

  it('leaves its input in order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('rejects NaN', () => {
    expect(() => median([1, Number.NaN])).toThrow('median: a value is not a number: NaN');
  });
});
