import { describe, expect, it } from 'vitest';
import { mergeBins } from '../../../src/evidence/card/merge-bins.ts';
import type { Weights } from '../../../src/evidence/card/weights.ts';
import type { Binning } from '../../../src/evidence/fit/binning.ts';

const visitsField: Binning = { kind: 'number', name: 'Visits', cuts: [1, 2, 3], decimals: 0 };
const sourceField: Binning = { kind: 'text', name: 'Source', values: ['a', 'b', 'c'] };

/** One field of five bins, the last one *empty*. */
function merged(binning: Binning, logOdds: number[], deals = [50, 50, 50, 50, 50]): number[] {
  const weights: Weights = {
    binnings: [binning],
    logOdds: [Float64Array.from(logOdds)],
    deals: [Int32Array.from(deals)],
    spikes: [[]],
    words: [[]],
    pairs: [],
    opinionLogOdds: 0,
  };
  return [...mergeBins(weights).logOdds[0]!];
}

describe('mergeBins', () => {
  it('gives neighbours of nearly equal weight their mean over the deals', () => {
    expect(merged(visitsField, [0, 1, 1.04, 2, 9], [50, 30, 10, 50, 5])).toEqual([0, 1.01, 1.01, 2, 9]);
  });

  it('leaves bins that differ', () => {
    expect(merged(visitsField, [0, 1, 2, 3, 4])).toEqual([0, 1, 2, 3, 4]);
  });

  it('merges numbers with their neighbours only, texts with any', () => {
    expect(merged(visitsField, [0, 2, 0, 2, 0])).toEqual([0, 2, 0, 2, 0]);
    expect(merged(sourceField, [0, 2, 0.02, 2.02, 0]).map((value) => value.toFixed(2))).toEqual([
      '0.01',
      '2.01',
      '0.01',
      '2.01',
      '0.00',
    ]);
  });

  it('keeps empty cells apart', () => {
    expect(merged(sourceField, [0, 1, 2, 3, 3.01])[4]).toBe(3.01);
  });
});
