/** References to cells of a named sheet, as formulas write them: `'My leads'!$A$1:$A$5`. */
import { formatA1, parseA1, splitSheetName } from '../../../workbook/a1-notation.ts';
import type { Sheet } from '../../../workbook/sheet.ts';
import type { RangeReference } from '../../../workbook/sheet-features.ts';

/** Null for anything but one reference to a sheet of the workbook. Without a name it is `home`'s. */
export function readReference(formula: string, home: Sheet): RangeReference | null {
  const { sheet: name, address } = splitSheetName(formula.trim().replace(/^=/, ''));
  const sheet = name === null ? home : home.workbook.sheetByName(name);
  const area = sheet && parseA1(address, sheet);
  return sheet && area ? { sheet, area } : null;
}

export function writeReference({ sheet, area }: RangeReference): string {
  const fixed = formatA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quotedName(sheet.name)}!${fixed}`;
}

/** Quotes never hurt, and names such as `A1` or `Q1 leads` need them. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
