import { describe, expect, it } from 'vitest';
import { type RuleRow, scoreWorkbook, type Workbook } from '../score-workbook.ts';

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

  it('takes of the single ways that suffice the one with the fewest points', () => {
    const trial: RuleRow = { ...demo, Rule: 'Trial', Value: 'Trial', Points: 15 };
    const click: RuleRow = { ...demo, Rule: 'Click', Value: 'Click', Points: 5 };
    expect(nextStep([base(58), demo, trial, click])).toBe('Invite to talk. +12 to SQL: Trial +15');
  });

  it('puts the largest ways together where none suffices alone', () => {
    const trial: RuleRow = { ...demo, Rule: 'Trial', Value: 'Trial', Points: 8 };
    expect(nextStep([base(40), trial, demo])).toBe('Invite to talk. +30 to SQL: Demo request +25, Trial +8');
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
    expect(nextStep([base(58), demo], { settings })).toBe('Invite to talk. +12 to SQL');
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
});
