import { describe, expect, it } from 'vitest';
import { main } from '../../src/command-line/main.ts';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import type { Sheet } from '../../src/host/workbook/workbook.ts';
import { builtCode } from '../addon/document.ts';
import { leads, libraries, libraryFile, wideFile } from '../host/files/xlsx/library-files.ts';
import { faultsOf } from '../host/files/xlsx/package-faults.ts';
import { inFolder } from './in-folder.ts';

const wide = 'wide.xlsx';
const names = libraries.map((_, i) => `${i}.xlsx`);
const contents = await Promise.all(libraries.map(libraryFile));
const folder = inFolder({
  ...Object.fromEntries(names.map((name, i) => [name, contents[i]!])),
  [wide]: await wideFile(),
});

async function run(file: string, out: string): Promise<string> {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  const argv = ['run', folder.path(file), '--out', folder.path(out), '--as-of', '2026-11-21'];
  const code = await main(argv, { stdout: { write }, stderr: { write }, bundle: async () => builtCode() });
  expect(code, said).toBe(0);
  return said;
}

const open = async (file: string) => openXlsx(new Uint8Array(await folder.read(file)), { fileName: file });
const texts = (sheet: Sheet, row: number, columns: number) =>
  Array.from({ length: columns }, (_, i) => sheet.text(row, i + 1));

describe('a list as a library writes it is scored, written, read again and scored again', () => {
  it.each(libraries.map((library, i) => [library, names[i]!]))('%s', async (_, file) => {
    const before = (await open(file)).workbook.sheets[0]!.merges;
    expect(await run(file, 'scored.xlsx')).toContain('Scored 24 leads');
    expect(await run('scored.xlsx', 'again.xlsx')).toContain('Scored 24 leads');
    for (const written of ['scored.xlsx', 'again.xlsx']) {
      expect(await faultsOf(new Uint8Array(await folder.read(written)))).toEqual([]);
      const { sheets } = (await open(written)).workbook;
      const [sheet] = sheets as [Sheet];
      expect(leads.map((row, r) => texts(sheet, r + 1, row.length))).toEqual(
        leads.map((row) => row.map(String)),
      );
      expect(sheet.merges).toEqual(before);
      const score = Array.from({ length: 20 }, (_, column) => sheet.text(1, column + 1)).indexOf('Score') + 1;
      const scored = leads.slice(1).map((_, r) => sheet.text(r + 2, score));
      expect(scored.every((text) => /^\d+$/.test(text))).toBe(true);
    }
  });
});

it('a fill and merged cells behind the last value of a wide tab make way for our columns', async () => {
  await run(wide, 'scored.xlsx');
  const [sheet] = (await open('scored.xlsx')).workbook.sheets as [Sheet];
  expect(sheet.text(1, 31)).toBe('Score');
  const last = sheet.lastColumn();
  expect(sheet.merges).toEqual([{ row: 5, column: last + 1, rows: 1, columns: 2 }]);
  expect([sheet.formats.background.at(3, 31), sheet.formats.background.at(3, last + 1)]).toEqual([
    undefined,
    '#ffc000',
  ]);
});
