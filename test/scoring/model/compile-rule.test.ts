import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/scoring/index.ts';
import { compileWorkbook, date, type RuleRow, type Workbook } from '../score-workbook.ts';

const leads = [['Email', 'Industry', 'Employees', 'Last visit', 'Score', 'Status', 'Why', 'Outcome']];
const activities = [['Email', 'Activity', 'When']];
const works: RuleRow = { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 20 };
const onActivity: RuleRow = { Field: 'Activity', Test: 'is', Value: 'Demo', Points: 25 };

function sentences(rules: RuleRow[], workbook: Workbook = {}): string[] {
  const { problems } = compileWorkbook({
    leads,
    activities,
    ownHeaders: ['Score', 'Status', 'Why'],
    outcomeHeaders: ['Outcome'],
    ...workbook,
    rules,
  });
  return problems.filter((problem) => problem.level === 'error').map((problem) => problem.message);
}

function rulesOf(rules: RuleRow[], workbook: Workbook = {}): readonly Rule[] {
  return compileWorkbook({ leads, activities, ...workbook, rules }).model.rules;
}

describe('a rule with a problem', () => {
  it.each<[string, RuleRow, string]>([
    [
      'without Field',
      { Field: '' },
      'Rules!D2: the rule has no Field. Enter the header of a column of Leads, or Activity.',
    ],
    [
      'on a column that is not there',
      { Field: 'Industri' },
      'Rules!D2: column "Industri" not found in Leads, did you mean "Industry"? Enter a header of Leads as it stands there.',
    ],
    [
      'on one of our columns',
      { Field: 'score' },
      'Rules!D2: column "score" is written by Scoreband, and a score cannot depend on itself. Choose one of your own columns.',
    ],
    [
      'on the column that tells the outcome',
      { Field: 'Outcome' },
      'Rules!D2: column "Outcome" tells the outcome, so a rule on it would predict what is already known. Choose another column.',
    ],
    [
      'without Test',
      { Test: '' },
      'Rules!E2: the rule has no Test. Choose one from the dropdown, such as is or ≥.',
    ],
    [
      'with a test that there is not',
      { Test: 'is like' },
      'Rules!E2: "is like" is no test. Choose one from the dropdown, such as is, contains or ≥.',
    ],
    ['without Value', { Value: ' , ' }, 'Rules!F2: the test needs a Value. Enter what it compares with.'],
    [
      'without Points',
      { Points: '' },
      'Rules!G2: the rule has no Points. Enter a number from -1000 to 1000, or Disqualify.',
    ],
    [
      'with Points that are text',
      { Points: 'high' },
      'Rules!G2: points "high" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
    ],
    [
      'with Points that are a fraction',
      { Points: 12.5 },
      'Rules!G2: points "12.5" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
    ],
    [
      'with Points above 1000',
      { Points: '1001' },
      'Rules!G2: points "1001" is not a whole number from -1000 to 1000. Enter a number from -1000 to 1000, or Disqualify.',
    ],
    [
      'with Points below -1000',
      { Points: -1001 },
      'Rules!G2: points "-1001" is not a whole number from -1000 to 1000. Enter a number from -1000 to 1000, or Disqualify.',
    ],
    [
      'with an On that is neither yes nor no',
      { On: 'perhaps' },
      'Rules!A2: On is "perhaps". Tick or clear the checkbox.',
    ],
    ['of an unknown Kind', { Kind: 'Trait' }, 'Rules!C2: Kind is "Trait". Enter Attribute or Behavior.'],
    [
      'with an unknown Count',
      { Count: 'twice' },
      'Rules!H2: Count is "twice". Enter once, each or each day.',
    ],
    [
      'with At least below 1',
      { 'At least': 0 },
      'Rules!I2: At least is "0". Enter a number from 1, or clear the cell.',
    ],
    [
      'with Within days that are no whole number',
      { 'Within days': 'week' },
      'Rules!J2: "week" is not a whole number of days. Enter a whole number from 0.',
    ],
    [
      'with Within days below 0',
      { 'Within days': -1 },
      'Rules!J2: "-1" is not a whole number of days. Enter a whole number from 0.',
    ],
    [
      'with Max points that are a fraction',
      { 'Max points': 0.5 },
      'Rules!K2: Max points "0.5" is not a whole number. Enter a whole number, or clear the cell.',
    ],
    [
      'with an unknown Fade',
      { Fade: 'slowly', 'Fade days': 3 },
      'Rules!L2: Fade is "slowly". Enter none, half-life, straight line or expires.',
    ],
    [
      'with Fade and no Fade days',
      { Fade: 'half-life' },
      'Rules!M2: Fade half-life needs Fade days above 0, and the cell is empty. Enter the number of days.',
    ],
    [
      'with Fade days of 0',
      { Fade: 'Straight-Line', 'Fade days': 0 },
      'Rules!M2: Fade straight line needs Fade days above 0, and "0" is there. Enter the number of days.',
    ],
    // DECISIONS A19.
    [
      'on a list that there is not',
      { Value: 'list: Competitor' },
      'Rules!F2: there is no list "Competitor", did you mean "competitors"? Enter the name of a column of the Lists tab.',
    ],
    // DECISIONS A20.
    [
      'comparing with text',
      { Test: '≥', Value: 'many' },
      'Rules!F2: value "many" is not a number. Enter a number such as 50, 1,200 or 10%, or a date such as 2026-11-21.',
    ],
    [
      'comparing with a range',
      { Test: '≥', Value: '50-500' },
      'Rules!F2: ≥ cannot compare with the range "50-500". Enter one number, or use between.',
    ],
    [
      'between one number',
      { Test: 'between', Value: '50,500' },
      'Rules!F2: between needs two numbers or dates, and 1 is there. Enter them as 50; 500 or 50-500.',
    ],
    [
      'between three numbers',
      { Test: 'between', Value: '1, 2, 3' },
      'Rules!F2: between needs two numbers or dates, and 3 are there. Enter them as 50; 500 or 50-500.',
    ],
    [
      'between one date',
      { Test: 'between', Value: '2026-11-21' },
      'Rules!F2: between needs two numbers or dates, and 1 is there. Enter them as 50; 500 or 50-500.',
    ],
    [
      'within half a day',
      { Test: 'within last days', Value: '0.5' },
      'Rules!F2: "0.5" is not a whole number of days. Enter a whole number from 0.',
    ],
    [
      'more than two numbers of days ago',
      { Test: 'more than days ago', Value: '7; 14' },
      'Rules!F2: "7; 14" is not a whole number of days. Enter a whole number from 0.',
    ],
    // DECISIONS A39.
    [
      'counting each day on a column',
      { Count: 'each day' },
      'Rules!H2: Count each day is for activities only. Enter once or each.',
    ],
    // DECISIONS A40.
    [
      'with a window and a count on one cell',
      { Field: 'Last visit', Count: 'each', 'Within days': 7 },
      'Rules!J2: Within days takes the date in the cell and Count each the number in it, and a cell is not both. Clear one of the two.',
    ],
    [
      'with a fade and a minimum on one cell',
      { Field: 'Last visit', 'At least': 2, Fade: 'expires', 'Fade days': 7 },
      'Rules!L2: Fade takes the date in the cell and At least the number in it, and a cell is not both. Clear one of the two.',
    ],
    [
      'with a window on an empty cell',
      { Test: 'is empty', 'Within days': 7 },
      'Rules!J2: an empty cell has no date, so Within days has nothing to work on. Clear Within days.',
    ],
  ])('%s is left out, with address and way out', (_, broken, sentence) => {
    expect(sentences([{ ...works, ...broken }])).toEqual([sentence]);
    expect(
      rulesOf([{ ...works, ...broken }], { ownHeaders: ['Score'], outcomeHeaders: ['Outcome'] }),
    ).toEqual([]);
  });

  // DECISIONS A37.
  it.each<[RuleRow, string]>([
    [
      { Test: '≥', Value: '3' },
      'Rules!E2: "≥" does not fit activities. Use is, contains or is empty; for how often use At least, for how long ago Within days.',
    ],
    [
      { Test: 'is yes' },
      'Rules!E2: "is yes" does not fit activities. Use is, contains or is empty; for how often use At least, for how long ago Within days.',
    ],
    [
      { Test: 'within last days', Value: '7' },
      'Rules!E2: "within last days" does not fit activities. Use is, contains or is empty; for how often use At least, for how long ago Within days.',
    ],
    [
      { Test: 'is not', Count: 'each' },
      'Rules!H2: the rule holds when there is no such event, so Count has nothing to work on. Clear Count.',
    ],
    [
      { Test: 'is empty', Value: '', 'At least': 2 },
      'Rules!I2: the rule holds when there is no such event, so At least has nothing to work on. Clear At least.',
    ],
    [
      { Test: 'does not contain', Fade: 'expires', 'Fade days': 3 },
      'Rules!L2: the rule holds when there is no such event, so Fade has nothing to work on. Clear Fade.',
    ],
  ])('on activities is left out: %j', (broken, sentence) => {
    expect(sentences([{ ...onActivity, ...broken }])).toEqual([sentence]);
  });

  it('on activities is left out where there is no Activities tab', () => {
    const { problems } = compileWorkbook({ leads, rules: [onActivity] });
    expect(problems[0]!.message).toBe(
      'Rules!D2: Field is "Activity", but there is no tab "Activities". Add the tab, or name yours in Settings, Activities tab.',
    );
  });

  it('tells all of its problems', () => {
    expect(
      sentences([{ ...works, Field: 'Nix', Points: 'x', Count: 'y' }]).map((text) => text.slice(0, 8)),
    ).toEqual(['Rules!G2', 'Rules!H2', 'Rules!D2']);
  });

  it('does not keep the others from working', () => {
    const { model, rulesLeftOut } = compileWorkbook({ leads, rules: [{ ...works, Points: 'x' }, works] });
    expect(model.rules.map((rule) => rule.row)).toEqual([3]);
    expect(rulesLeftOut).toEqual([
      {
        row: 2,
        why: 'Rules!G2: points "x" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
      },
    ]);
  });

  // DECISIONS A35.
  it('in an and row leaves the rule out', () => {
    const { model, rulesLeftOut } = compileWorkbook({
      leads,
      rules: [works, { Rule: 'and', Field: 'Employees', Test: '≥', Value: 'x' }],
    });
    expect(model.rules).toEqual([]);
    expect(rulesLeftOut[0]).toEqual({
      row: 2,
      why: 'Rules!F3: value "x" is not a number. Enter a number such as 50, 1,200 or 10%, or a date such as 2026-11-21.',
    });
  });

  it('is an and row that has no rule above', () => {
    expect(sentences([{ ...works, Rule: 'And' }, works])).toEqual([
      'Rules!B2: "and" has no rule above it. Put it below the rule that it belongs to.',
    ]);
  });
});

