import { describe, expect, it } from 'vitest';
import { date, type RuleRow, scoreWorkbook, type Workbook } from '../score-workbook.ts';

const statuses = [
  ['Status', 'Min score', 'Min fit', 'Min engagement', 'Action'],
  ['Early-stage', 0, '', '', 'Nurture'],
  ['MQL', 40, '', '', 'Invite to talk.'],
  ['SQL', 70, '', '', 'Call'],
];
const base = (points: number): RuleRow => ({
  Rule: 'Base',
  Field: 'Email',
  Test: 'is not empty',
  Points: points,
});
const demo: RuleRow = { Rule: 'Demo request', Field: 'Activity', Test: 'is', Value: 'Demo', Points: 25 };

function nextStep(rules: RuleRow[], more: Workbook = {}): string {
  return scoreWorkbook({
    leads: [
      ['Email', 'Phone', 'Industry'],
      ['a', '', 'Media'],
    ],
    activities: [['Email', 'Activity', 'When']],
    statuses,
    ...more,
    rules,
  }).nextStep(0);
}

describe('the next step', () => {
  it("is the status's Action and the shortest way up", () => {
    expect(nextStep([base(58), demo])).toBe('Invite to talk. +12 to SQL: Demo request +25');
  });

  it('is the Action alone on the highest status', () => {
    expect(nextStep([base(70), demo])).toBe('Call');
  });

  it('is the Action of Disqualified for a disqualified lead', () => {
    const out: RuleRow = { Field: 'Email', Test: 'is not empty', Points: 'Disqualify' };
    const ladder = [...statuses, ['Disqualified', '', '', '', 'Leave alone']];
    expect(nextStep([base(58), demo, out], { statuses: ladder })).toBe('Leave alone');
  });

  it('has no Action where the status has none', () => {
    const ladder = [
      ['Status', 'Min score'],
      ['Low', 0],
      ['High', 70],
    ];
    expect(nextStep([base(58), demo], { statuses: ladder })).toBe('+12 to High: Demo request +25');
  });

  /** Three leads: the first is asked about, the others have done what many do. */
  const others: Workbook = {
    leads: [['Email'], ['a'], ['b'], ['c']],
    activities: [
      ['Email', 'Activity', 'When'],
      ['b', 'Click', date('2026-11-20')],
      ['c', 'Click', date('2026-11-20')],
      ['b', 'Trial', date('2026-11-20')],
    ],
  };
  const trial: RuleRow = { ...demo, Rule: 'Trial', Value: 'Trial', Points: 15 };
  const click: RuleRow = { ...demo, Rule: 'Click', Value: 'Click', Points: 14 };

  it('takes of the single rules that suffice the likeliest: the one that most leads match', () => {
    expect(nextStep([base(58), demo, trial, click], others)).toBe('Invite to talk. +12 to SQL: Click +14');
    expect(nextStep([base(55), demo, trial, click], others)).toBe('Invite to talk. +15 to SQL: Trial +15');
    expect(nextStep([base(50), demo, trial, click], others)).toBe(
      'Invite to talk. +20 to SQL: Demo request +25',
    );
  });

  it('takes two where one is too little, the likeliest of those that suffice', () => {
    expect(nextStep([base(42), demo, trial, click], others)).toBe(
      'Invite to talk. +28 to SQL: Click +14, Trial +15',
    );
  });

  it('says what is missing and the largest single step where no two suffice', () => {
    expect(nextStep([base(0), demo, trial, click], others)).toBe(
      'Nurture. +40 to MQL: Trial +15, Demo request +25',
    );
    expect(nextStep([base(-5), demo, trial, click], { ...others, settings: { 'Score floor': 'none' } })).toBe(
      'Nurture. +45 to MQL; the largest single step is Demo request +25',
    );
  });

  it('puts the larger of two equally likely rules first', () => {
    const small: RuleRow = { ...trial, Points: 8 };
    expect(nextStep([base(40), small, demo])).toBe('Invite to talk. +30 to SQL: Demo request +25, Trial +8');
  });

  it('says only what is missing where no way is open', () => {
    expect(nextStep([base(50)])).toBe('Invite to talk. +20 to SQL');
  });

  it('counts on what is unknown, and not on a known attribute to change', () => {
    const phone: RuleRow = { Rule: 'Phone', Field: 'Phone', Test: 'is not empty', Points: 20 };
    const saas: RuleRow = { Rule: 'SaaS', Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 20 };
    expect(nextStep([base(50), saas, phone])).toBe('Invite to talk. +20 to SQL: Phone +20');
  });

  it('does not promise what a cap would take away', () => {
    const settings = { 'Max points: Engagement': 10 };
    expect(nextStep([base(58), demo], { settings })).toBe(
      'Invite to talk. +12 to SQL; the largest single step is Demo request +10',
    );
  });

  it('names the part that is missing', () => {
    const ladder = [
      ['Status', 'Min score', 'Min fit', 'Min engagement', 'Action'],
      ['Low', 0, '', '', 'Wait'],
      ['High', 50, '', 20, 'Call'],
    ];
    expect(nextStep([base(58), demo], { statuses: ladder })).toBe(
      'Wait. +20 Engagement to High: Demo request +25',
    );
  });

  it('does not count what matches already, however often it may happen', () => {
    const each: RuleRow = { ...demo, Count: 'each' };
    const activities = [
      ['Email', 'Activity', 'When'],
      ['a', 'Demo', date('2026-11-20')],
    ];
    expect(nextStep([base(20), each], { activities })).toBe('Invite to talk. +25 to SQL');
  });
});

