import { describe, expect, it } from 'vitest';
import { ripeDeals } from '../../../src/evidence/index.ts';

const deal = (outcome: 'won' | 'lost', createdOn: number, days: number) => ({
  ...{ outcome, createdOn },
  ...{ closedOn: createdOn + days, scoringDay: createdOn },
});

/** A deal a day for 300 days: every third is won after 100 days, the others are lost after 10; known as of day 300. */
const slowWins = Array.from({ length: 300 }, (_, day) =>
  day % 3 === 0 ? deal('won', day, 100) : deal('lost', day, 10),
).filter(({ closedOn }) => closedOn <= 300);

describe('ripeDeals', () => {
  it('leaves out deals of days from which a slow win could not have closed yet', () => {
    const { days } = ripeDeals(slowWins, 300);
    expect([Math.min(...days), Math.max(...days)]).toEqual([0, 200]);
  });

  it('keeps the share won the same from the first to the last of them', () => {
    const { rows } = ripeDeals(slowWins, 300);
    const wonOf = (some: readonly number[]) => some.filter((row) => slowWins[row]!.outcome === 'won').length;
    expect([wonOf(rows.slice(0, 99)), wonOf(rows.slice(102))]).toEqual([33, 33]);
  });

  it('goes by the scoring day, of all deals, where most have no day on which they came in', () => {
    const undated = slowWins.slice(0, 50).map((each) => ({ ...each, createdOn: Number.NaN }));
    expect(ripeDeals(undated, 300).days).toEqual(undated.map(({ scoringDay }) => scoringDay));
  });

  it('leaves out single deals without such a day', () => {
    const [first, ...others] = slowWins;
    const { rows } = ripeDeals([{ ...first!, createdOn: Number.NaN }, ...others], 300);
    expect(rows[0]).toBe(1);
  });

  it('knows nothing of no deals', () => {
    expect(ripeDeals([], 300)).toEqual({ rows: [], days: [] });
  });
});
