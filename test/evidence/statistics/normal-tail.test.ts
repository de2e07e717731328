import { describe, expect, it } from 'vitest';
import { normalTail } from '../../../src/evidence/statistics/normal-tail.ts';

describe('normalTail', () => {
  it.each([
    // scipy.stats.norm.sf
    [0, 0.5],
    [1, 0.15865525393145707],
    [1.959963984540054, 0.025],
    [3, 0.0013498980316300933],
    [-1, 0.8413447460685429],
    [6, 9.865876450376946e-10],
  ])('above %f is %f', (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 6);
  });
});
