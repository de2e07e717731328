/** Addresses in files: `A1:C5`, several separated by spaces. */
import { formatA1, parseA1, splitSheetName } from '../../../workbook/a1-notation.ts';
import { type Area, lastRowOf } from '../../../workbook/area.ts';
import { columnLetters } from '../../../workbook/formula-references.ts';
import type { RangeReference } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { largestGrid } from '../../file-limits.ts';

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

export function readAreas(addresses: string | undefined): Area[] {
  const parts = (addresses ?? '').split(/\s+/).filter((part) => part !== '');
  return parts.flatMap((part) => parseA1(part, largestGrid) ?? []);
}

export function writeAreas(areas: readonly Area[]): string {
  return areas.map(formatA1).join(' ');
}

/** As much of an area as lies within a grid; null for none of it. */
export function withinGrid(area: Area, grid: { maxRows: number; maxColumns: number }): Area | null {
  const rows = Math.min(area.rows, grid.maxRows - area.row + 1);
  const columns = Math.min(area.columns, grid.maxColumns - area.column + 1);
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}

/** An area of the grid as its file is to have it: what was cut at the last row goes on as before. */
export function uncut(area: Area, inFile: Area, { maxRows }: { maxRows: number }): Area {
  const isCut = lastRowOf(inFile) > maxRows && lastRowOf(area) === maxRows;
  return isCut ? { ...area, rows: lastRowOf(inFile) - area.row + 1 } : area;
}

/** References to cells of a named sheet, as formulas write them: `'My leads'!$A$1:$A$5`. */

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
