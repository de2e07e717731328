import { describe, expect, it } from 'vitest';
import { trendsOf } from '../../src/follow-up/trend.ts';
import { type SoldWorkbook, scoreSold } from '../evidence/deals/sold-workbook.ts';
import { date, type Rows } from '../scoring/score-workbook.ts';

const rules = [
  { Field: 'Size', Test: 'is not empty', Count: 'each', Points: 1 },
  { Field: 'Activity', Test: 'is', Value: 'Demo', Points: 20, 'Within days': 40 },
  { Field: 'Activity', Test: 'is', Value: 'Mail', Points: 4 },
  { Field: 'Last visit', Test: 'within last days', Value: '7', Points: 10 },
] as const;
const leadHeaders = ['ID', 'Size', 'Created on', 'Last visit'];

/** As of 2026-11-21; thirty days before is 2026-10-22. */
function trendsIn(leads: Rows, events: Rows | null = [], more: Partial<SoldWorkbook> = {}) {
  const activities = events && [['ID', 'Activity', 'When'], ...events];
  const { scores, deals } = scoreSold({
    ...{ leads: [leadHeaders, ...leads], deals: [['ID', 'Outcome']], rules },
    ...(activities && { activities }),
    ...more,
  });
  const trendOf = trendsOf(scores);
  return deals.rows.leads.columns[0]!.map((_, row) => trendOf(row));
}

const born = date('2026-01-01');

describe('trendsOf', () => {
  it('is the score less that of thirty days before, when what came later was not known', () => {
    const leads = [
      ['a', 30, born, date('2026-11-20')],
      ['b', 30, born],
      ['c', 30, born, date('2026-10-20')],
    ];
    const events = [
      ['a', 'Demo', date('2026-11-01')],
      ['b', 'Demo', date('2026-10-01')],
    ];
    expect(trendsIn(leads, events)).toEqual([30, -20, -10]);
  });

  it('shows five points and not four', () => {
    const mail = [['a', 'Mail', date('2026-11-01')]];
    expect(trendsIn([['a', 30, born]], mail)).toEqual([null]);
    const dear = rules.map((rule) =>
      'Value' in rule && rule.Value === 'Mail' ? { ...rule, Points: -5 } : rule,
    );
    expect(trendsIn([['a', 30, born]], mail, { rules: dear })).toEqual([-5]);
  });

  it.each<[string, Rows[number], Rows, 'new' | null]>([
    ['without any day', ['a', 30], [], 'new'],
    ['created on later', ['a', 30, date('2026-10-23')], [], 'new'],
    ['created on that day', ['a', 30, date('2026-10-22')], [], null],
    ['whose first event came later', ['a', 30], [['a', 'Mail', date('2026-10-23')]], 'new'],
    ['with an event on that day', ['a', 30], [['a', 'Mail', date('2026-10-22')]], null],
    ['whose created-on is no day', ['a', 30, 'long ago'], [], 'new'],
  ])('takes a lead %s for %j', (_, lead, events, trend) => {
    expect(trendsIn([lead], events)).toEqual([trend]);
  });

  it('has nothing to say of closed leads', () => {
    const deals = [
      ['ID', 'Outcome'],
      ['a', 'Won'],
    ];
    expect(trendsIn([['a', 30, born, date('2026-11-20')]], [], { deals })).toEqual([null]);
  });

  it('has nothing to say where nothing tells when a lead came in', () => {
    expect(trendsIn([['a', 30]], null, { settings: { 'Deal created-on column': 'Born' } })).toEqual([null]);
    expect(trendsIn([['a', 30]], null)).toEqual(['new']);
  });
});
