import { copySheet } from '../../workbook/copy-sheet.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Host } from '../host.ts';

/** A copy under the name that Sheets gives one, at `index` (from 0) or at the end. */
export function duplicateSheet(host: Host, sheet: Sheet, index = sheet.workbook.sheets.length): Sheet {
  const base = `Copy of ${sheet.name}`;
  let name = base;
  for (let n = 2; sheet.workbook.sheetByName(name); n++) name = `${base} ${n}`;
  return copySheet(sheet, name, { index, withMetadata: host.copiesMetadata });
}
