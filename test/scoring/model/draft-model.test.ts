import { describe, expect, it } from 'vitest';
import { compileModel, localeOf, type ModelReading, readSettings } from '../../../src/scoring/index.ts';
import { type Rows, tableOf } from '../score-workbook.ts';

const rules: Rows = [
  ['Rule', 'Field', 'Test', 'Value', 'Points', 'Draft points'],
  ['Software', 'Industry', 'is', 'SaaS', 35, 60],
  ['Retail', 'Industry', 'is', 'Retail', 15, ''],
  ['Student', 'Industry', 'is', 'Education', -20, 'Disqualify'],
  ['New', 'Industry', 'is', 'Energy', 0, '12'],
];
const statuses: Rows = [
  ['Status', 'Min score', 'Draft min score'],
  ['Low', 0, ''],
  ['Middle', 40, 80],
  ['High', 70, 60],
];

function compile(isDraft: boolean, ruleRows: Rows = rules, statusRows: Rows = statuses): ModelReading {
  const locale = 'en_US';
  return compileModel({
    rules: tableOf('Rules', ruleRows),
    statuses: tableOf('Statuses', statusRows),
    lists: null,
    settings: readSettings(null, locale).settings,
    leadHeaders: ['Email', 'Industry'],
    leadsTab: 'Leads',
    ownColumns: new Set(),
    outcomeColumns: new Set(),
    hasActivities: false,
    locale: localeOf(locale),
    timeZone: 'UTC',
    isDraft,
  });
}

const points = ({ model }: ModelReading) => model.rules.map((rule) => rule.points);
const ladder = ({ model }: ModelReading) =>
  model.ladder.rungs.map(({ name, minScore }) => `${name} ${minScore}`);

describe('the draft model', () => {
  it('has Draft points where they are filled, else Points', () => {
    expect(points(compile(true))).toEqual([60, 15, null, 12]);
  });

  it('has Draft min score where it is filled, and its own order', () => {
    expect(ladder(compile(true))).toEqual(['Low 0', 'High 60', 'Middle 80']);
  });

  it('leaves the present model as it is', () => {
    expect(points(compile(false))).toEqual([35, 15, -20, 0]);
    expect(ladder(compile(false))).toEqual(['Low 0', 'Middle 40', 'High 70']);
  });

  it('leaves out what cannot be read, at its own cell', () => {
    const badRules: Rows = [rules[0]!, ['Software', 'Industry', 'is', 'SaaS', 35, 'many']];
    const badStatuses: Rows = [statuses[0]!, ['Low', 0, ''], ['Middle', 40, 'soon']];
    const reading = compile(true, badRules, badStatuses);
    const errors = reading.problems.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(errors).toEqual([
      'Rules!F2: points "many" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
      'Statuses!C3: Draft min score of Middle is "soon", so this status is left out. Enter a number, or clear the cell for no minimum.',
    ]);
    expect(compile(false, badRules, badStatuses).problems.filter(({ level }) => level === 'error')).toEqual(
      [],
    );
  });

  it('needs no Points where it has Draft points', () => {
    const reading = compile(true, [rules[0]!, ['Software', 'Industry', 'is', 'SaaS', '', 5]]);
    expect(points(reading)).toEqual([5]);
  });
});
