import { describe, expect, it } from 'vitest';
import { compileWorkbook, type RuleRow, type Workbook } from '../score-workbook.ts';

const saas: RuleRow = { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 60 };
const student: RuleRow = { Field: 'Title', Test: 'contains', Value: 'student', Points: -50 };

function adviceOn(rules: RuleRow[], workbook: Workbook = {}): string[] {
  const { problems, rulesLeftOut } = compileWorkbook({
    leads: [['Email', 'Industry', 'Employees', 'Revenue', 'Title', 'Last visit']],
    statuses: [
      ['Status', 'Min score'],
      ['Low', 0],
    ],
    ...workbook,
    rules,
  });
  expect(rulesLeftOut).toEqual([]);
  expect(problems.filter((problem) => problem.level !== 'advice')).toEqual([]);
  return problems.map((problem) => problem.message);
}

describe('lintModel', () => {
  it('has nothing to say of rules that are in order', () => {
    expect(adviceOn([saas, student])).toEqual([]);
  });

  it('names the topmost of many rules that say the same, once a rule', () => {
    expect(adviceOn([saas, saas, student, saas])).toEqual(
      [3, 5].map(
        (row) =>
          `Rules!F${row}: the rule says the same as row 2, and both give points. Delete one of the two, or cap their group.`,
      ),
    );
  });

  it('misses a negative signal', () => {
    expect(adviceOn([saas])).toEqual([
      'Rules: no rule takes points away, so poor leads cannot fall behind. Add a negative signal, such as free mail, students or unsubscribed.',
    ]);
  });

  it('takes a disqualifier for a negative signal', () => {
    expect(adviceOn([saas, { ...student, Points: 'Disqualify' }])).toEqual([]);
  });

  it('finds a rule that is there twice', () => {
    expect(adviceOn([saas, student, { ...saas, Points: 5, Rule: 'Again' }])).toEqual([
      'Rules!F4: the rule says the same as row 2, and both give points. Delete one of the two, or cap their group.',
    ]);
  });

  it('finds ranges of one column that overlap', () => {
    const size: RuleRow = { Field: 'Revenue', Test: '≥', Value: '10,000', Points: 5 };
    expect(adviceOn([size, { ...size, Value: '50,000', Points: 10 }, student])).toEqual([
      'Rules!F3: the range overlaps that of row 2, so some leads get the points of both for Revenue. Separate the ranges, or give both one Group and cap it in Settings.',
    ]);
  });

  it('lets ranges overlap where their group has a cap', () => {
    const size: RuleRow = { Field: 'Revenue', Test: '≥', Value: '10,000', Points: 5, Group: 'Size' };
    const settings = { 'Max points: size': 10 };
    expect(adviceOn([size, { ...size, Value: '50,000', Points: 10 }, student], { settings })).toEqual([]);
  });

  it.each<[string, RuleRow, RuleRow]>([
    ['touch at an open end', { Test: '<', Value: '10' }, { Test: '≥', Value: '10' }],
    ['lie apart', { Test: 'between', Value: '1-10' }, { Test: 'between', Value: '11-50' }],
  ])('has nothing to say of ranges that %s', (_, one, other) => {
    const size: RuleRow = { Field: 'Employees', Points: 5 };
    expect(adviceOn([{ ...size, ...one }, { ...size, ...other }, student])).toEqual([]);
  });

  it.each<[RuleRow, RuleRow, string]>([
    [
      { Field: 'Employees', Test: '<', Value: 10 },
      { Field: 'Employees', Test: '>', Value: 50 },
      'its ranges exclude each other',
    ],
    [
      { Field: 'Industry', Test: 'is', Value: 'SaaS' },
      { Field: 'Industry', Test: 'is empty' },
      'a cell cannot be empty and pass another test',
    ],
    [{ Field: 'Title', Test: 'is yes' }, { Field: 'Title', Test: 'is no' }, 'a cell cannot be yes and no'],
    [
      { Field: 'Last visit', Test: '≥', Value: '2026-01-01' },
      { Field: 'Last visit', Test: '≥', Value: '5' },
      'a cell is not a number and a date',
    ],
  ])('finds that %j and %j can never hold together', (first, second, why) => {
    expect(
      adviceOn([
        { ...first, Points: -5 },
        { Rule: 'and', ...second },
      ]),
    ).toEqual([`Rules!E2: the rule can never match: ${why}. Correct its conditions, or delete it.`]);
  });

  it('finds a status that no lead can reach', () => {
    const statuses = [
      ['Status', 'Min score', 'Min fit', 'Min engagement'],
      ['Low', 0, '', ''],
      ['Top', 90, 70, 10],
    ];
    expect(adviceOn([saas, student], { statuses })).toEqual([
      'Statuses: Top needs a score of 90, but these rules give at most 60. Lower the minimum, or raise points.',
      'Statuses: Top needs a Fit of 70, but these rules give at most 60. Lower the minimum, or raise points.',
      'Statuses: Top needs an Engagement of 10, but these rules give at most 0. Lower the minimum, or raise points.',
    ]);
  });

  it('knows the caps when it asks what can be reached', () => {
    const statuses = [
      ['Status', 'Min score'],
      ['Low', 0],
      ['Top', 60],
    ];
    const rules = [{ ...saas, Group: 'A' }, { ...saas, Value: 'Media', Group: 'A' }, student];
    expect(adviceOn(rules, { statuses, settings: { 'Max points: A': 60 } })).toEqual([]);
    expect(adviceOn(rules, { statuses, settings: { 'Max points: A': 59 } })).toEqual([
      'Statuses: Top needs a score of 60, but these rules give at most 59. Lower the minimum, or raise points.',
    ]);
  });

  it('finds a Max points below the points of its rule', () => {
    expect(adviceOn([{ ...saas, 'Max points': 10 }, student])).toEqual([
      "Rules!K2: Max points 10 is less than the rule's 60 points. Raise Max points, or lower Points.",
    ]);
  });

  // DECISIONS A45.
  it('says that Fit and Engagement are not group names', () => {
    expect(adviceOn([{ ...saas, Group: 'fit' }, student])).toEqual([
      'Rules!N2: Group "fit" cannot be capped, because Max points: fit is the cap of the whole part. Name the group otherwise.',
    ]);
  });

  it('finds the cap of a group that no rule has', () => {
    expect(adviceOn([saas, student], { settings: { 'Max points: Mial': 10 } })).toEqual([
      'Settings!B2: no rule has the Group "mial", so its cap does nothing. Correct the name, or delete the row.',
    ]);
  });
});
