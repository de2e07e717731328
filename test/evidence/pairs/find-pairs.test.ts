import { describe, expect, it } from 'vitest';
import { binConditions } from '../../../src/evidence/card/bin-conditions.ts';
import { learnBinning } from '../../../src/evidence/fit/binning.ts';
import { findPairs } from '../../../src/evidence/pairs/find-pairs.ts';
import { generated, pairTask } from './generated.ts';

/** Milliseconds, for many seeds on a busy machine. */
const slow = 60_000;

describe('findPairs', () => {
  it('finds the two fields that say more together, and draws their conditions where they are', () => {
    const deals = generated(2000, 1, 2);
    const pairs = findPairs(pairTask(deals), 12, 1);
    expect(pairs).toHaveLength(1);
    const conditions = [pairs[0]!.first, pairs[0]!.second].flatMap(({ field, bins }) =>
      binConditions(learnBinning(deals.fields[field]!), bins),
    );
    // "fewer than 5 visits and ads" says the same the other way round
    expect(conditions).toEqual([
      { field: 'Visits', test: expect.stringMatching('≥|<'), value: 5 },
      { field: 'Source', test: 'is any of', texts: ['ads'] },
    ]);
  });

  it(
    'finds nothing on nearly all seeds where effects only add up',
    () => {
      const found = Array.from({ length: 40 }, (_, seed) =>
        findPairs(pairTask(generated(1000, seed + 1, 0)), 12, 1),
      );
      expect(found.filter((pairs) => pairs.length > 0).length).toBeLessThanOrEqual(2);
    },
    slow,
  );

  it('does not look for any among fewer than 500 deals', () => {
    expect(findPairs(pairTask(generated(499, 1, 4)), 12, 1)).toEqual([]);
  });

  it('finds at most as many as asked for', () => {
    const task = pairTask(generated(2000, 1, 2));
    expect(findPairs(task, 0, 1)).toEqual([]);
    expect(findPairs(task, 1, 1)).toHaveLength(1);
  });

  it('gives the same pairs for the same seed', () => {
    const task = pairTask(generated(2000, 3, 2));
    expect(findPairs(task, 12, 5)).toEqual(findPairs(task, 12, 5));
  });
});
