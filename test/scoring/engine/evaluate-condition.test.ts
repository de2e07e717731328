import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { date, type State, stateOf, statesOf } from '../score-workbook.ts';

type Example = [test: string, value: Cell, cell: Cell, state: State];

describe('a test on an empty cell', () => {
  it.each([
    ['is', 'x'],
    ['is not', 'x'],
    ['is none of', 'x'],
    ['does not contain', 'x'],
    ['not in list', 'Competitors'],
    ['is yes', ''],
    ['is no', ''],
    ['=', '0'],
    ['≠', '5'],
    ['<', '10'],
    ['between', '0-9'],
    ['within last days', '7'],
    ['more than days ago', '7'],
    ['email is invalid', ''],
    ['email is free', ''],
    ['is duplicate', ''],
    // DECISIONS A6.
    ['is not empty', ''],
  ])('%s %s is unknown, whether it is written as nothing or as spaces', (test, value) => {
    expect(statesOf(test, value, ['', '  ', '\u00a0'])).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is empty holds', () => {
    expect(statesOf('is empty', '', ['', ' ', '\u00a0', '0', 0, false])).toEqual([
      'match',
      'match',
      'match',
      'no',
      'no',
      'no',
    ]);
  });
});

describe('a test on an error cell', () => {
  // DECISIONS A5.
  it.each([
    ['is', '#N/A'],
    ['is not', 'x'],
    ['is none of', 'x'],
    ['not in list', 'Competitors'],
    ['is empty', ''],
    ['is not empty', ''],
    ['≥', '0'],
    ['is no', ''],
    ['within last days', '7'],
    ['email is invalid', ''],
    ['is duplicate', ''],
  ])('%s %s is unknown', (test, value) => {
    const states = statesOf(test, value, ['#N/A', '#REF!', 'Loading...']);
    expect(states).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('an e-mail test', () => {
  it.each<Example>([
    ['email domain in', 'acme.com; edu', 'ann@mail.acme.com', 'match'],
    ['email domain in', 'acme.com; edu', 'ann@notacme.com', 'no'],
    ['email domain in', '@acme.com', 'Ann <ANN@ACME.COM>', 'match'],
    ['email domain in', 'acme.com', ' a@acme.com ', 'match'],
    ['email is invalid', '', 'ann@acme', 'match'],
    ['email is invalid', '', 'ann@ acme.com', 'match'],
    ['email is invalid', '', 'ann@acme.com', 'no'],
    ['email is invalid', '', 42, 'match'],
    // DECISIONS A30: disposable and role addresses are not invalid.
    ['email is invalid', '', 'info@mailinator.com', 'no'],
  ])('%s %j says of %j: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each([
    ['email domain in', 'acme.com'],
    ['email is free', ''],
    ['email is academic', ''],
  ])('%s %s does not know what to say of an invalid address', (test, value) => {
    expect(statesOf(test, value, ['ann@acme', 'no address', 5])).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('reads Free mail and Academic of the Lists tab', () => {
    const lists = [
      ['Free mail', 'Academic'],
      ['*.acme.com', '*.ac.*'],
    ];
    expect(stateOf('email is free', '', 'ann@acme.com', { lists })).toBe('match');
    expect(stateOf('email is free', '', 'ann@gmail.com', { lists })).toBe('no');
    expect(stateOf('email is academic', '', 'ann@ox.ac.uk', { lists })).toBe('match');
    expect(stateOf('email is academic', '', 'ann@mit.edu', { lists })).toBe('no');
  });
});

describe('is duplicate', () => {
  // DECISIONS A33.
  it('holds for every row but the topmost with that value, compared as keys', () => {
    const cells = ['Ann@acme.com', 'bob@acme.com', ' ann@ACME.com', '', '', 'ann@acme.com', 7, '7', '007'];
    expect(statesOf('is duplicate', '', cells)).toEqual([
      'no',
      'no',
      'match',
      'unknown',
      'unknown',
      'match',
      'no',
      'match',
      'no',
    ]);
  });
});

describe('At least on a column of Leads', () => {
  // DECISIONS A38.
  it('is a condition only above 1', () => {
    const cells = [0.5, 'text', ''];
    expect(statesOf('is not empty', '', cells, { rule: { 'At least': 1 } })).toEqual([
      'match',
      'match',
      'unknown',
    ]);
  });

  it('asks for that number in the cell', () => {
    const cells = [5, 4, '5-9', '4-9', 'text', ''];
    expect(statesOf('is not empty', '', cells, { rule: { 'At least': 5 } })).toEqual([
      'match',
      'no',
      'match',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});

describe('Within days on a column of Leads', () => {
  // DECISIONS A40.
  it('takes the date in that cell', () => {
    const cells = [date('2026-11-14'), date('2026-11-13'), date('2026-11-22'), 'last week', ''];
    expect(statesOf('is not empty', '', cells, { rule: { 'Within days': 7 } })).toEqual([
      'match',
      'no',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});
