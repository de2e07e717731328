import { describe, expect, it } from 'vitest';
import { countByGroup, groupFigures } from '../../../src/evidence/index.ts';

const none = Number.NaN;
const closedDeals = {
  won: [1, 0, 1, 1, 0, 0],
  amount: [100, 900, none, 50, none, 70],
  days: [10, 4, 20, -3, none, 6],
};

describe('groupFigures', () => {
  it('counts deals, conversion, lift, amount and days of each group', () => {
    const [low, high] = groupFigures(closedDeals, [1, 0, 1, 1, 1, 0], 2);
    expect(low).toEqual({
      deals: 2,
      won: 0,
      lost: 2,
      conversion: 0,
      low: 0,
      // Wilson of 0 in n is z² / (n + z²) = 3.8415 / 5.8415
      high: expect.closeTo(0.65762, 5),
      lift: 0,
      amountWon: null,
      medianDays: null,
    });
    expect(high).toMatchObject({ deals: 4, won: 3, lost: 1, conversion: 0.75, lift: 1.5, amountWon: 150 });
  });

  it('takes the median days over won deals only, those below 0 left out', () => {
    expect(groupFigures(closedDeals, [0, 0, 0, 0, 0, 0], 1)[0]!.medianDays).toBe(15);
  });

  it('says null for an empty group, never 0', () => {
    expect(groupFigures(closedDeals, [0, 0, 0, 0, 0, 0], 2)[1]).toEqual({
      deals: 0,
      won: 0,
      lost: 0,
      conversion: null,
      low: null,
      high: null,
      lift: null,
      amountWon: null,
      medianDays: null,
    });
  });

  it('has no lift where nothing was won', () => {
    const [all] = groupFigures({ won: [0, 0], amount: [none, none], days: [none, none] }, [0, 0], 1);
    expect(all).toMatchObject({ conversion: 0, lift: null });
  });

  it('counts a deal outside the groups for the overall conversion', () => {
    // overall 3 of 6; in the group 3 of 3
    expect(groupFigures(closedDeals, [0, -1, 0, 0, -1, -1], 1)[0]!.lift).toBe(2);
  });

  it('rejects columns of different length', () => {
    expect(() => groupFigures({ ...closedDeals, days: [1] }, [0, 0, 0, 0, 0, 0], 1)).toThrow(
      'groupFigures: column of 1 for 6 deals',
    );
  });
});

describe('countByGroup', () => {
  it('counts the leads in each group and leaves out those in none', () => {
    expect(countByGroup([0, 2, 2, -1, 9], 3)).toEqual([1, 0, 2]);
  });
});
