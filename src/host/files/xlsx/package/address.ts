/** Addresses in files: `A1:C5`, several separated by spaces. */
import { formatA1, parseA1 } from '../../../workbook/a1-notation.ts';
import type { Area } from '../../../workbook/area.ts';
import { columnLetters } from '../../../workbook/formula-references.ts';
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
