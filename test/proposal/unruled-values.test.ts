import { describe, expect, it } from 'vitest';
import { unruledValues } from '../../src/proposal/unruled-values.ts';
import type { Cell } from '../../src/scoring/index.ts';
import { type Rows, type RuleRow, scoreWorkbook, tableOf } from '../scoring/score-workbook.ts';

const recent = '2026-11-10';
const earlier = '2026-05-05';

const industryRule: RuleRow = { Field: 'Industry', Test: 'is any of', Value: 'SaaS, Retail', Points: 10 };

/** So many leads with each value, of the day given; as of 21 November 2026. */
function leadsOf(...groups: readonly (readonly [value: Cell, count: number, createdOn: Cell])[]): Rows {
  const rows = groups.flatMap(([value, count, createdOn]) =>
    Array.from({ length: count }, () => [value, createdOn]),
  );
  return [['ID', 'Industry', 'Created on'], ...rows.map((row, index) => [`L${index}`, ...row])];
}

function found(leads: Rows, rules: readonly RuleRow[] = [industryRule], ignored: readonly string[] = []) {
  const { table, scores } = scoredFrom(leads, rules);
  return unruledValues(table, scores, ignored).map(
    ({ field, value, leads: count, of }) => `${field ?? 'Activity'}: ${value}, ${count} of ${of}`,
  );
}

function scoredFrom(leads: Rows, rules: readonly RuleRow[], activities?: Rows) {
  const scores = scoreWorkbook({ leads, rules, ...(activities && { activities }) });
  return { scores, table: tableOf('Leads', leads) };
}

describe('a value that no rule knows', () => {
  it('is told once five leads and a twentieth of the last 30 days have it', () => {
    expect(found(leadsOf(['SaaS', 95, recent], ['Fintech', 5, recent]))).toEqual([
      'Industry: Fintech, 5 of 100',
    ]);
    expect(found(leadsOf(['SaaS', 96, recent], ['Fintech', 5, recent]))).toEqual([]);
    expect(found(leadsOf(['SaaS', 10, recent], ['Fintech', 4, recent]))).toEqual([]);
  });

  it('counts leads that came in 30 days ago and none that came in before, or on an unknown day', () => {
    expect(found(leadsOf(['SaaS', 5, recent], ['Fintech', 5, '2026-10-22']))).toHaveLength(1);
    expect(found(leadsOf(['SaaS', 5, recent], ['Fintech', 5, '2026-10-21']))).toEqual([]);
    expect(found(leadsOf(['SaaS', 5, recent], ['Fintech', 5, '']))).toEqual([]);
  });

  it('is no news where it was as common before', () => {
    const news = leadsOf(
      ['SaaS', 20, recent],
      ['Fintech', 5, recent],
      ['SaaS', 96, earlier],
      ['Fintech', 5, earlier],
    );
    const old = leadsOf(
      ['SaaS', 20, recent],
      ['Fintech', 5, recent],
      ['SaaS', 95, earlier],
      ['Fintech', 5, earlier],
    );
    expect(found(news)).toEqual(['Industry: Fintech, 5 of 25']);
    expect(found(old)).toEqual([]);
  });

  it('is not told of columns whose values no rule names, nor where a rule speaks of all but some', () => {
    const leads = leadsOf(['SaaS', 5, recent], ['Fintech', 5, recent]);
    expect(found(leads, [{ Field: 'Industry', Test: 'is not empty', Points: 10 }])).toEqual([]);
    expect(found(leads, [{ Field: 'Industry', Test: 'is not', Value: 'SaaS', Points: 10 }])).toEqual([]);
    expect(found(leads, [{ Field: 'Industry', Test: 'contains', Value: 'tech', Points: 10 }])).toEqual([
      'Industry: SaaS, 5 of 10',
    ]);
  });

  it.each<[string, Cell]>([
    ['a number', '1200'],
    ['a range', '51-200'],
    ['a date', '2026-11-01'],
    ['an address', 'info@acme.com'],
    ['a yes', 'yes'],
    ['a placeholder', 'Please choose'],
    ['nothing', ''],
  ])('is not %s', (_, value) => {
    expect(found(leadsOf(['SaaS', 5, recent], [value, 5, recent]))).toEqual([]);
  });

  it('is not told of free text, in which most cells differ', () => {
    const texts = Array.from({ length: 20 }, (_, index): [Cell, number, Cell] => [
      `Text ${index} of mine`,
      1,
      recent,
    ]);
    expect(found(leadsOf(...texts, ['Hello there', 5, recent]))).toEqual([]);
  });

  it('is not told of columns with names, nor of the key', () => {
    const rows = leadsOf(['SaaS', 5, recent], ['Fintech', 5, recent]);
    const named = rows.map((row, index) => (index === 0 ? ['ID', 'Company', 'Created on'] : row));
    expect(found(named, [{ ...industryRule, Field: 'Company' }])).toEqual([]);
  });

  it.each(['Industry: Fintech', 'industry :fintech', 'Industry'])(
    'is passed over where %s does not matter',
    (ignored) => {
      const leads = leadsOf(['SaaS', 5, recent], ['Fintech', 5, recent]);
      expect(found(leads, [industryRule], [ignored])).toEqual([]);
      expect(found(leads, [industryRule], ['Industry: Retail'])).toHaveLength(1);
    },
  );
});

describe('an activity that no rule knows', () => {
  const demo: RuleRow = { Field: 'Activity', Test: 'is', Value: 'Demo', Points: 10 };
  const leads: Rows = [['ID'], ...Array.from({ length: 120 }, (_, index) => [`L${index}`])];

  function foundOf(
    events: readonly (readonly [name: string, count: number, when: string])[],
    rules = [demo],
  ) {
    let lead = 0;
    const rows = events.flatMap(([name, count, when]) =>
      Array.from({ length: count }, () => [`L${lead++ % 120}`, name, when]),
    );
    const activities: Rows = [['ID', 'Activity', 'When'], ...rows];
    const { table, scores } = scoredFrom(leads, rules, activities);
    return unruledValues(table, scores, []).map(
      ({ value, leads: count, of }) => `${value}, ${count} of ${of}`,
    );
  }

  it('is told once five leads and a twentieth of those active in the last 30 days have it', () => {
    expect(
      foundOf([
        ['Demo', 95, recent],
        ['Webinar', 5, recent],
      ]),
    ).toEqual(['Webinar, 5 of 100']);
    expect(
      foundOf([
        ['Demo', 96, recent],
        ['Webinar', 5, recent],
      ]),
    ).toEqual([]);
  });

  it('counts leads, not events', () => {
    const activities = Array.from({ length: 9 }, () => ['L1', 'Webinar', recent]);
    const { table, scores } = scoredFrom(leads, [demo], [['ID', 'Activity', 'When'], ...activities]);
    expect(unruledValues(table, scores, [])).toEqual([]);
  });

  it('is no news where it was as common before, nor where no rule asks for activities, or one for any', () => {
    expect(
      foundOf([
        ['Webinar', 6, recent],
        ['Webinar', 6, earlier],
      ]),
    ).toEqual([]);
    expect(foundOf([['Webinar', 6, recent]], [])).toEqual([]);
    const any: RuleRow = { Field: 'Activity', Test: 'is empty', Points: -5 };
    expect(foundOf([['Webinar', 6, recent]], [any])).toEqual([]);
  });
});
