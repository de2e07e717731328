import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainableRange, type BinPoints } from '../../../src/evidence/card/attainable-range.ts';

const side = (field: number, ...bins: number[]) => ({ field, bins });

/** Lowest and highest sum over every combination of bins, −1 for a cell in none. */
function byHand({ fields, spikes, words, pairs }: BinPoints): { low: number; high: number } {
  let combinations: number[][] = [[]];
  for (const points of fields) {
    combinations = combinations.flatMap((chosen) => [-1, ...points.keys()].map((bin) => [...chosen, bin]));
  }
  const sums = combinations.map((chosen) => {
    const single = chosen.reduce((sum, bin, field) => sum + (fields[field]![bin] ?? 0), 0);
    const together = pairs.filter(
      ({ first, second }) =>
        first.bins.includes(chosen[first.field]!) && second.bins.includes(chosen[second.field]!),
    );
    const sum = together.reduce((total, { points }) => total + points, single);
    // a spike's value lies in one bin, and a lead may or may not have it
    const ofSpikes = chosen.map((bin, field) => [
      0,
      ...spikes[field]!.filter((spike) => spike.bin === bin).map(({ points }) => points),
    ]);
    // a filled text may hold any of the words
    const ofWords = chosen.flatMap((bin, field) =>
      bin >= 0 && bin < fields[field]!.length - 1 ? words[field]!.map(({ points }) => [0, points]) : [],
    );
    const extreme = (pick: (...points: number[]) => number) =>
      [...ofSpikes, ...ofWords].reduce((total, points) => total + pick(...points), sum);
    return { low: extreme(Math.min), high: extreme(Math.max) };
  });
  return { low: Math.min(...sums.map(({ low }) => low)), high: Math.max(...sums.map(({ high }) => high)) };
}

describe('attainableRange', () => {
  it('adds the extremes of fields that nothing ties together', () => {
    expect(
      attainableRange({
        fields: [Int32Array.of(-3, 5), Int32Array.of(2, 7)],
        spikes: [[], []],
        words: [[], []],
        pairs: [],
      }),
    ).toEqual({
      low: -3,
      high: 12,
    });
  });

  it('does not add points that no lead can have at once', () => {
    const pairs = [
      { first: side(0, 0), second: side(1, 0), points: 10 },
      { first: side(0, 1), second: side(1, 0), points: 10 },
    ];
    expect(
      attainableRange({
        fields: [new Int32Array(2), new Int32Array(2)],
        spikes: [[], []],
        words: [[], []],
        pairs,
      }),
    ).toEqual({
      low: 0,
      high: 10,
    });
  });

  it('is what trying every combination finds', () => {
    const points = fc.integer({ min: -9, max: 9 });
    const anySide = (field: fc.Arbitrary<number>) =>
      fc.record({ field, bins: fc.uniqueArray(fc.nat(2), { minLength: 1 }) });
    const card = fc.record({
      fields: fc.array(fc.array(points, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      spikes: fc.array(fc.array(fc.record({ value: fc.nat(), bin: fc.nat(2), points }), { maxLength: 2 }), {
        minLength: 4,
        maxLength: 4,
      }),
      words: fc.array(fc.array(fc.record({ word: fc.string(), points }), { maxLength: 2 }), {
        minLength: 4,
        maxLength: 4,
      }),
      pairs: fc.array(
        fc.record({ first: anySide(fc.nat(1)), second: anySide(fc.integer({ min: 2, max: 3 })), points }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(card, ({ fields, ...others }) => {
        const binPoints = { fields: fields.map((field) => Int32Array.from(field)), ...others };
        expect(attainableRange(binPoints)).toEqual(byHand(binPoints));
      }),
    );
  });

  it('is never too narrow where there are too many combinations to try', () => {
    const fields = Array.from({ length: 12 }, () => Int32Array.from({ length: 16 }, (_, bin) => bin));
    const pairs = fields.slice(1).flatMap((_, k) =>
      Array.from({ length: 8 }, (_, bin) => ({
        first: side(k, 2 * bin),
        second: side(k + 1, bin),
        points: 3,
      })),
    );
    const { low, high } = attainableRange({
      fields,
      spikes: fields.map(() => []),
      words: fields.map(() => []),
      pairs,
    });
    expect(low).toBeLessThanOrEqual(0);
    // all fields at their best give 180, and no pair takes anything away
    expect(high).toBeGreaterThanOrEqual(180);
  });
});
