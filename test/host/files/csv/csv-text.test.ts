import { expect, it } from 'vitest';
import { csvText } from '../../../../src/host/files/csv/csv-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('reads UTF-8 with and without byte order mark', () => {
  const read = { text: 'Name\nZoë', encoding: null };
  expect(csvText(bytes('Name\nZoë'), 'a.csv')).toEqual(read);
  expect(csvText(bytes('\ufeffName\nZoë'), 'a.csv')).toEqual(read);
});

it('reads what is no UTF-8 as Windows-1252, and says so', () => {
  // é in Windows-1252, and the euro sign, which Latin-1 lacks.
  const ansi = Uint8Array.of(...bytes('Name\nRen'), 0xe9, 0x20, 0x80);
  expect(csvText(ansi, 'old.csv')).toEqual({ text: 'Name\nRené €', encoding: 'Windows-1252' });
  expect(csvText(bytes('Name\nZoë').subarray(0, 8), 'cut.csv')).toEqual({
    text: 'Name\nZoÃ',
    encoding: 'Windows-1252',
  });
});

it.each([
  ['little', [0xff, 0xfe, 0x41, 0x00, 0x2c, 0x00]],
  ['big', [0xfe, 0xff, 0x00, 0x41, 0x00, 0x2c]],
])('reads UTF-16 by its mark (%s endian)', (_, content) => {
  expect(csvText(Uint8Array.from(content), 'leads.csv')).toEqual({ text: 'A,', encoding: 'UTF-16' });
});

it('names the line of a NUL byte', () => {
  expect(() => csvText(bytes('a,b\n1,\0'), 'leads.csv')).toThrow('leads.csv, line 2: there is a NUL byte');
});

it('says that a workbook was renamed', () => {
  expect(() => csvText(Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'leads.csv')).toThrow('Rename it to .xlsx');
});

it.each(['', '\ufeff', ' \n\n'])('refuses a file without text: %j', (text) => {
  expect(() => csvText(bytes(text), 'leads.csv')).toThrow(
    'leads.csv is empty. Give a file with a row of headers',
  );
});
