import { expect, it } from 'vitest';
import type { Sheet } from '../../src/host/workbook/workbook.ts';
import { messyWorkbook } from './messy-workbook.ts';
import { workbookSnapshot } from './workbook-snapshot.ts';

const cell = { row: 4, column: 3, rows: 1, columns: 1 };

const changes: Record<string, (sheet: Sheet) => void> = {
  'a cell': (sheet) => sheet.cells.set(4, 3, 'changed'),
  'a cell in a column of its own': (sheet) => sheet.cells.set(4, 26, 'new'),
  'a number format': (sheet) => sheet.formats.numberFormat.set(cell, '0.00'),
  'a background': (sheet) => sheet.formats.background.set(cell, '#000000'),
  'a note': (sheet) => sheet.notes.set(cell, 'hello'),
  'a validation': (sheet) =>
    sheet.validations.set(cell, { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null }),
  'a width': (sheet) => sheet.columns.sizes.set(3, 3, 33),
  'a height': (sheet) => sheet.rows.sizes.set(3, 3, 33),
  'a hidden column': (sheet) => sheet.columns.hidden.set(3, 3, true),
  'the filter': (sheet) => sheet.filter!.criteria.clear(),
  'a conditional format': (sheet) => sheet.conditionalFormats.splice(0, 1),
  'the frozen rows': (sheet) => {
    sheet.rows.frozen = 1;
  },
  'a column before others': (sheet) => sheet.insert('column', 2, 1),
  'a row': (sheet) => sheet.insert('row', 4, 1),
};

it.each(Object.entries(changes))('a workbookSnapshot shows a change of %s', (_, change) => {
  const document = messyWorkbook();
  document.scoreLeads();
  const before = workbookSnapshot(document.workbook);
  change(document.sheet('Contacts'));
  expect(workbookSnapshot(document.workbook)).not.toEqual(before);
});

it('a workbookSnapshot leaves out our columns, and only those', () => {
  const document = messyWorkbook();
  document.scoreLeads();
  const before = workbookSnapshot(document.workbook);
  document.sheet('Contacts').cells.set(3, 10, 12_345);
  document.sheet('Rules').cells.set(2, 9, 'other words');
  expect(workbookSnapshot(document.workbook)).toEqual(before);
});