describe('a rule that works', () => {
  // DECISIONS A36.
  it.each<[RuleRow, string]>([
    [works, 'Fit'],
    [{ ...works, Kind: 'attribute' }, 'Fit'],
    [{ ...works, Kind: 'Behavior' }, 'Engagement'],
    [{ ...works, Kind: 'behaviour' }, 'Engagement'],
    [onActivity, 'Engagement'],
    [{ ...onActivity, Kind: 'Attribute' }, 'Fit'],
  ])('%j counts to %s: Kind is Behavior by default on activities, else Attribute', (row, kind) => {
    expect(rulesOf([row])[0]!.kind).toBe(kind);
  });

  // DECISIONS A46.
  it.each([
    ['+20', 20],
    ['−5', -5],
    ['-5', -5],
    ['0', 0],
    ['1,000', 1000],
    [-1000, -1000],
    [' 7 ', 7],
    ['Disqualify', null],
    ['DISQUALIFY ', null],
  ])('reads the Points %j as %j', (text, points) => {
    expect(rulesOf([{ ...works, Points: text }])[0]!.points).toBe(points);
  });

  it.each<[RuleRow, string]>([
    [{ Rule: ' Software ' }, 'Software'],
    [{}, 'Industry is SaaS'],
    [{ Test: 'is any of', Value: 'SaaS\nRetail' }, 'Industry is any of SaaS Retail'],
    [{ Test: 'is empty', Value: '' }, 'Industry is empty'],
  ])('%j is called %j: without a name Field Test Value', (row, name) => {
    expect(rulesOf([{ ...works, ...row }])[0]!.name).toBe(name);
  });

  // DECISIONS A34.
  it.each([[true], ['TRUE'], ['yes'], [' X '], [''], ['1']])('is on where On is %j', (on) => {
    expect(rulesOf([{ ...works, On: on }])).toHaveLength(1);
  });

  it.each([[false], ['FALSE'], ['no'], ['0']])('is off, without a problem, where On is %j', (on) => {
    expect(rulesOf([{ ...works, On: on }])).toEqual([]);
    expect(sentences([{ ...works, On: on }, works])).toEqual([]);
  });

  it('is on where On is one of the Yes words, and still where it is TRUE', () => {
    const settings = { 'Yes words': 'ja', 'No words': 'nein' };
    const rows = ['ja', 'TRUE', 'nein'].map((on) => ({ ...works, On: on }));
    expect(rulesOf(rows, { settings }).map((rule) => rule.row)).toEqual([2, 3]);
  });

  it('takes synonyms and spellings of tests and options', () => {
    const [rule] = rulesOf([
      { ...onActivity, Test: 'Begins With', Count: 'Each-Day', Fade: 'HALF LIFE', 'Fade days': '7' },
    ]);
    expect(rule!.amount).toMatchObject({ kind: 'perDay', fade: { kind: 'half-life', days: 7 } });
  });

  it('finds its field by the folded header, of two equal ones the leftmost', () => {
    const headers = [['Email', 'Job  Title', 'job title']];
    expect(rulesOf([{ ...works, Field: ' JOB TITLE' }], { leads: headers })[0]!.columns).toEqual([1]);
  });

  it('reads a column Activity of Leads, and the tab as Activity (tab)', () => {
    const headers = [['Email', 'Activity']];
    const [column, tab] = rulesOf([onActivity, { ...onActivity, Field: 'Activity (tab)' }], {
      leads: headers,
    });
    expect([column!.columns, tab!.columns]).toEqual([[1], []]);
  });

  it('ignores a Value that its test does not need', () => {
    expect(rulesOf([{ ...works, Test: 'is empty', Value: 'whatever' }])).toHaveLength(1);
  });

  // DECISIONS A44.
  it('that disqualifies ignores Count, Max points, Fade and Group', () => {
    const options: RuleRow = { Count: 'x', 'Max points': 'x', Fade: 'x', Group: 'Mail' };
    const [rule] = rulesOf([{ ...works, ...options, Points: 'Disqualify' }]);
    expect(rule).toMatchObject({ points: null, pointsCap: null, group: '', amount: { kind: 'once' } });
  });

  it('ignores the sign of Max points', () => {
    expect(rulesOf([{ ...works, 'Max points': '−8' }])[0]!.pointsCap).toBe(8);
  });

  it('takes in the and rows below it that are on', () => {
    const [rule] = rulesOf([
      works,
      { Rule: ' AND', Field: 'Employees', Test: '≥', Value: 50 },
      { Rule: 'and', Field: 'Last visit', Test: 'is empty', On: false },
    ]);
    expect(rule!.columns).toEqual([1, 2]);
  });

  it('ignores Kind, Points, Count, Max points, Fade and Group of an and row', () => {
    const ignored: RuleRow = { Kind: 'x', Points: 'x', Count: 'x', 'Max points': 'x', Fade: 'x', Group: 'x' };
    expect(sentences([works, { Rule: 'and', Field: 'Employees', Test: '≥', Value: 50, ...ignored }])).toEqual(
      [],
    );
  });

  it('takes numbers, dates and checkboxes that were typed into Value', () => {
    const rows: RuleRow[] = [
      { ...works, Field: 'Employees', Test: '≥', Value: 50 },
      { ...works, Field: 'Last visit', Test: '≥', Value: date('2026-01-01') },
      { ...works, Value: true },
    ];
    expect(rulesOf(rows).map((rule) => rule.conditions[0]!.kind)).toEqual(['number', 'day', 'text']);
  });
});

