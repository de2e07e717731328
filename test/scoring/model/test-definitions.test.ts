import { describe, expect, it } from 'vitest';
import { testDefinitions } from '../../../src/scoring/index.ts';
import { findTest } from '../../../src/scoring/model/test-definitions.ts';

describe('findTest', () => {
  // DECISIONS A17.
  it.each([
    ['>=', '≥'],
    ['=>', '≥'],
    ['<=', '≤'],
    ['=<', '≤'],
    ['!=', '≠'],
    ['<>', '≠'],
    ['==', '='],
    ['is one of', 'is any of'],
    ['any of', 'is any of'],
    ['is in', 'is any of'],
    ['is not one of', 'is none of'],
    ['is not any of', 'is none of'],
    ['none of', 'is none of'],
    ['is not in', 'is none of'],
    ['contains one of', 'contains any of'],
    ['not contains', 'does not contain'],
    ["doesn't contain", 'does not contain'],
    ['doesn’t contain', 'does not contain'],
    ['begins with', 'starts with'],
    ['is blank', 'is empty'],
    ['is not blank', 'is not empty'],
    ['is in list', 'in list'],
    ['is not in list', 'not in list'],
    ['at least', '≥'],
    ['is at least', '≥'],
    ['more than', '>'],
    ['is more than', '>'],
    ['greater than', '>'],
    ['is greater than', '>'],
    ['less than', '<'],
    ['is less than', '<'],
    ['at most', '≤'],
    ['is at most', '≤'],
    ['is between', 'between'],
    ['email domain is', 'email domain in'],
    ['in the last days', 'within last days'],
  ])('knows %j as a synonym of %j', (synonym, name) => {
    expect(findTest(synonym, () => false)?.name).toBe(name);
  });

  // DESIGN 16, Tests.
  it.each([
    ['equals', 'is', '='],
    ['is equal to', 'is', '='],
    ['does not equal', 'is not', '≠'],
    ['is', 'is', 'is'],
    ['is not', 'is not', 'is not'],
  ])('takes %j for %j of texts and for %j of numbers', (synonym, ofTexts, ofNumbers) => {
    expect([false, true].map((isNumeric) => findTest(synonym, () => isNumeric)?.name)).toEqual([
      ofTexts,
      ofNumbers,
    ]);
  });

  it.each(testDefinitions.map((test) => [test.name]))('finds %j in any case and spacing', (name) => {
    expect(findTest(`  ${name.toUpperCase().replace(' ', '  ')} `, () => true)?.name).toBe(name);
  });

  it.each([[''], ['is like'], ['regex'], ['is-empty']])('knows no test %j', (name) => {
    expect(findTest(name, () => true)).toBeUndefined();
  });
});

describe('testDefinitions', () => {
  it('offers ten tests in the dropdown', () => {
    expect(testDefinitions.filter((test) => test.isInDropdown).map((test) => test.name)).toEqual([
      'is',
      'is any of',
      'contains',
      'is empty',
      'is not empty',
      'is yes',
      '≥',
      'between',
      'within last days',
      'email domain in',
    ]);
  });
});
