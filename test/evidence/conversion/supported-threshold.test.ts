import { describe, expect, it } from 'vitest';
import { supportedThreshold } from '../../../src/evidence/conversion/supported-threshold.ts';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';

/** Scores 0 to 99 in turn, won by chance `below` under 60 and `above` from 60 on. */
function deals(count: number, below: number, above: number, seed: number) {
  const random = randomNumbers(seed);
  const scores = Array.from({ length: count }, (_, i) => i % 100);
  return {
    scores,
    won: Uint8Array.from(scores, (score) => (random() < (score < 60 ? below : above) ? 1 : 0)),
  };
}

describe('supportedThreshold', () => {
  it('finds the score from which on deals are won', () => {
    const { scores, won } = deals(1000, 0, 1, 1);
    const found = supportedThreshold(scores, won)!;
    expect(found).toMatchObject({
      minScore: 60,
      dealsAbove: 400,
      wonAbove: 400,
      conversionAbove: 1,
      conversionBelow: 0,
      wonShare: 1,
    });
  });

  it('promises what deals deliver that the cut was not chosen on', () => {
    const { scores, won } = deals(2000, 0.2, 0.5, 2);
    const found = supportedThreshold(scores, won)!;
    expect(found.low).toBeLessThan(0.5);
    expect(found.high).toBeGreaterThan(0.5);
    expect(Math.abs(found.minScore - 60)).toBeLessThanOrEqual(3);
  });

  it('is null where the score says nothing, in nearly every draw', () => {
    const found = Array.from({ length: 200 }, (_, seed) => {
      const { scores, won } = deals(200, 0.3, 0.3, seed + 1);
      return supportedThreshold(scores, won);
    });
    // At two-sided p ≤ 0.05 one side of pure noise passes about 2.5 % of the time.
    expect(found.filter((threshold) => threshold !== null).length).toBeLessThanOrEqual(12);
  });

  it('is null where fewer than ten deals lie on a side of every cut', () => {
    expect(supportedThreshold([1, 2, 3, 4], Uint8Array.of(0, 0, 1, 1))).toBeNull();
  });

  it('is null where all deals have one score, or one outcome', () => {
    expect(
      supportedThreshold(
        new Array(100).fill(5),
        Uint8Array.from({ length: 100 }, (_, i) => i % 2),
      ),
    ).toBeNull();
    expect(
      supportedThreshold(
        Array.from({ length: 100 }, (_, i) => i),
        new Uint8Array(100),
      ),
    ).toBeNull();
  });
});
