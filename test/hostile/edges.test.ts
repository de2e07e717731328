import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reproducible } from '../scoring/reproducible.ts';
import { CheckedRandom } from './fuzz/checked-random.ts';
import { readers } from './fuzz/readers.ts';

const runs: Readonly<Record<string, number>> = { cells: 150, words: 300, tabs: 150, csv: 80, xlsx: 80 };

describe('readers answer at the edges of what they may be given', () => {
  it.each(Object.entries(runs))(
    '%s: %i inputs, shrunk where one fails',
    { timeout: 120_000 },
    async (name, numRuns) => {
      const answers = fc.asyncProperty(fc.gen(), async (draw) => {
        await readers[name]!.check(new CheckedRandom(draw));
      });
      await fc.assert(answers, { ...reproducible, numRuns });
    },
  );

  it('has inputs for each of them', () => {
    expect(Object.keys(runs)).toEqual(Object.keys(readers));
  });
});
