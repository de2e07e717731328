import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDeals } from '../../../bench/evidence/interactions.ts';
import { type LearningOptions, learnCard, omissions, reweigh } from '../../../src/evidence/index.ts';
import { findSignals } from '../../../src/evidence/learn/find-signals.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const deals = generateDeals(600, 3, true);
/** The clock stands still from the given look on: no time is left then. */
function looksLeft(looks: number): LearningOptions['hasTime'] {
  let left = looks;
  return () => left-- > 0;
}

/** As a clock shows it of which each look takes as long as the others. */
function timeOfLooks(all: number): LearningOptions['hasTime'] {
  let looks = 0;
  return (share) => ++looks <= share * all;
}

describe('a card that is learnt in little time', () => {
  it('is the one that is learnt without the parts that it says were left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (looks) => {
        const { suggestion, refusal, leftOut } = learnCard(deals, { hasTime: timeOfLooks(looks) });
        if (refusal?.kind === 'no-time') return;
        expect(learnCard(deals, { leaveOut: leftOut }).suggestion).toEqual(suggestion);
      }),
      { ...propertyRuns(0.1), endOnFailure: true },
    );
  });

  it('leaves nothing out where there is time, and suggests nothing where there is none', () => {
    expect(learnCard(deals).leftOut).toEqual([]);
    expect(learnCard(deals, { hasTime: looksLeft(0) })).toMatchObject({
      ...{ suggestion: null, refusal: { kind: 'no-time' } },
    });
  });

  it('can be learnt with all left out that may be', () => {
    const { suggestion, leftOut } = learnCard(deals, { leaveOut: omissions });
    expect(leftOut).toEqual(omissions);
    expect(suggestion).toMatchObject({ pairs: 0 });
  });
});

describe('signals in little time', () => {
  it('are looked for in the columns that are reached, and the others are counted', () => {
    expect(findSignals(deals, looksLeft(4)).untried).toBe(deals.fields.length - 3);
    expect(findSignals(deals).untried).toBe(0);
  });
});

describe('new points in little time', () => {
  it('are not suggested', () => {
    const hits = Float64Array.from(deals.won, (won, row) => (row % 3 === 0 ? 1 - won : won));
    const rules = [{ points: 5, hits }];
    expect(reweigh(rules, deals.won, 1, looksLeft(10))).toMatchObject({
      ...{ rules: null, refusal: { kind: 'no-time' } },
    });
    expect(reweigh(rules, deals.won, 1).rules).not.toBeNull();
  });
});
