import { describe, expect, it } from 'vitest';
import { CellError, Formula } from '../../../src/host/workbook/cell.ts';
import { serialOfDay } from '../../../src/host/workbook/serial-date.ts';
import { parseTyped } from '../../../src/host/workbook/typed-text.ts';

function typed(text: string, locale = 'en_US') {
  return parseTyped(text, { locale, year: 2026 });
}

function dayTyped(text: string, locale = 'en_US') {
  return typed(text, locale)?.cell ?? null;
}

describe('typed text stays text', () => {
  it.each([
    'SaaS',
    'Acme 12',
    '55 = +20 Industry SaaS · +15 Company size',
    'TRUE story',
    '12abc',
    '1,23',
    '1.2.3.4',
    '1E400',
    '2026-13-01',
    '2026-01-15T10:00:00Z',
    '31/31/2026',
    '-',
    '=',
    '51-200',
  ])('%s', (text) => {
    expect(typed(text)).toBeNull();
  });
});

describe('typed numbers', () => {
  it.each([
    ['12', 12],
    ['01', 1],
    ['-1.5', -1.5],
    [' 7 ', 7],
    ['1,234,567.25', 1234567.25],
    ['.5', 0.5],
    ['5.', 5],
    ['1E3', 1000],
    ['12%', 0.12],
    ['$1,200', 1200],
    ['-$5', -5],
    ['(40)', -40],
    ['€ 12', 12],
  ])('%s is %d', (text, value) => {
    expect(typed(text)?.cell).toBe(value);
  });

  it('keep the look of what was typed', () => {
    expect(['12%', '12.5%', '$1,200', '1,234', '1,234.5', '1E3', '12'].map((t) => typed(t)?.format)).toEqual([
      '0%',
      '0.00%',
      '"$"#,##0',
      '#,##0',
      '#,##0.00',
      '0.00E+00',
      undefined,
    ]);
  });

  it('are read by the separators of the locale', () => {
    expect(typed('1.234,5', 'de_DE')?.cell).toBe(1234.5);
    expect(typed('1 234,5', 'fr_FR')?.cell).toBe(1234.5);
    expect(typed('1.234,5', 'en_US')).toBeNull();
    expect(typed("1'234.5", 'de_CH')?.cell).toBe(1234.5);
    expect(typed('1’234.5', 'de_CH')?.cell).toBe(1234.5);
  });
});

describe('typed dates', () => {
  it('follow the order of the locale', () => {
    expect(dayTyped('1/2/2026')).toBe(serialOfDay(2026, 1, 2));
    expect(dayTyped('1/2/2026', 'en_GB')).toBe(serialOfDay(2026, 2, 1));
    expect(dayTyped('1.2.2026', 'de_DE')).toBe(serialOfDay(2026, 2, 1));
    expect(dayTyped('2026-01-02', 'de_DE')).toBe(serialOfDay(2026, 1, 2));
  });

  it('are of this year where none is typed', () => {
    expect(dayTyped('1/2')).toBe(serialOfDay(2026, 1, 2));
    expect(dayTyped('5 Jan')).toBe(serialOfDay(2026, 1, 5));
  });

  it('are found where a range was meant: 10-50 is October 1950', () => {
    expect(dayTyped('10-50')).toBe(serialOfDay(1950, 10, 1));
  });

  it.each([
    ['Jan 5, 2026', 2026, 1, 5],
    ['5-Jan-26', 2026, 1, 5],
    ['January 5 2026', 2026, 1, 5],
    ['1/2/30', 1930, 1, 2],
    ['1/2/29', 2029, 1, 2],
  ])('%s', (text, year, month, day) => {
    expect(dayTyped(text)).toBe(serialOfDay(year, month, day));
  });

  it('may be written with the names of the locale', () => {
    expect(dayTyped('5. März 2026', 'de_DE')).toBe(serialOfDay(2026, 3, 5));
  });

  it('carry a time, or are one', () => {
    expect(dayTyped('2026-01-02 13:45')).toBe(serialOfDay(2026, 1, 2)! + 13.75 / 24);
    expect(dayTyped('1:30 PM')).toBe(13.5 / 24);
    expect(typed('6:00')).toEqual({ cell: 0.25, format: 'h:mm' });
  });
});

describe('other typed values', () => {
  it('are checkbox values in any case and in the language of the locale', () => {
    expect([typed('true'), typed('FALSE'), typed('WAHR', 'de_DE'), typed('WAHR', 'en_US')]).toEqual([
      { cell: true },
      { cell: false },
      { cell: true },
      null,
    ]);
  });

  it('are formulas when they begin with = or +, unless + makes a number', () => {
    expect(typed('=A1*2')?.cell).toEqual(new Formula('=A1*2', null));
    expect(typed('+12 to SQL')?.cell).toEqual(new Formula('=+12 to SQL', null));
    expect(typed('+5')?.cell).toBe(5);
  });

  it('are text behind an apostrophe, which goes', () => {
    expect(typed("'007")?.cell).toBe('007');
    expect(typed("'=A1")?.cell).toBe('=A1');
  });

  it('are errors by their names', () => {
    expect(typed('#N/A')?.cell).toEqual(new CellError('#N/A'));
    expect(typed('#1 in the region')).toBeNull();
  });

  it('are empty when there is nothing', () => {
    expect(typed('')).toEqual({ cell: null });
  });
});
