import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../setup/property-runs.ts';
import { CheckedRandom } from './fuzz/checked-random.ts';
import { readers } from './fuzz/readers.ts';

/** Shares of the runs of a property: some readers take long. */
const shares: Readonly<Record<string, number>> = { cells: 1, words: 2, tabs: 1, csv: 0.5, xlsx: 0.5 };

describe('readers answer at the edges of what they may be given', () => {
  it.each(Object.entries(shares))('%s, and shrink what fails', async (name, share) => {
    const answers = fc.asyncProperty(fc.gen(), async (draw) => {
      await readers[name]!.check(new CheckedRandom(draw));
    });
    await fc.assert(answers, propertyRuns(share));
  });

  it('has inputs for each of them', () => {
    expect(Object.keys(shares)).toEqual(Object.keys(readers));
  });
});
