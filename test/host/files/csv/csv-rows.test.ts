import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRows } from '../../../../src/host/files/csv/csv-rows.ts';

const read = (text: string) => csvRows(text, 'leads.csv');

it.each([
  [
    'commas',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons, where the first line has more of them',
    'a;b;c,d\n1;2;3,4',
    [
      ['a', 'b', 'c,d'],
      ['1', '2', '3,4'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1,5\t2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'commas, where separators in quotes are more',
    '"a;b;c",d\n1,2',
    [
      ['a;b;c', 'd'],
      ['1', '2'],
    ],
  ],
  [
    'bars',
    'a|b\n1,5|2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  ['one column', 'a\n1', [['a'], ['1']]],
])('separates cells by %s', (_, text, rows) => {
  expect(read(text)).toEqual(rows);
});

it.each(['\n', '\r\n', '\r'])('ends rows at %j, and has none after the last', (end) => {
  expect(read(`a,b${end}1,2${end}`)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('takes a first line "sep=;" for the separator of a file for Excel, and not for a row', () => {
  expect(read('sep=;\r\na;b,c,d\r\n1;2\r\n')).toEqual([
    ['a', 'b,c,d'],
    ['1', '2'],
  ]);
  expect(() => read('sep=;\na;b\n"1;2')).toThrow('leads.csv, line 3: the quote that opens a cell there');
});

it('keeps separators, line breaks and doubled quotes of a quoted cell', () => {
  expect(read('a,b\n"x, ""y""\r\nz",2')).toEqual([
    ['a', 'b'],
    ['x, "y"\r\nz', '2'],
  ]);
});

it('takes a quote inside a cell for a character', () => {
  expect(read('a,b\n5" pipe,2')).toEqual([
    ['a', 'b'],
    ['5" pipe', '2'],
  ]);
});

it('passes over spaces after a closing quote', () => {
  expect(read('a,b\n"1" ,2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('keeps empty lines, so that row numbers are those of the sheet', () => {
  expect(read('a,b\n\n1,2')).toEqual([['a', 'b'], [''], ['1', '2']]);
});

it('reads an empty last cell', () => {
  expect(read('a,b\n1,')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]);
  expect(read('a,b\n1,\n')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]);
});

it('names the line where a quote is opened and never closed', () => {
  expect(() => read('a,b\n"x\ny",2\n3,"oh, no\n4,5')).toThrow(
    'leads.csv, line 4: the quote that opens a cell there is never closed. Close it, or write "" for each quote',
  );
});

it('names the line where text follows a closing quote', () => {
  expect(() => read('a,b\n"5" pipe",2')).toThrow(
    'leads.csv, line 2: text goes on after the closing quote of a cell.',
  );
});

it('reads back whatever is quoted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', 'ß', '😀') });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      expect(read(text)).toEqual(rows);
    }),
  );
});
