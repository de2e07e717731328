import { describe, expect, it } from 'vitest';
import { cellText, isEmptyCell, isErrorCell, keyOf } from '../../../src/scoring/index.ts';
import { date } from '../score-workbook.ts';

describe('isEmptyCell', () => {
  // DECISIONS A4.
  it.each([[''], [' '], ['\t\n'], ['\u00a0'], ['\u3000'], ['\ufeff'], ['\u200b'], [' \u200e ']])(
    'takes %j for empty: nothing is left after trimming',
    (cell) => {
      expect(isEmptyCell(cell)).toBe(true);
    },
  );

  it.each([['0'], [0], [false], ['-'], ['N/A']])('takes %j for filled', (cell) => {
    expect(isEmptyCell(cell)).toBe(false);
  });

  it('takes a date for filled', () => {
    expect(isEmptyCell(date('1970-01-01'))).toBe(false);
  });
});

describe('isErrorCell', () => {
  // DECISIONS A5.
  it.each([['#N/A'], ['#REF!'], ['#DIV/0!'], ['#VALUE!'], ['#NAME?'], ['#NUM!'], ['#NULL!'], ['#ERROR!']])(
    'knows the error %s',
    (cell) => {
      expect(isErrorCell(cell)).toBe(true);
    },
  );

  it.each([['#1'], ['N/A'], [' '], ['# REF!'], [0]])('takes %j for a value', (cell) => {
    expect(isErrorCell(cell)).toBe(false);
  });
});

describe('cellText', () => {
  // DECISIONS A10.
  it.each([
    [1200, '1200'],
    [0.1, '0.1'],
    [-3.5, '-3.5'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5e22, '-25000000000000000000000'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [' as typed ', ' as typed '],
  ])('reads %j as %j, never as it is displayed', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it('reads a date as YYYY-MM-DD', () => {
    expect(cellText(date('2026-11-21'))).toBe('2026-11-21');
  });
});

describe('keyOf', () => {
  // DECISIONS A50.
  it.each([
    [660737, '660737', true],
    [' Ann@Example.com ', 'ann@example.com', true],
    ['ＡＢ１', 'ab1', true],
    ['007', '7', false],
    ['a  b', 'a b', false],
  ])('compares keys as folded text: %j and %j are the same: %s', (one, other, areSame) => {
    expect(keyOf(one) === keyOf(other)).toBe(areSame);
  });

  it('finds no key in an error', () => {
    expect(keyOf('#N/A')).toBe('');
  });
});
