import { expect, it } from 'vitest';
import { csvText } from '../../../../src/host/files/csv/csv-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('reads UTF-8 with and without byte order mark', () => {
  expect(csvText(bytes('Name\nZoë'), 'a.csv')).toBe('Name\nZoë');
  expect(csvText(bytes('\ufeffName\nZoë'), 'a.csv')).toBe('Name\nZoë');
});

it('names the line of a byte that is no UTF-8', () => {
  // é in Latin-1
  const latin1 = Uint8Array.of(...bytes('Name\nAnn\nRen'), 0xe9, ...bytes('\n'));
  expect(() => csvText(latin1, 'old.csv')).toThrow(
    'old.csv, line 3: this is not UTF-8 text. Save it again as UTF-8: in Excel "CSV UTF-8 (Comma delimited)"',
  );
});

it('names the line of a character that breaks off at the end', () => {
  expect(() => csvText(bytes('Name\nZoë').subarray(0, 8), 'cut.csv')).toThrow(
    'cut.csv, line 2: this is not UTF-8',
  );
});

it.each([
  ['little', [0xff, 0xfe, 0x41, 0x00]],
  ['big', [0xfe, 0xff, 0x00, 0x41]],
])('says what to do about UTF-16 (%s endian)', (_, content) => {
  expect(() => csvText(Uint8Array.from(content), 'leads.csv')).toThrow(
    'leads.csv is UTF-16 text, not UTF-8. Save it',
  );
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
