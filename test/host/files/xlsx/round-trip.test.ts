import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { openXlsx } from '../../../../src/host/files/xlsx/open-xlsx.ts';
import { saveXlsx } from '../../../../src/host/files/xlsx/save-xlsx.ts';
import type { XlsxFile } from '../../../../src/host/files/xlsx/xlsx-file.ts';
import { messyWorkbook } from './messy-workbook.ts';
import { partsOf } from './parts.ts';

let original: Uint8Array;

beforeAll(async () => {
  original = await messyWorkbook();
});

const open = () => openXlsx(original, { fileName: 'messy.xlsx' });

/** Our metadata, and what lists it. */
const ours = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];

describe('a messy workbook that nothing was done to', () => {
  it('is written back part for part', async () => {
    const file = await open();
    const before = await partsOf(original);
    const after = await partsOf(await saveXlsx(file.workbook, file));
    for (const [name, content] of before)
      if (!ours.includes(name)) expect(after.get(name), name).toBe(content);
    expect(
      [...after.keys()].filter((name) => !before.has(name)).every((name) => name.startsWith('customXml/')),
    ).toBe(true);
  });

  it('is written the same twice', async () => {
    const file = await open();
    const once = await saveXlsx(file.workbook, file);
    expect(await saveXlsx(file.workbook, file)).toEqual(once);
    const again = await openXlsx(once, { fileName: 'once.xlsx' });
    expect(await partsOf(await saveXlsx(again.workbook, again))).toEqual(await partsOf(once));
  });
});

/** What scoring does: columns beside the leads, with formats, a note, a width and a hidden column; and a tab. */
function score({ workbook }: XlsxFile): void {
  const [leads] = workbook.sheets;
  leads!.insert('column', 27, 2);
  ['Score', 'Why'].forEach((header, i) => {
    leads!.cells.set(1, 9 + i, header);
    leads!.notes.set({ row: 1, column: 9 + i, rows: 1, columns: 1 }, `What ${header} is`);
  });
  for (let row = 2; row <= 41; row++) {
    leads!.cells.set(row, 9, row);
    leads!.cells.set(row, 10, `${row} = +${row} <Rule> & more`);
  }
  leads!.formats.numberFormat.set({ row: 2, column: 10, rows: leads!.maxRows - 1, columns: 1 }, '@');
  leads!.columns.sizes.set(10, 10, 300);
  leads!.columns.hidden.set(11, 11, true);
  leads!.conditionalFormats.push({
    areas: [{ row: 2, column: 9, rows: 40, columns: 2 }],
    condition: { criteria: 'CUSTOM_FORMULA', values: ['=$I2>40'] },
    style: { fontColor: '#9e9e9e', strikethrough: true },
  });
  workbook.addSheet('Conversion').cells.set(1, 1, 'Bands');
}

describe('a messy workbook that was scored', () => {
  let scored: Uint8Array;

  beforeAll(async () => {
    const file = await open();
    score(file);
    scored = await saveXlsx(file.workbook, file);
  });

  it('has every cell, format, comment and formula of the user as it was, as another library reads it', async () => {
    const before = await readXlsx(original, { readStyles: true });
    const after = await readXlsx(scored, { readStyles: true });
    const compared: string[] = [];
    before.sheets.forEach((sheet, i) => {
      sheet.rows.forEach((row, r) => {
        row.forEach((value, c) => {
          expect(after.sheets[i]!.rows[r]?.[c] ?? null, `${sheet.name} ${r},${c}`).toEqual(value);
          compared.push(`${i} ${r},${c}`);
        });
      });
      for (const [place, cell] of sheet.cells ?? [])
        expect(after.sheets[i]!.cells!.get(place), place).toEqual(cell);
    });
    expect(compared).toHaveLength(41 * 8 + 3 * 2 + 1);
  });

  it('has everything else of the user as it was', async () => {
    const before = (await readXlsx(original, { readStyles: true })).sheets;
    const after = (await readXlsx(scored, { readStyles: true })).sheets;
    before.forEach((sheet, i) => {
      const { rows, cells, columns, conditionalRules, ...rest } = sheet;
      expect(after[i]).toMatchObject(rest);
      expect(after[i]!.columns?.slice(0, columns?.length)).toEqual(columns);
      expect(after[i]!.conditionalRules?.slice(0, conditionalRules?.length)).toEqual(conditionalRules);
    });
  });

  it('has the parts that it did not touch byte for byte', async () => {
    const before = await partsOf(original);
    const after = await partsOf(scored);
    const changed = [...before.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('has our columns with their formats, notes, widths and conditional format', async () => {
    const [leads] = (await readXlsx(scored, { readStyles: true })).sheets;
    expect(leads!.rows[0]!.slice(8)).toEqual(['Score', 'Why']);
    expect(leads!.rows[40]!.slice(8)).toEqual([41, '41 = +41 <Rule> & more']);
    expect(leads!.cells!.get('40,9')!.style!.numFmt).toBe('@');
    expect(leads!.cells!.get('0,8')!.comment).toMatchObject({ author: 'Scoreband', text: 'What Score is' });
    expect(leads!.columns![9]!.width).toBeCloseTo(300 / 7, 2);
    expect(leads!.columns![10]!.hidden).toBe(true);
    expect(leads!.conditionalRules!.at(-1)).toMatchObject({
      type: 'expression',
      formula: '$I2>40',
      range: 'I2:J41',
    });
  });

  it('reads back as the same workbook', async () => {
    const expected = await open();
    score(expected);
    const { workbook } = await openXlsx(scored, { fileName: 'scored.xlsx' });
    expected.workbook.sheets.forEach((sheet, i) => {
      const read = workbook.sheets[i]!;
      expect(read.name).toBe(sheet.name);
      for (let column = 1; column <= sheet.lastColumn(); column++) {
        expect(read.cells.column(column).slice(0, 50)).toEqual(sheet.cells.column(column).slice(0, 50));
        expect(read.notes.slice(column, 1, 50)).toEqual(sheet.notes.slice(column, 1, 50));
      }
      expect(read.conditionalFormats).toEqual(sheet.conditionalFormats);
      expect(read.columns).toEqual(sheet.columns);
      expect(read.maxColumns).toBe(sheet.maxColumns);
    });
  });
});
