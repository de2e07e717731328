import { expect, it } from 'vitest';
import { csvRows } from '../../../../src/host/files/csv/csv-rows.ts';
import { writeCsv } from '../../../../src/host/files/csv/write-csv.ts';

it('quotes separators, quotes and line breaks', () => {
  expect(writeCsv([['a,b', 'c"d', 'e\nf', 'g', 1.5, null, true]])).toBe(
    '"a,b","c""d","e\nf",g,1.5,,TRUE\r\n',
  );
});

it.each(['=1+1', '+cmd', '@SUM(A1)', '-2+3', ' =1', '\t=1', '＝1+1'])(
  'makes %j text that no spreadsheet computes',
  (text) => {
    const [[cell]] = csvRows(writeCsv([[text, 'x']]), 'out.csv') as [[string]];
    expect(cell).toBe(`'${text}`);
  },
);

it.each(['-5', '+5', '-1.5', '-7%', 'plain', '0 = nothing matched'])('leaves %j as it is', (text) => {
  expect(writeCsv([[text]])).toBe(`${text}\r\n`);
});

it('doubles an apostrophe in front, of which one is dropped when the file is read', () => {
  expect(writeCsv([["'90s", "it's"]])).toBe("''90s,it's\r\n");
});
