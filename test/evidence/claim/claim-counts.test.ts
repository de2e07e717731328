import { describe, expect, it } from 'vitest';
import { claimCounts } from '../../../src/evidence/claim/claim-counts.ts';

/** Scores 1 to 20; every third is won. */
const scores = Array.from({ length: 20 }, (_, i) => i + 1);
const won = Uint8Array.from(scores, (score) => (score % 3 === 0 ? 1 : 0));

describe('claimCounts', () => {
  it('counts from the minimum on where ten deals reach it', () => {
    expect(claimCounts(scores, won, 9)).toEqual({ from: 9, deals: 12, won: 4, dealsBelow: 8, wonBelow: 2 });
  });

  it.each([15, 1_000])('counts from the highest score that ten reach where fewer reach %i', (minimum) => {
    expect(claimCounts(scores, won, minimum)).toMatchObject({ from: 11, deals: 10, won: 3 });
  });

  it.each([null, Number.NEGATIVE_INFINITY])('does so where the minimum is %s', (minimum) => {
    expect(claimCounts(scores, won, minimum)).toMatchObject({ from: 11, deals: 10 });
  });

  it('takes all deals of one score together', () => {
    const alike = scores.map(() => 7);
    expect(claimCounts(alike, won, 70)).toEqual({ from: 7, deals: 20, won: 6, dealsBelow: 0, wonBelow: 0 });
  });

  it('says nothing of fewer than ten deals', () => {
    expect(claimCounts(scores.slice(0, 9), won.slice(0, 9), 3)).toBeNull();
  });
});
