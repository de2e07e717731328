import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countScores, type ScoreCount } from '../../../src/evidence/claim/score-counts.ts';
import { poolOf, scorePools } from '../../../src/evidence/claim/score-pools.ts';
import { parseBands } from '../../../src/evidence/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const bandsOf = (text: string) => parseBands(text).bands;
const usual = bandsOf('0-20, 21-40, 41-60, 61-80, 81-100');

describe('countScores', () => {
  it('counts deals and won ones of each whole score, the lowest first', () => {
    expect(countScores([70, 20, 70.2, 20], [1, 0, 0, 0])).toEqual([
      [20, 2, 0],
      [70, 2, 1],
    ]);
  });

  it('keeps each of the scores from 0 to 100, and counts wider ones in steps', () => {
    const apart = Array.from({ length: 101 }, (_, score) => score);
    expect(countScores(apart, new Uint8Array(101))).toHaveLength(101);
    const wide = Array.from({ length: 1_000 }, (_, score) => 3 * score - 900);
    const counts = countScores(wide, new Uint8Array(1_000));
    expect(counts.length).toBeLessThanOrEqual(102);
    expect(counts.reduce((sum, [, deals]) => sum + deals, 0)).toBe(1_000);
  });

  it('counts nothing of no deals', () => {
    expect(countScores([], [])).toEqual([]);
  });
});

describe('scorePools', () => {
  it('leaves bands alone that have ten deals and rise', () => {
    const counts: ScoreCount[] = [
      [10, 40, 4],
      [30, 30, 6],
      [50, 20, 8],
      [70, 12, 7],
      [90, 10, 9],
    ];
    expect(scorePools(usual, counts)).toEqual([
      { low: null, high: 20, deals: 40, won: 4 },
      { low: 21, high: 40, deals: 30, won: 6 },
      { low: 41, high: 60, deals: 20, won: 8 },
      { low: 61, high: 80, deals: 12, won: 7 },
      { low: 81, high: null, deals: 10, won: 9 },
    ]);
  });

  it('merges what has fewer than ten deals with the bands below it, the lowest with those above', () => {
    const counts: ScoreCount[] = [
      [10, 3, 0],
      [30, 30, 6],
      [70, 12, 7],
      [90, 5, 5],
    ];
    expect(scorePools(usual, counts)).toEqual([
      { low: null, high: 60, deals: 33, won: 6 },
      { low: 61, high: null, deals: 17, won: 12 },
    ]);
  });

  it('merges bands in which conversion falls', () => {
    const counts: ScoreCount[] = [
      [10, 20, 2],
      [30, 20, 8],
      [50, 20, 4],
      [70, 20, 10],
    ];
    expect(scorePools(usual, counts).map(({ deals, won }) => [deals, won])).toEqual([
      [20, 2],
      [40, 12],
      [20, 10],
    ]);
  });

  it('has none for fewer than ten deals, and counts no score outside of the bands', () => {
    expect(scorePools(usual, [[50, 9, 3]])).toEqual([]);
    expect(
      scorePools(bandsOf('0-20, 41-60'), [
        [30, 50, 3],
        [50, 12, 3],
      ]),
    ).toEqual([{ low: null, high: null, deals: 12, won: 3 }]);
  });

  it('always has ten deals in each, never falls, and loses no deal', () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.nat(15), fc.nat(15));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const counts = lines.map(([score, lost, won]): ScoreCount => [score, lost + won, won]);
        const pools = scorePools(usual, counts);
        const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
        const all = sum(counts.map(([, deals]) => deals));
        expect(sum(pools.map(({ deals }) => deals))).toBe(all < 10 ? 0 : all);
        pools.forEach(({ deals, won }, i) => {
          expect(deals).toBeGreaterThanOrEqual(10);
          if (i > 0) expect(won / deals).toBeGreaterThanOrEqual(pools[i - 1]!.won / pools[i - 1]!.deals);
        });
        for (const [score] of counts) expect(poolOf(pools, score) === null).toBe(all < 10);
      }),
      propertyRuns(),
    );
  });
});
