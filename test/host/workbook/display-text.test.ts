import { expect, it } from 'vitest';
import { cellError, Formula } from '../../../src/host/workbook/cell.ts';
import { displayText } from '../../../src/host/workbook/display-text.ts';
import { isDateFormat } from '../../../src/host/workbook/number-format.ts';

// Expected texts: what Google Sheets and Excel show for these patterns (documentation of number formats of both).
it.each([
  [1234.5, undefined, '1234.5'],
  [1 / 3, undefined, '0.3333333333'],
  [123456789012, undefined, '123456789012'],
  [1e21, undefined, '1.0E+21'],
  [1234.5, '#,##0.00', '1,234.50'],
  [1234567, '#,##0', '1,234,567'],
  [0.125, '0.0%', '12.5%'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"none"', 'none'],
  [1.005, '0.00', '1.01'],
  [-0.001, '0.00', '0.00'],
  [1200, '"$"#,##0', '$1,200'],
  [5, '[$€-407] 0.00', '€ 5.00'],
  [12345, '0.00E+00', '1.23E+04'],
  [1234567, '0.0,,"M"', '1.2M'],
  [7, '000', '007'],
  [0.5, '#.##', '.5'],
  [7, '@', '7'],
  [3, '[>=1]"late by "0;"on time"', 'late by 3'],
  [0, '[>=1]"late by "0;"on time"', 'on time'],
  [-2, '[<>0]0;"none"', '-2'],
  [5, '[=5]"five";0', 'five'],
  [1, '[Red][<1]"low";"high"', 'high'],
])('shows %d in %s as %s', (value, pattern, expected) => {
  expect(displayText(value, pattern, 'en_US')).toBe(expected);
});

it.each([
  ['#gid=0&range=2:2', '0;0;0;"1"', '1'],
  ['Ann', '0;0;0;"Ms "@', 'Ms Ann'],
  ['Ann', '0;0;0', 'Ann'],
  ['Ann', 'yyyy-mm-dd', 'Ann'],
])('shows the text %s in %s as %s', (value, pattern, expected) => {
  expect(displayText(value, pattern, 'en_US')).toBe(expected);
});

// 46023 is 2026-01-01, a Thursday.
it.each([
  [46023, 'yyyy-mm-dd', '2026-01-01'],
  [46023, 'M/d/yyyy', '1/1/2026'],
  [46023, 'ddd, d mmm yy', 'Thu, 1 Jan 26'],
  [46023, 'dddd d mmmm', 'Thursday 1 January'],
  [46023.5625, 'yyyy-mm-dd hh:mm:ss', '2026-01-01 13:30:00'],
  [46023.5625, 'h:mm AM/PM', '1:30 PM'],
  [46023.5625, 'mm:ss', '30:00'],
  [1.5, '[h]:mm', '36:00'],
  [0.25, 'h:mm', '6:00'],
])('shows serial %d in %s as %s', (serial, pattern, expected) => {
  expect(displayText(serial, pattern, 'en_US')).toBe(expected);
});

it('uses the marks and the month names of the locale', () => {
  expect(displayText(1234.5, '#,##0.00', 'de_DE')).toBe('1.234,50');
  expect(displayText(0.5, undefined, 'de_DE')).toBe('0,5');
  expect(displayText(46082, 'd. mmmm yyyy', 'de_DE')).toBe('1. März 2026');
});

it('shows texts, checkboxes, errors, formulas and nothing', () => {
  const cells = ['a', true, cellError('#N/A'), new Formula('=1', 2), new Formula('=B1', null), null];
  expect(cells.map((cell) => displayText(cell, undefined, 'en_US'))).toEqual([
    'a',
    'TRUE',
    '#N/A',
    '2',
    '',
    '',
  ]);
});

it('tells date formats from number formats with the same letters in texts', () => {
  expect(['yyyy-mm-dd', 'h:mm', '[h]:mm'].map(isDateFormat)).toEqual([true, true, true]);
  expect(['0.00', '0 "days"', '[Red]0', '[$SEK] 0', '@', 'General', undefined].map(isDateFormat)).toEqual(
    new Array(7).fill(false),
  );
});
