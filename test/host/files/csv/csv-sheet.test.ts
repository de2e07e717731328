import { expect, it } from 'vitest';
import { addCsvSheet } from '../../../../src/host/files/csv/csv-sheet.ts';
import { Workbook } from '../../../../src/host/workbook/workbook.ts';
import type { ReportedProblem } from '../../../../src/shared/index.ts';

type Options = Omit<Parameters<typeof addCsvSheet>[2], 'fileName' | 'name'> & { locale?: string };

function sheetOf(text: string, options: Options = {}) {
  const workbook = new Workbook(options.locale ? { locale: options.locale } : {});
  const bytes = new TextEncoder().encode(text);
  return addCsvSheet(workbook, bytes, { fileName: 'leads.csv', name: 'Leads', ...options });
}

/** The sheet with what is said of it. */
function reported(text: string, options: Options = {}) {
  const problems: ReportedProblem[] = [];
  const sheet = sheetOf(text, { ...options, report: (problem) => problems.push(problem) });
  return { sheet, problems, sentences: problems.map(({ message }) => message) };
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

it('leaves out what a row has beyond the headers, and says so once with the number of rows', () => {
  const { sheet, problems } = reported(
    'Name,City\nAnn,Berlin\nBob,Paris, France\nCy,Rome,Italy,EU\nDi,Oslo,,',
  );
  expect([column(sheet, 2), sheet.maxColumns]).toEqual([['City', 'Berlin', 'Paris', 'Rome', 'Oslo'], 2]);
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'csv-row-too-long',
      tab: 'Leads',
      cell: '3:3',
      level: 'error',
      count: 2,
    }),
  ]);
  expect(problems[0]!.message).toBe(
    'leads.csv, row 3: 3 cells, but there are 2 headers, so " France" is left out. ' +
      'Put quotes around a cell that contains the separator, or add the missing header. (and 1 more row like it)',
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
  const { sentences } = reported('Title\nName,City\nBob,Paris, France\nCy,Rome');
  expect(sentences).toEqual([expect.stringContaining('leads.csv, row 3: 3 cells, but there are 2 headers,')]);
});

it('takes a cell too many in a file of one column for no header', () => {
  const { sheet, sentences } = reported('Name\nAnn\nBob, Lee\nCy');
  expect(column(sheet, 1)).toEqual(['Name', 'Ann', 'Bob', 'Cy']);
  expect(sentences).toEqual([expect.stringContaining('leads.csv, row 3: 2 cells, but there is 1 header,')]);
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

it('says what a file was read as that is no UTF-8', () => {
  const problems: ReportedProblem[] = [];
  const bytes = Uint8Array.of(...new TextEncoder().encode('Name\nRen'), 0xe9);
  const options = {
    fileName: 'old.csv',
    name: 'Leads',
    report: (one: ReportedProblem) => problems.push(one),
  };
  expect(column(addCsvSheet(new Workbook(), bytes, options), 1)).toEqual(['Name', 'René']);
  expect(problems.map(({ message }) => message)).toEqual([
    'old.csv is not UTF-8 and was read as Windows-1252. Look whether its names are right. Save it again as UTF-8: in Excel "CSV UTF-8 (Comma delimited)", in Google Sheets File ▸ Download ▸ CSV.',
  ]);
});

it('takes everything in the key column for text, without the apostrophe that marks it', () => {
  const sheet = sheetOf("Name,Key\nA,007\nB,1e3\nC,'5\nD,2026-11-21", {
    keyColumnOf: (headers) => headers.indexOf('Key'),
  });
  expect(column(sheet, 2)).toEqual(['Key', '007', '1e3', '5', '2026-11-21']);
  expect(sheet.formats.numberFormat.at(2, 2)).toBe('@');
});

// Days since 1899-12-30: 2026-03-10 is 46091, 2026-10-03 is 46298, 2026-09-27 is 46292.
it.each([
  ['where nothing says otherwise', '3/10/2026 9/27/2026', 'en_US', [46_091, 46_292]],
  ['where nothing says at all', '3/10/2026 soon', 'en_US', [46_091, 'soon']],
  ['also day first', '3/10/2026 27/9/2026', 'en_GB', [46_298, 46_292]],
  ['not where the column has the other order', '3/10/2026 27/9/2026', 'en_US', ['3/10/2026', '27/9/2026']],
  [
    'not where it has both',
    '3/10/2026 27/9/2026 9/27/2026',
    'en_US',
    ['3/10/2026', '27/9/2026', '9/27/2026'],
  ],
  ['but where both orders are one day', '4/4/2026 27/9/2026', 'en_US', [46_116, '27/9/2026']],
  ['not by dots', '3/10/2026 20.11.2026', 'en_US', [46_091, '20.11.2026']],
])('types dates in the order of the locale %s: %s in %s', (_, fields, locale, cells) => {
  const sheet = sheetOf(
    `Day,x\n${fields
      .split(' ')
      .map((field) => `${field},`)
      .join('\n')}`,
    { locale },
  );
  expect(column(sheet, 1).slice(1)).toEqual(cells);
});

it('leaves dates as text where those that stay text would be read in another order without them', () => {
  const fields = [...new Array(19).fill('9/27/2026'), '28/9/2026', '3/10/2026 10:15'];
  expect(column(sheetOf(`Day\n${fields.join('\n')}`), 1).slice(1)).toEqual(fields);
});

it.each([
  ['times that there are not', '28/9/2026 24:00'],
  ['a half of the day without its hour', '28/9/2026 13:15 PM'],
])('does not let %s say what the order is', (_, field) => {
  const fields = [...new Array(18).fill('9/27/2026'), field, '3/10/2026'];
  expect(column(sheetOf(`Day\n${fields.join('\n')}`), 1).at(-1)).toBe(46_091);
});

it('lets fields with what cannot be seen say what the order is', () => {
  const fields = ['\u200e27/9/2026\u200b', '3/10/2026'];
  expect(column(sheetOf(`Day\n${fields.join('\n')}`), 1).slice(1)).toEqual(fields);
});
