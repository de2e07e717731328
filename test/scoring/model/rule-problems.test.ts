import { describe, expect, it } from 'vitest';
import { compileWorkbook, type RuleRow } from '../score-workbook.ts';
import { leads, onActivity, rulesOf, sentences, works } from './sample-rules.ts';

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
      'comparing with what may be one or a thousand',
      { Test: '≥', Value: '1.000' },
      'Rules!F2: value "1.000" may be one or a thousand times as much. Write it without a mark, such as 1000, or with other decimals, such as 1.0.',
    ],
    [
      'comparing with a range of dates',
      { Test: '≥', Value: '2026-01-01 to 2026-03-31' },
      'Rules!F2: ≥ cannot compare with the range "2026-01-01 to 2026-03-31". Enter one number, or use between.',
    ],
    [
      'comparing with dates that fit no order together',
      { Test: '=', Value: '27/9/2026; 9/28/2026' },
      'Rules!F2: the dates of the Value, such as "27/9/2026", fit neither with the day nor with the month first. Write them as 2026-11-21.',
    ],
    [
      'within weeks',
      { Test: 'within last days', Value: '7 weeks' },
      'Rules!F2: "7 weeks" is not a whole number of days. Enter a whole number from 0.',
    ],
    [
      'with words in Points',
      { Points: '5 points' },
      'Rules!G2: points "5 points" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
    ],
    [
      'is empty with Count each',
      { Test: 'is empty', Value: '', Count: 'each' },
      'Rules!H2: an empty cell has no number, so Count has nothing to work on. Clear Count.',
    ],
    [
      'is empty with At least',
      { Test: 'is blank', Value: '', 'At least': 2 },
      'Rules!I2: an empty cell has no number, so At least has nothing to work on. Clear At least.',
    ],
    [
      'comparing with a range',
      { Test: '≥', Value: '50-500' },
      'Rules!F2: ≥ cannot compare with the range "50-500". Enter one number, or use between.',
    ],
    [
      'between one number',
      { Test: 'between', Value: '50,500' },
      'Rules!F2: between needs two numbers or dates, and the Value has 1. Enter them as 50; 500 or 50-500.',
    ],
    [
      'between three numbers',
      { Test: 'between', Value: '1, 2, 3' },
      'Rules!F2: between needs two numbers or dates, and the Value has 3. Enter them as 50; 500 or 50-500.',
    ],
    [
      'between one date',
      { Test: 'between', Value: '2026-11-21' },
      'Rules!F2: between needs two numbers or dates, and the Value has 1. Enter them as 50; 500 or 50-500.',
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

  it('is such an and row also where its On is neither yes nor no', () => {
    expect(sentences([{ ...works, On: 'perhaps', Rule: 'And' }, works])).toEqual([
      'Rules!B2: "and" has no rule above it. Put it below the rule that it belongs to.',
    ]);
    expect(sentences([{ ...works, On: 'no', Rule: 'And' }, works])).toEqual([]);
  });
});
