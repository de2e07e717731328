import { describe, expect, it } from 'vitest';
import { funnelOf } from '../../../src/evidence/conversion/funnel.ts';
import { calendarDay } from '../../../src/scoring/index.ts';

const day = calendarDay(20_000);
const accepted = ['accepted', 'good', 'yes'];

const none = { mqlOn: null, sqlOn: null, salesVerdict: null, callResults: null };

describe('funnelOf', () => {
  const columns = {
    mqlOn: [day, day, day, '', day],
    sqlOn: [day, '', day, '', day],
    salesVerdict: ['Good', 'good', 'Too small', '', ' '],
    callResults: null,
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
    expect(funnelOf({ ...none, sqlOn: [day] }, accepted, null)).toEqual({
      mqlToSql: null,
      sqlToWon: null,
      acceptance: null,
      verdicts: [],
    });
    expect(funnelOf({ ...none, mqlOn: [''], sqlOn: [''] }, accepted, null).mqlToSql).toEqual({
      from: 0,
      to: 0,
      share: null,
      low: null,
      high: null,
    });
  });

  it('counts a good talk against one that did not fit, where sales has entered no verdict', () => {
    const callResults = ['Not a fit', 'Good talk', 'Not a fit', 'Good talk', 'Good talk'];
    // The first has a verdict, the second and fourth never reached SQL; the third has one, the fifth a blank.
    expect(funnelOf({ ...columns, callResults }, accepted, null).acceptance).toMatchObject({
      from: 3,
      to: 2,
    });
    expect(funnelOf({ ...none, callResults }, accepted, null).acceptance).toMatchObject({ from: 5, to: 3 });
  });

  it('tells leads by what sales said of them, reasons included: what accepts first, then the commonest', () => {
    const salesVerdict = ['Bad: budget', 'good', 'bad: Budget', '', 'Bad: student', 'Bad: budget '];
    const callResults = ['', '', 'Good talk', 'Not a fit', '', ''];
    const sqlOn = salesVerdict.map(() => day);
    expect(funnelOf({ mqlOn: null, sqlOn, salesVerdict, callResults }, accepted, null).verdicts).toEqual([
      { verdict: 'good', isAccepted: true, leads: 1 },
      { verdict: 'Bad: budget', isAccepted: false, leads: 3 },
      { verdict: 'Not a fit', isAccepted: false, leads: 1 },
      { verdict: 'Bad: student', isAccepted: false, leads: 1 },
    ]);
  });

  it('sums up reasons beyond the twelve commonest', () => {
    const salesVerdict = Array.from({ length: 15 }, (_, i) => `Bad: reason ${i}`);
    const sqlOn = salesVerdict.map(() => day);
    const { verdicts } = funnelOf({ ...none, sqlOn, salesVerdict }, accepted, null);
    expect(verdicts).toHaveLength(13);
    expect(verdicts[12]).toEqual({ verdict: 'others', isAccepted: false, leads: 3 });
  });
});
