import { expect, it } from 'vitest';
import { formatA1, parseA1, splitSheetName } from '../../../src/host/workbook/a1-notation.ts';

const grid = { maxRows: 100, maxColumns: 10 };

it.each([
  ['B2', { row: 2, column: 2, rows: 1, columns: 1 }],
  ['$B$2:C5', { row: 2, column: 2, rows: 4, columns: 2 }],
  ['C5:B2', { row: 2, column: 2, rows: 4, columns: 2 }],
  ['G:G', { row: 1, column: 7, rows: 100, columns: 1 }],
  ['2:3', { row: 2, column: 1, rows: 2, columns: 10 }],
  ['A2:A', { row: 2, column: 1, rows: 99, columns: 1 }],
])('reads %s', (address, area) => {
  expect(parseA1(address, grid)).toEqual(area);
});

it.each(['', 'B', '2', 'B2:', 'Leads', 'B0', 'B2:C5:D6'])('takes %j for no address', (address) => {
  expect(parseA1(address, grid)).toBeNull();
});

it('writes a cell and a range', () => {
  expect(formatA1({ row: 2, column: 28, rows: 1, columns: 1 })).toBe('AB2');
  expect(formatA1({ row: 2, column: 1, rows: 3, columns: 2 })).toBe('A2:B4');
});

it('takes the name of the sheet off an address, in quotes or not', () => {
  expect(splitSheetName("'Kim''s leads'!A1")).toEqual({ sheet: "Kim's leads", address: 'A1' });
  expect(splitSheetName('Leads!A1:B2')).toEqual({ sheet: 'Leads', address: 'A1:B2' });
  expect(splitSheetName('A1')).toEqual({ sheet: null, address: 'A1' });
});
