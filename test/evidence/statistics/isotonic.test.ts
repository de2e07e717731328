import { describe, expect, it } from 'vitest';
import { isotonicConversion } from '../../../src/evidence/index.ts';

describe('isotonicConversion', () => {
  it('pools neighbours that fall, weighted by their deals', () => {
    // scipy.optimize.isotonic_regression([.5, .2, .4, .3, .9, .8], weights=[2, 10, 5, 10, 10, 5])
    const expected = [0.25, 0.25, 1 / 3, 1 / 3, 13 / 15, 13 / 15];
    isotonicConversion([1, 2, 2, 3, 9, 4], [2, 10, 5, 10, 10, 5]).forEach((rate, i) => {
      expect(rate).toBeCloseTo(expected[i]!, 12);
    });
  });

  it('leaves rising conversion as it is', () => {
    expect(isotonicConversion([1, 2, 3], [4, 4, 4])).toEqual([0.25, 0.5, 0.75]);
  });

  it('steps over groups without deals', () => {
    expect(isotonicConversion([2, 0, 1], [4, 0, 4])).toEqual([0.375, null, 0.375]);
  });
});