describe('what has happened', () => {
  const headers = ['Email', 'Activity', 'When'];
  const unsubscribed: RuleRow = { ...demo, Rule: 'Unsub', Value: 'Unsub', Points: -40 };
  const yesterday = date('2026-11-20');

  it('is not undone', () => {
    const activities = [headers, ['a', 'Unsub', yesterday]];
    expect(nextStep([base(70), unsubscribed], { activities })).toBe('Nurture. +10 to MQL');
    const empty: RuleRow = { ...demo, Rule: 'Never asked', Test: 'is empty', Value: '', Points: 40 };
    expect(nextStep([base(30), empty], { activities })).toBe('Nurture. +10 to MQL');
  });

  it.each([
    ['a window', { 'Within days': 30 }, 'on 21 Dec, when Complaint runs out'],
    ['a fade that expires', { Fade: 'expires', 'Fade days': 30 }, 'on 21 Dec, when Complaint runs out'],
    [
      'a fade on a straight line',
      { Fade: 'straight line', 'Fade days': 30 },
      'on 20 Dec, when Complaint runs out',
    ],
    ['a window into another year', { 'Within days': 60 }, 'on 20 Jan 2027, when Complaint runs out'],
  ])('ends with %s, whose day is named', (_, more, when) => {
    const complaint: RuleRow = { ...demo, Rule: 'Complaint', Value: 'Complaint', Points: -20, ...more };
    const activities = [headers, ['a', 'Complaint', yesterday]];
    expect(nextStep([base(70), complaint], { activities })).toContain(` to SQL: ${when}`);
  });

  it('stays until the window has no event left, and fewer than are asked for', () => {
    const complaint: RuleRow = {
      ...demo,
      Rule: 'Complaint',
      Value: 'Complaint',
      Points: -20,
      'Within days': 30,
    };
    const activities = [headers, ['a', 'Complaint', date('2026-11-01')], ['a', 'Complaint', yesterday]];
    expect(nextStep([base(70), complaint], { activities })).toContain('on 21 Dec');
    expect(nextStep([base(70), { ...complaint, 'At least': 2 }], { activities })).toContain('on 2 Dec');
  });

  it('is named beside a rule that can still come true', () => {
    const complaint: RuleRow = {
      ...demo,
      Rule: 'Complaint',
      Value: 'Complaint',
      Points: -20,
      'Within days': 30,
    };
    const activities = [headers, ['a', 'Complaint', yesterday]];
    expect(nextStep([base(70), complaint, demo], { activities })).toBe(
      'Invite to talk. +20 to SQL: Demo request +25, or on 21 Dec, when Complaint runs out',
    );
  });

  it('gives nothing where as much has faded by then', () => {
    const complaint: RuleRow = {
      ...demo,
      Rule: 'Complaint',
      Value: 'Complaint',
      Points: -20,
      'Within days': 30,
    };
    const visit: RuleRow = { ...demo, Rule: 'Visit', Value: 'Visit', Points: 20, 'Within days': 30 };
    const activities = [headers, ['a', 'Complaint', yesterday], ['a', 'Visit', yesterday]];
    expect(nextStep([base(50), complaint, visit], { activities })).toBe('Invite to talk. +20 to SQL');
  });

  it('can be long enough ago for a rule that asks for that', () => {
    const quiet: RuleRow = {
      ...demo,
      Rule: 'No complaint',
      Test: 'is none of',
      Value: 'Complaint',
      Points: 20,
      'Within days': 30,
    };
    const activities = [headers, ['a', 'Complaint', yesterday]];
    expect(nextStep([base(50), quiet], { activities })).toBe(
      'Invite to talk. +20 to SQL: on 21 Dec, when No complaint begins',
    );
  });
});

describe('behaviour in a column', () => {
  const leads = [
    ['Email', 'Last visit', 'Created on', 'Visits', 'Industry'],
    ['a', date('2026-01-05'), date('2026-01-05'), 2, 'Media'],
  ];
  const rule = (more: RuleRow): RuleRow => ({ Rule: 'Rule', Kind: 'Behavior', Points: 25, ...more });

  it.each([
    ['a later visit', { Field: 'Last visit', Test: 'within last days', Value: 30 }],
    ['more visits', { Field: 'Visits', Test: '≥', Value: 5 }],
  ])('can still come true by %s', (_, more) => {
    expect(nextStep([base(50), rule(more)], { leads })).toBe('Invite to talk. +20 to SQL: Rule +25');
  });

  it.each([
    ['a day on which the lead came in', { Field: 'Created on', Test: 'within last days', Value: 30 }],
    ['fewer visits', { Field: 'Visits', Test: '<', Value: 2 }],
    ['no visit', { Field: 'Last visit', Test: 'is empty' }],
  ])('does not come true by %s', (_, more) => {
    expect(nextStep([base(50), rule(more)], { leads })).toBe('Invite to talk. +20 to SQL');
  });

  it('does not come true where a further condition says otherwise of who the lead is', () => {
    const both = [
      rule({ Field: 'Visits', Test: '≥', Value: 5 }),
      { Rule: 'and', Field: 'Industry', Test: 'is', Value: 'SaaS' },
    ];
    expect(nextStep([base(50), ...both], { leads })).toBe('Invite to talk. +20 to SQL');
  });
});
