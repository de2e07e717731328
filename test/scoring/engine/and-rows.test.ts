import { describe, expect, it } from 'vitest';
import { date, scoresOf, type Workbook } from '../score-workbook.ts';

describe('a rule with and rows', () => {
  const twoConditions: Workbook = {
    leads: [
      ['Email', 'Industry', 'Employees'],
      ['a', 'SaaS', 100],
      ['b', 'SaaS', 10],
      ['c', 'SaaS', ''],
      ['d', 'Media', ''],
    ],
    rules: [
      { Rule: 'Both', Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 10 },
      { Rule: 'and', Field: 'Employees', Test: '≥', Value: 50 },
    ],
    settings: { 'Score floor': 'none' },
  };

  it('gives its points where all conditions hold', () => {
    expect(scoresOf(twoConditions)).toEqual([10, 0, 0, 0]);
  });

  // DECISIONS A35.
  it('judges each condition on the lead by itself: a page twice in 60 days and a demo in 90', () => {
    const event = (lead: string, name: string, day: string) => [lead, name, date(day)];
    expect(
      scoresOf({
        leads: [['Email'], ['a'], ['b'], ['c']],
        rules: [
          { Field: 'Activity', Test: 'is', Value: 'Pricing', Points: 15, 'At least': 2, 'Within days': 60 },
          { Rule: 'and', Field: 'Activity', Test: 'is', Value: 'Demo', 'Within days': 90 },
        ],
        activities: [
          ['Email', 'Activity', 'When'],
          event('a', 'Pricing', '2026-11-01'),
          event('a', 'Pricing', '2026-11-02'),
          event('a', 'Demo', '2026-09-01'),
          event('b', 'Pricing', '2026-11-01'),
          event('b', 'Pricing', '2026-08-02'),
          event('b', 'Demo', '2026-11-01'),
          event('c', 'Pricing', '2026-11-01'),
          event('c', 'Pricing', '2026-11-02'),
          event('c', 'Demo', '2026-08-01'),
        ],
      }),
    ).toEqual([15, 0, 0]);
  });

  it('takes points, count and fade of its first row', () => {
    expect(
      scoresOf({
        leads: [
          ['Email', 'Visits', 'Industry'],
          ['a', 3, 'SaaS'],
        ],
        rules: [
          { Field: 'Visits', Test: '≥', Value: 1, Points: 2, Count: 'each' },
          { Rule: 'and', Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 50 },
        ],
      }),
    ).toEqual([6]);
  });

  it('drops a condition that is switched off', () => {
    const [first, second] = twoConditions.rules!;
    expect(scoresOf({ ...twoConditions, rules: [first!, { ...second, On: false }] })).toEqual([
      10, 10, 10, 0,
    ]);
  });
});
