import { describe, expect, it } from 'vitest';
import { randomNumbers, shuffle } from '../../../src/evidence/fit/random.ts';

describe('randomNumbers', () => {
  it('gives the same numbers for the same seed', () => {
    const [first, second] = [randomNumbers(7), randomNumbers(7)];
    expect([first(), first(), first()]).toEqual([second(), second(), second()]);
  });

  it('gives the numbers of mulberry32', () => {
    // Reference implementation by Tommy Ettinger, seed 1
    expect(randomNumbers(1)()).toBeCloseTo(0.6270739405881613, 15);
  });

  it('is spread evenly over 0 to 1', () => {
    const random = randomNumbers(3);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(10 * random())]!++;
    // 1,000 expected, standard deviation 30
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('shuffle', () => {
  it('keeps every value', () => {
    expect(shuffle([1, 2, 3, 4, 5], randomNumbers(1)).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
