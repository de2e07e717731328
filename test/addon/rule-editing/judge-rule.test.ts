import { describe, expect, it } from 'vitest';
import type { FieldValues, RuleCount } from '../../../src/shared/index.ts';
import { judgeRule } from '../../../src/sidebar/rules/judge-rule.ts';
import { Day, put, type TestDocument } from '../document.ts';
import { readRules, rulesDocument } from './rules-document.ts';

/** Numbers, ranges, days of two kinds, blanks and what cannot be read. */
function variedDocument(): TestDocument {
  const document = rulesDocument();
  const sheet = document.sheet('Leads');
  put(sheet, 1, 5, 'Seen on');
  for (const [row, cell] of ['20/11/2026', new Day('2026-11-01'), '3/4/2026', 'soon'].entries())
    put(sheet, row + 2, 5, cell);
  put(sheet, 4, 4, '51-200');
  const deals = document.sheet('Deals');
  put(deals, 1, 4, 'Employees');
  for (const [row, cell] of [250, '10-20', 'many', ''].entries()) put(deals, row + 2, 4, cell);
  return document;
}

describe('what the page works out', () => {
  it.each([
    ['Industry', 'is', 'saas'],
    ['Industry', 'is none of', 'SaaS, Food'],
    ['Industry', 'contains', 'a'],
    ['Industry', 'is empty', ''],
    ['Employees', '≥', '200'],
    ['Employees', '<=', '150'],
    ['Employees', 'between', '50-500'],
    ['Employees', '≠', '300'],
    ['Email', 'email domain in', 'acme.example'],
    ['Email', 'email is free', ''],
    ['Seen on', '≥', '2026-11-02'],
    ['Seen on', 'is not empty', ''],
  ])('is what the server counts: %s %s %s', (field, test, value) => {
    const document = variedDocument();
    const { source } = readRules(document);
    const values = document.run('readField', { field }) as FieldValues;
    const rule = [{ On: true, Field: field, Test: test, Value: value, Points: '5' }];
    const { matches, problems } = judgeRule(source!, rule, () => values);
    const counted = document.run('countRule', { rows: rule }) as RuleCount;
    expect(problems).toEqual([]);
    expect(counted).toEqual({ kind: 'counted', matches });
  });

  it.each([
    ['days from today', { Field: 'Seen on', Test: 'within last days', Value: '30' }],
    ['activities', { Field: 'Activity', Test: 'is', Value: 'Demo' }],
    ['duplicates', { Field: 'Industry', Test: 'is duplicate' }],
  ])('is not: %s, which the server counts', (_, cells) => {
    const document = variedDocument();
    const { source } = readRules(document);
    const values = document.run('readField', { field: cells.Field }) as FieldValues;
    const judged = judgeRule(source!, [{ ...cells, Points: '5' }], () => values);
    expect([judged.matches, judged.inWords === null]).toEqual([null, false]);
  });

  it('says what is wrong, without the address of a cell that is not there yet', () => {
    const { source } = readRules(rulesDocument());
    const rule = [{ Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 'ten' }];
    expect(judgeRule(source!, rule, () => null).problems).toEqual([
      'Points "ten" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
    ]);
    expect(judgeRule(source!, [{ On: true }], () => null)).toMatchObject({ inWords: null, problems: [] });
  });
});
