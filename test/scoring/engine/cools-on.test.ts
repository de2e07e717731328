import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/scoring/index.ts';
import { date, type RuleRow, scoreWorkbook, type Workbook } from '../score-workbook.ts';

const demo: RuleRow = { Field: 'Activity', Test: 'is', Value: 'Demo', Points: 40 };

/** Day on which a lead cools that asked for a demo on 2026-11-21, which is the as-of day. */
function coolsOn(rules: RuleRow[], more: Workbook = {}): string | null {
  const scores = scoreWorkbook({
    leads: [
      ['Email', 'Seen'],
      ['a', date('2026-11-21')],
    ],
    activities: [
      ['Email', 'Activity', 'When'],
      ['a', 'Demo', date('2026-11-21')],
    ],
    ...more,
    rules,
  });
  const day = scores.coolsOn(0);
  return day === null ? null : isoDay(day);
}

describe('Cools on', () => {
  // DECISIONS A64.
  it('is the first day on which the status falls if nothing happens', () => {
    expect(coolsOn([{ ...demo, 'Within days': 7 }])).toBe('2026-11-29');
    expect(coolsOn([{ ...demo, Fade: 'expires', 'Fade days': 7 }])).toBe('2026-11-29');
    // SQL down to 69.5: 80·2^(−2/10) is 69.6 and 80·2^(−3/10) is 65.0. MQL down to 39.5: 60·2^(−6/10) is 39.6.
    expect(coolsOn([{ ...demo, Points: 80, Fade: 'half-life', 'Fade days': 10 }])).toBe('2026-11-24');
    expect(coolsOn([{ ...demo, Points: 60, Fade: 'half-life', 'Fade days': 10 }])).toBe('2026-11-28');
  });

  it('looks at dates in Leads', () => {
    expect(coolsOn([{ Field: 'Seen', Test: 'within last days', Value: 3, Points: 40 }])).toBe('2026-11-25');
    // 50·(10−2)/10 is 40, 50·(10−3)/10 is 35.
    expect(
      coolsOn([{ Field: 'Seen', Test: 'is not empty', Points: 50, Fade: 'straight line', 'Fade days': 10 }]),
    ).toBe('2026-11-24');
  });

  it('knows that a negative rule may begin to hold', () => {
    const quiet: RuleRow = { Field: 'Activity', Test: 'is empty', Points: -10, 'Within days': 30 };
    expect(coolsOn([demo, quiet])).toBe('2026-12-22');
  });

  it('is the day on which a disqualifier begins to hold', () => {
    const old: RuleRow = { Field: 'Seen', Test: 'more than days ago', Value: 90, Points: 'Disqualify' };
    expect(coolsOn([demo, old])).toBe('2027-02-20');
  });

  it('looks 730 days ahead', () => {
    expect(coolsOn([{ ...demo, 'Within days': 729 }])).toBe('2028-11-20');
    expect(coolsOn([{ ...demo, 'Within days': 730 }])).toBeNull();
  });

  it('is empty where time changes nothing', () => {
    expect(coolsOn([demo])).toBeNull();
  });

  it('keeps the status through the demotion margin', () => {
    const fading: RuleRow = { ...demo, Points: 50, Fade: 'straight line', 'Fade days': 50 };
    expect(coolsOn([fading])).toBe('2026-12-02');
    expect(coolsOn([fading], { settings: { 'Demotion margin': 10 } })).toBe('2026-12-12');
  });

  it('is empty for the lowest status, a disqualified and an overridden lead', () => {
    const fading: RuleRow = { ...demo, 'Within days': 7 };
    const soonOut: RuleRow = { Field: 'Seen', Test: 'more than days ago', Value: 3, Points: 'Disqualify' };
    const isOut: RuleRow = { Field: 'Email', Test: 'is not empty', Points: 'Disqualify' };
    expect(coolsOn([{ ...fading, Points: 39 }, soonOut])).toBeNull();
    expect(coolsOn([fading, isOut])).toBeNull();
    expect(
      coolsOn([fading], {
        leads: [
          ['Email', 'Status override'],
          ['a', 'SQL'],
        ],
      }),
    ).toBeNull();
  });

  it('does not count on what is dated after the as-of day', () => {
    const leads = [
      ['Email', 'Seen'],
      ['a', date('2026-11-25')],
    ];
    const seen: RuleRow = { Field: 'Seen', Test: 'within last days', Value: 30, Points: 10 };
    expect(coolsOn([{ ...demo, 'Within days': 7 }, seen], { leads })).toBe('2026-11-29');
  });
});
