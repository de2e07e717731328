import { describe, expect, it } from 'vitest';
import { compileWorkbook, date, type RuleRow } from '../score-workbook.ts';
import { leads, onActivity, rulesOf, sentences, works } from './sample-rules.ts';

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

  it('is on by the usual words, whatever the settings say of the words in Leads', () => {
    const settings = { 'Yes words': 'jo', 'No words': 'TRUE' };
    const rows = ['ja', 'TRUE', '✓', 'nein', '✗', 'jo'].map((on) => ({ ...works, On: on }));
    expect(rulesOf(rows, { settings }).map((rule) => rule.row)).toEqual([2, 3, 4]);
    expect(sentences(rows, { settings })).toEqual(['Rules!A7: On is "jo". Tick or clear the checkbox.']);
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
