import { describe, expect, it } from 'vitest';
import { saveXlsx } from '../../../../../src/host/files/xlsx/save-xlsx.ts';
import { Workbook } from '../../../../../src/host/workbook/workbook.ts';
import { partOf } from '../parts.ts';
import { reopened } from '../reopened.ts';

/** A column of 126 pixels, which is 20 letters wide, of which the first three rows wrap. */
function wrapped(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Rules', { rows: 10, columns: 3 });
  sheet.columns.sizes.set(1, 1, 126);
  sheet.formats.wrap.set({ row: 1, column: 1, rows: 3, columns: 1 }, 'WRAP');
  sheet.cells.set(1, 1, 'short');
  sheet.cells.set(2, 1, 'x'.repeat(41));
  sheet.cells.set(3, 1, 'one\ntwo');
  sheet.cells.set(4, 1, 'y'.repeat(41));
  return workbook;
}

async function rowTags(workbook: Workbook): Promise<string[]> {
  const sheet = await partOf(await saveXlsx(workbook), 'xl/worksheets/sheet1.xml');
  return sheet.match(/<row [^>]*>/g) ?? [];
}

describe('rows with wrapped texts', () => {
  it('are as high as their lines, for programs that do not work it out', async () => {
    expect(await rowTags(wrapped())).toEqual([
      '<row r="1">',
      '<row r="2" ht="45">',
      '<row r="3" ht="30">',
      '<row r="4">',
    ]);
  });

  it('keep the height that a person has set', async () => {
    const workbook = wrapped();
    workbook.sheets[0]!.rows.sizes.set(2, 2, 20);
    expect((await rowTags(workbook))[1]).toBe('<row r="2" ht="15" customHeight="1">');
  });

  it('come back without a height of their own', async () => {
    const read = (await reopened(wrapped())).workbook.sheets[0]!;
    expect(read.rows.sizes.runs()).toEqual([]);
  });
});
