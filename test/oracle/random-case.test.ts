import { describe, expect, it } from 'vitest';
import { expectedOf } from './case-files.ts';
import type { Expected } from './oracle.ts';
import { randomCase } from './random-case.ts';
import { UnreadableSetting } from './settings.ts';

describe('randomCase', () => {
  it('makes the same case of the same seed', () => {
    expect(randomCase(7)).toEqual(randomCase(7));
    expect(randomCase(7)).not.toEqual(randomCase(8));
  });

  it('makes cases in which most rules can be read and many leads score', () => {
    const found = answersOf(30);
    const rows = found.flatMap((one) => one.rows);
    expect(found.length).toBeGreaterThan(27);
    expect(rows.filter((row) => row.why.length > 0).length).toBeGreaterThan(rows.length / 2);
    expect(found.flatMap((one) => one.rulesLeftOut).length).toBeLessThan(30 * 4);
    expect(found.some((one) => one.deals.some((deal) => 'leftOut' in deal))).toBe(true);
  });
});

describe('the oracle', () => {
  it('gives a Why whose points add up to the score', () => {
    for (const { rows } of answersOf(30))
      for (const { why, score } of rows) expect(why.reduce((sum, [points]) => sum + points, 0)).toBe(score);
  });
});

/** Without the few cases that a setting stops. */
function answersOf(seeds: number): Expected[] {
  return Array.from({ length: seeds }, (_, seed) => seed).flatMap((seed) => {
    try {
      return expectedOf(randomCase(seed), false);
    } catch (problem) {
      if (problem instanceof UnreadableSetting) return [];
      throw problem;
    }
  });
}
