import { describe, expect, it } from 'vitest';
import { funnelOf } from '../../../src/evidence/conversion/funnel.ts';
import { calendarDay } from '../../../src/scoring/index.ts';

const day = calendarDay(20_000);
const accepted = ['accepted', 'good', 'yes'];

describe('funnelOf', () => {
  const columns = {
    mqlOn: [day, day, day, '', day],
    sqlOn: [day, '', day, '', day],
    salesVerdict: ['Good', 'good', 'Too small', '', ' '],
  };

  it('counts leads that reached MQL, and those of them that reached SQL', () => {
    const { mqlToSql } = funnelOf(columns, accepted, null);
    expect(mqlToSql).toMatchObject({ from: 4, to: 3, share: 0.75 });
    // R: binom::binom.confint(3, 4, methods = 'wilson')
    expect(mqlToSql!.low).toBeCloseTo(0.3006, 4);
    expect(mqlToSql!.high).toBeCloseTo(0.9544, 4);
  });

  it('counts as accepted, of leads with SQL on and a verdict, those with an accepted word', () => {
    expect(funnelOf(columns, accepted, null).acceptance).toMatchObject({ from: 2, to: 1, share: 0.5 });
  });

  it('takes deals at SQL or above and the won ones of them', () => {
    expect(funnelOf(columns, accepted, { won: 4, lost: 6 }).sqlToWon).toMatchObject({
      from: 10,
      to: 4,
      share: 0.4,
    });
  });

  it('is empty where a column is missing, and has no share of nothing', () => {
    expect(funnelOf({ mqlOn: null, sqlOn: [day], salesVerdict: null }, accepted, null)).toEqual({
      mqlToSql: null,
      sqlToWon: null,
      acceptance: null,
    });
    expect(funnelOf({ mqlOn: [''], sqlOn: [''], salesVerdict: null }, accepted, null).mqlToSql).toEqual({
      from: 0,
      to: 0,
      share: null,
      low: null,
      high: null,
    });
  });
});