describe('the Rules tab', () => {
  it('may have its columns in any order, others among them, and skip rows that say nothing', () => {
    const { model, problems } = compileWorkbook({
      leads,
      rules: [{ On: true }, {}, works, { On: false, Notes: 'to do' }],
    });
    expect(model.rules.map((rule) => rule.row)).toEqual([4]);
    expect(problems.filter((problem) => problem.level === 'error')).toEqual([]);
  });

  it('stops a run where it is empty', () => {
    expect(compileWorkbook({ leads, rules: [{ On: true }] }).stopped).toBe(
      'Rules: there is no rule. Enter a rule in the first empty row, then score again.',
    );
  });

  it('stops no run where rules are switched off or left out', () => {
    expect(compileWorkbook({ leads, rules: [{ ...works, On: false }] }).stopped).toBeNull();
    expect(compileWorkbook({ leads, rules: [{ ...works, Points: 'x' }] }).stopped).toBeNull();
  });

  it('stops a run where the key column of Settings is not there', () => {
    const settings = { 'Lead key column': 'Emai' };
    expect(compileWorkbook({ leads, rules: [works], settings }).stopped).toBe(
      'Settings: setting Lead key column names "Emai", which is no header of Leads, did you mean "Email"? Enter a header of Leads as it stands there, or clear the cell for the default.',
    );
  });
});
