import { describe, expect, it } from 'vitest';
import { type Cell, statusesOf as rungsOf } from '../../../src/scoring/index.ts';
import { date, type RuleRow, scoreWorkbook, statusesOf, type Workbook } from '../score-workbook.ts';

const byPoints: RuleRow = { Rule: 'Points', Field: 'Points', Test: 'is not empty', Points: 1, Count: 'each' };

/** Leads with those points of Fit. */
function withPoints(points: readonly number[], more: Workbook = {}): Workbook {
  return {
    leads: [['Email', 'Points'], ...points.map((one, row) => [`k${row}`, one])],
    rules: [byPoints],
    ...more,
  };
}

describe('a status', () => {
  it('is the highest one whose minimums are all reached', () => {
    expect(statusesOf(withPoints([0, 39, 40, 69, 70, 89, 90, 100]))).toEqual([
      'Early-stage',
      'Early-stage',
      'MQL',
      'MQL',
      'SQL',
      'SQL',
      'High priority',
      'High priority',
    ]);
  });

  it('skips a status of which one minimum is not reached', () => {
    const statuses = [
      ['Status', 'Min score', 'Min fit', 'Min engagement'],
      ['Low', 0, '', ''],
      ['Fitting', 20, 30, ''],
      ['Engaged', 25, '', 1],
      ['High', 40, '', ''],
    ];
    expect(statusesOf(withPoints([29, 30, 40], { statuses }))).toEqual(['Low', 'Fitting', 'High']);
  });

  // DECISIONS A51.
  it('is the lowest one below all minimums, whatever its own', () => {
    const statuses = [
      ['Status', 'Min score'],
      ['Low', 10],
      ['High', 50],
    ];
    expect(statusesOf(withPoints([0, 49, 50], { statuses }))).toEqual(['Low', 'Low', 'High']);
  });

  it('of two with one Min score is the lower in the tab', () => {
    const statuses = [
      ['Status', 'Min score'],
      ['B', 0],
      ['A', 0],
    ];
    expect(statusesOf(withPoints([5], { statuses }))).toEqual(['A']);
  });

  it('is Disqualified where a disqualifier holds, and the score is still there', () => {
    const rules: RuleRow[] = [byPoints, { Field: 'Points', Test: '≥', Value: 50, Points: 'Disqualify' }];
    const scores = scoreWorkbook(withPoints([49, 50], { rules }));
    expect([scores.statusName(0), scores.statusName(1)]).toEqual(['MQL', 'Disqualified']);
    expect(scores.scores[1]).toBe(50);
  });
});

describe('the demotion margin', () => {
  const settings = { 'Demotion margin': 5 };
  const ownHeaders = ['Score', 'Status', 'Why'];

  /** Leads with points and the status that our column shows. */
  function present(rows: readonly (readonly [number, Cell])[], more: Workbook = {}): string[] {
    const leads = [
      ['Email', 'Points', 'Score', 'Status', 'Why'],
      ...rows.map(([points, status], row) => [`k${row}`, points, 1, status, '']),
    ];
    return statusesOf({ leads, rules: [byPoints], ownHeaders, settings, ...more });
  }

  // DECISIONS A53.
  it('keeps the present status while its minimums less the margin are reached', () => {
    expect(
      present([
        [36, 'MQL'],
        [35, 'mql '],
        [34, 'MQL'],
        [65, 'SQL'],
      ]),
    ).toEqual(['MQL', 'MQL', 'Early-stage', 'SQL']);
  });

  it('gives the plain status below that, not one step at a time', () => {
    expect(present([[36, 'SQL']])).toEqual(['Early-stage']);
  });

  it('does not delay a promotion', () => {
    expect(present([[70, 'MQL']])).toEqual(['SQL']);
  });

  it.each([[''], ['Customer'], ['Disqualified'], ['Won'], ['lost'], [40]])(
    'does not know the present status %j',
    (status) => {
      expect(present([[36, status]])).toEqual(['Early-stage']);
    },
  );

  it('asks each minimum of the status', () => {
    const statuses = [
      ['Status', 'Min score', 'Min fit'],
      ['Low', 0, ''],
      ['High', 10, 45],
    ];
    expect(
      present(
        [
          [41, 'High'],
          [39, 'High'],
        ],
        { statuses },
      ),
    ).toEqual(['High', 'Low']);
  });

  it('does not hold against a disqualifier', () => {
    const rules: RuleRow[] = [byPoints, { Field: 'Points', Test: '=', Value: 36, Points: 'Disqualify' }];
    expect(present([[36, 'MQL']], { rules })).toEqual(['Disqualified']);
  });

  it('is 0 by default', () => {
    expect(present([[39, 'MQL']], { settings: {} })).toEqual(['Early-stage']);
  });
});

describe('Status override', () => {
  /** As of 2026-11-21, leads of 50 points. */
  function overridden(override: Cell, until: Cell = ''): { status: string; problems: string[] } {
    const scores = scoreWorkbook({
      leads: [
        ['Email', 'Points', 'Status override', 'Override until'],
        ['a', 50, override, until],
      ],
      rules: [byPoints, { Field: 'Email', Test: 'contains', Value: 'z', Points: 'Disqualify' }],
    });
    return { status: scores.statusName(0), problems: scores.problems.map((problem) => problem.message) };
  }

  // DECISIONS A54.
  it('wins, for ever without Override until', () => {
    expect(overridden(' SQL ')).toEqual({ status: 'SQL', problems: [] });
    expect(overridden('disqualified').status).toBe('Disqualified');
    expect(overridden('')).toEqual({ status: 'MQL', problems: [] });
  });

  it('holds up to Override until, that day included', () => {
    expect(overridden('SQL', date('2026-11-21')).status).toBe('SQL');
    expect(overridden('SQL', '2026-11-21').status).toBe('SQL');
    expect(overridden('SQL', date('2026-11-20'))).toEqual({ status: 'MQL', problems: [] });
  });

  it('that is no status is reported and ignored', () => {
    expect(overridden('Customer')).toEqual({
      status: 'MQL',
      problems: [
        'Leads!C2: Status override "Customer" is no status and is ignored. Enter a status of the Statuses tab, or clear the cell.',
      ],
    });
  });

  it('with an unreadable Override until is reported and ignored', () => {
    expect(overridden('SQL', 'soon')).toEqual({
      status: 'MQL',
      problems: [
        'Leads!D2: Override until "soon" is not a date, so the override is ignored. Enter a date, or clear the cell.',
      ],
    });
  });

  it('wins over a disqualifier', () => {
    const leads = [
      ['Email', 'Points', 'Status override'],
      ['a', 50, 'SQL'],
    ];
    const rules: RuleRow[] = [byPoints, { Field: 'Email', Test: 'is not empty', Points: 'Disqualify' }];
    expect(statusesOf({ leads, rules })).toEqual(['SQL']);
  });
});

describe('the status of a deal', () => {
  it('knows neither demotion margin nor override', () => {
    const leads = [
      ['Email', 'Points', 'Status override', 'Score', 'Status', 'Why'],
      ['a', 36, '', 1, 'MQL', ''],
      ['b', 36, 'SQL', 1, '', ''],
    ];
    const scores = scoreWorkbook({
      ...{ leads, rules: [byPoints], settings: { 'Demotion margin': 5 } },
      ownHeaders: ['Score', 'Status', 'Why'],
    });
    expect([scores.statusName(0), scores.statusName(1)]).toEqual(['MQL', 'SQL']);
    expect([...rungsOf(scores.scoring, null)]).toEqual([0, 0]);
  });
});
