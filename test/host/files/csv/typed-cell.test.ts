import { expect, it } from 'vitest';
import { CellTyping } from '../../../../src/host/files/csv/typed-cell.ts';
import { localeConventions } from '../../../../src/host/workbook/locale-conventions.ts';

const read = (text: string, locale = 'en_US') => new CellTyping(localeConventions(locale)).read(text);
const value = (text: string, locale?: string) => read(text, locale)?.value;

it.each([
  ['TRUE', true],
  ['false', false],
  ['True', true],
  ['1', 1],
  ['007', 7],
  ['-5', -5],
  ['+5', 5],
  ['1,200', 1200],
  ['1,234,567.5', 1234567.5],
  ['1,234.567', 1234.567],
  ['0.125', 0.125],
  ['1.000e3', 1000],
  ['1234.567', 1234.567],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1e3', 1000],
  ['2.5E-3', 0.0025],
  ['7%', 0.07],
  ['-12.5%', -0.125],
  [' 12 ', 12],
  ['123456789012345', 123456789012345],
])('reads %s as %s', (text, expected) => {
  expect(value(text)).toBe(expected);
});

// Days since 1899-12-30, as spreadsheets count them: 2026-11-21 is 46347.
it.each([
  ['2026-11-21', 46347],
  ['2026-1-2', 46024],
  ['2026-11-21 18:00', 46347.75],
  ['2026-11-21T06:00:00', 46347.25],
  ['2024-02-29', 45351],
  ['11/21/2026', 46347],
  ['1/2/2026', 46024],
])('reads %s as day %s', (text, serial) => {
  expect(value(text)).toBe(serial);
});

it.each([
  // What Sheets would turn into dates, times and amounts of money.
  ...['10-50', '3/4', '12:30', '$5', '(20)', '−5', '11/21/26', '21/11/2026', '2026/11/21'],
  // No days of the calendar, and days with a zone.
  ...[
    '2026-02-30',
    '2/30/2026',
    '2026-13-01',
    '2026-11-21T06:00:00Z',
    '2026-11-21 25:00',
    '2026-11-21 10:00+02:00',
  ],
  // No numbers, or none that a double holds.
  ...[
    '1,2',
    '12,34',
    '1.2.3',
    '5.',
    '1e',
    '1e999',
    '1e-999',
    '1234567890123456',
    '0.1234567890123456',
    '1 200',
    '--5',
    '-',
    '.',
    '%',
    'Infinity',
    'NaN',
    '0x10',
    // One or a thousand, and groups that begin with 0.
    ...['1.000', '-12.500', '999.999%', '012,345', '0,125'],
  ],
  // A hexadecimal key with one letter e.
  '40100000000005e56610000000000000',
  ...['true story', 'yes', '', ' ', 'Ann', '٣'],
])('takes %j for text', (text) => {
  expect(read(text)).toBeUndefined();
});

it.each([
  ['de_DE', '1.200,50', 1200.5],
  ['de_DE', '21.11.2026', 46347],
  ['de_DE', '21/11/2026', 46347],
  ['de_DE', '1,5', 1.5],
  ['de_CH', '1’200.50', 1200.5],
  ['de_CH', "1'200", 1200],
  ['fr_FR', '1 200,5', 1200.5],
  ['fr_FR', '1\u00a0200,5', 1200.5],
  ['en_GB', '21/11/2026', 46347],
  ['nl_NL', '21-11-2026', 46347],
  ['ja_JP', '2026/11/21', 46347],
])('reads numbers and days as %s writes them: %s', (locale, text, expected) => {
  expect(value(text, locale)).toBe(expected);
});

it.each([
  ['de_DE', '1,200.50'],
  ['de_DE', '1.5'],
  ['de_DE', '1,200'],
  ['en_IN', '12,00,000'],
  ['de_DE', '11/21/2026'],
  ['en_GB', '11/21/2026'],
  ['en_US', '21.11.2026'],
])('takes what %s writes otherwise for text: %s', (locale, text) => {
  expect(read(text, locale)).toBeUndefined();
});

it.each([
  ['12', undefined],
  ['1,200', '#,##0'],
  ['1,200.50', '#,##0.00'],
  ['7%', '0%'],
  ['1e3', '0.00E+00'],
  ['2026-11-21', 'yyyy-mm-dd'],
  ['2026-11-21 18:00', 'yyyy-mm-dd hh:mm:ss'],
  ['11/21/2026', 'm/d/yyyy'],
])('shows %s as it was written', (text, numberFormat) => {
  expect(read(text)?.numberFormat).toBe(numberFormat);
});
