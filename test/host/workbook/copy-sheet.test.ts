import { expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import { copySheet } from '../../../src/host/workbook/copy-sheet.ts';
import { Workbook } from '../../../src/host/workbook/workbook.ts';

it('duplicates cells, looks and features of a tab without sharing any', () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Rules', { rows: 5, columns: 3 });
  sheet.cells.set(2, 1, new Formula('=B2', 3));
  sheet.formats.fontWeight.set({ row: 1, column: 1, rows: 1, columns: 3 }, 'bold');
  sheet.columns.sizes.set(1, 1, 240);
  sheet.rows.frozen = 1;
  sheet.merges.push({ row: 3, column: 1, rows: 1, columns: 2 });
  sheet.metadata.push({ id: 7, key: 'tab', value: 'rules', visibility: 'DOCUMENT', on: 'sheet', index: 0 });
  const copy = copySheet(sheet, 'Copy of Rules');
  sheet.merges[0]!.row = 4;
  expect(copy.cells.at(2, 1)).toEqual(new Formula('=B2', 3));
  expect(copy.formats.fontWeight.at(1, 3)).toBe('bold');
  expect([copy.columns.sizes.at(1), copy.rows.frozen]).toEqual([240, 1]);
  expect(copy.merges).toEqual([{ row: 3, column: 1, rows: 1, columns: 2 }]);
  expect(copy.metadata).toMatchObject([{ id: 8, key: 'tab', value: 'rules' }]);
  expect(copy.id).not.toBe(sheet.id);
});

it('leaves the metadata behind where that is how the tab is duplicated', () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Rules');
  sheet.metadata.push({ id: 7, key: 'tab', value: null, visibility: 'DOCUMENT', on: 'sheet', index: 0 });
  expect(copySheet(sheet, 'Copy of Rules', { withMetadata: false }).metadata).toEqual([]);
});
