import { describe, expect, it } from 'vitest';
import { expectedOf } from './case-files.ts';
import { randomCase } from './random-case.ts';

describe('randomCase', () => {
  it('makes the same case of the same seed', () => {
    expect(randomCase(7)).toEqual(randomCase(7));
    expect(randomCase(7)).not.toEqual(randomCase(8));
  });

  it('makes cases in which most rules can be read and many leads score', () => {
    const found = Array.from({ length: 30 }, (_, seed) => expectedOf(randomCase(seed), false));
    const rows = found.flatMap((one) => one.rows);
    expect(rows.filter((row) => row.why.length > 0).length).toBeGreaterThan(rows.length / 2);
    expect(found.flatMap((one) => one.rulesLeftOut).length).toBeLessThan(30 * 4);
    expect(found.some((one) => one.deals.some((deal) => 'leftOut' in deal))).toBe(true);
  });
});

describe('the oracle', () => {
  it('gives a Why whose points add up to the score', () => {
    for (const { rows } of Array.from({ length: 30 }, (_, seed) => expectedOf(randomCase(seed), false)))
      for (const { why, score } of rows) expect(why.reduce((sum, [points]) => sum + points, 0)).toBe(score);
  });
});
