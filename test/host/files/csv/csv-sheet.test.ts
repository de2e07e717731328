import { expect, it } from 'vitest';
import { addCsvSheet } from '../../../../src/host/files/csv/csv-sheet.ts';
import { Workbook } from '../../../../src/host/workbook/workbook.ts';

function sheetOf(text: string, options: { headerRow?: number; asText?: boolean; locale?: string } = {}) {
  const workbook = new Workbook(options.locale ? { locale: options.locale } : {});
  const bytes = new TextEncoder().encode(text);
  return addCsvSheet(workbook, bytes, { fileName: 'leads.csv', name: 'Leads', ...options });
}

const column = (sheet: ReturnType<typeof sheetOf>, number: number) => sheet.cells.column(number);

it('types the cells of a tab of data, and formats dates and percents', () => {
  const sheet = sheetOf('Key,Size,Seen,Share,Opted\n007,"1,200",2026-11-21,7%,TRUE\nA1,many,soon,,no');
  expect(column(sheet, 1)).toEqual(['Key', 7, 'A1']);
  expect(column(sheet, 2)).toEqual(['Size', 1200, 'many']);
  expect(column(sheet, 3)).toEqual(['Seen', 46347, 'soon']);
  expect(column(sheet, 4)).toEqual(['Share', 0.07, null]);
  expect(column(sheet, 5)).toEqual(['Opted', true, 'no']);
  expect(sheet.formats.numberFormat.at(2, 3)).toBe('yyyy-mm-dd');
  expect(sheet.formats.numberFormat.at(3, 3)).toBeUndefined();
});

it('reads the cells of a tab of ours as text, in the format of plain text', () => {
  const sheet = sheetOf('Field,Value,Points\nSize,10-50,-5\nKey,01,TRUE', { asText: true });
  expect(column(sheet, 2)).toEqual(['Value', '10-50', '01']);
  expect(column(sheet, 3)).toEqual(['Points', '-5', 'TRUE']);
  expect(sheet.formats.numberFormat.at(3, 2)).toBe('@');
});

it('drops the apostrophe that marks text', () => {
  expect(column(sheetOf("Key\n'007\n'=A1\n'"), 1)).toEqual(['Key', '007', '=A1', null]);
});

it('keeps a cell that looks like a formula as text', () => {
  expect(column(sheetOf('Name\n=1+1'), 1)).toEqual(['Name', '=1+1']);
});

it('fills short rows with empty cells', () => {
  const sheet = sheetOf('a,b,c\n1\n2,3');
  expect([1, 2, 3].map((i) => column(sheet, i))).toEqual([
    ['a', 1, 2],
    ['b', null, 3],
    ['c', null, null],
  ]);
});

it('refuses a row with more cells than there are headers', () => {
  expect(() => sheetOf('Name,City\nAnn,Berlin\nBob,Paris, France')).toThrow(
    'leads.csv, row 3: 3 cells, but there are 2 headers. Put quotes around a cell that contains the separator',
  );
});

it('leaves empty cells beyond the headers out', () => {
  expect(sheetOf('Name,City\nAnn,Berlin,,').maxColumns).toBe(2);
});

it('lets rows above the headers be of any length', () => {
  const sheet = sheetOf('Leads of October,made by,Ann\nName,City\nBob,Paris', { headerRow: 2 });
  expect([sheet.maxRows, sheet.maxColumns]).toEqual([3, 3]);
});

it('takes one cell in a row above the headers for a title, where nobody says which row has them', () => {
  const sheet = sheetOf('Leads of October\n\nName,City\nBob,Paris\nAnn,Berlin\nCy,Rome');
  expect(column(sheet, 2)).toEqual([null, null, 'City', 'Paris', 'Berlin', 'Rome']);
  expect(() => sheetOf('Title\nName,City\nBob,Paris, France\nCy,Rome')).toThrow(
    'leads.csv, row 3: 3 cells, but there are 2 headers.',
  );
});

it('takes a cell too many in a file of one column for no header', () => {
  expect(() => sheetOf('Name\nAnn\nBob, Lee\nCy')).toThrow(
    'leads.csv, row 3: 2 cells, but there are 1 headers.',
  );
});

it('says where the headers should be', () => {
  expect(() => sheetOf('Name\nAnn', { headerRow: 3 })).toThrow(
    'leads.csv has 2 rows, but its headers should be in row 3. Give the file with its header row, or set "Header row".',
  );
});

it('refuses more cells than a spreadsheet has', () => {
  const header = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',');
  expect(() => sheetOf(`${header}\n${'1\n'.repeat(1_000)}`)).toThrow(
    'leads.csv has 10,010,000 cells, and a spreadsheet has at most 10,000,000. Leave out columns',
  );
});
