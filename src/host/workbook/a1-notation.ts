import { type Area, lastColumnOf, lastRowOf } from './area.ts';
import { columnLetters, columnNumber } from './formula-references.ts';

const addressPattern = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

export interface GridSize {
  maxRows: number;
  maxColumns: number;
}

/** `B2`, `B2:C`, `G:G`, `2:5`; null for anything else. What is left open goes to the end of the grid. */
export function parseA1(address: string, grid: GridSize): Area | null {
  const parts = addressPattern.exec(address.trim());
  if (!parts || (!parts[1] && !parts[2])) return null;
  const isRange = address.includes(':');
  if (!isRange && (!parts[1] || !parts[2])) return null;
  if (isRange && !parts[3] && !parts[4]) return null;
  const row = parts[2] ? Number(parts[2]) : 1;
  const column = parts[1] ? columnNumber(parts[1]) : 1;
  const endRow = isRange ? (parts[4] ? Number(parts[4]) : grid.maxRows) : row;
  const endColumn = isRange ? (parts[3] ? columnNumber(parts[3]) : grid.maxColumns) : column;
  return {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
}

/** `B2` or `B2:C10`. */
export function formatA1(area: Area): string {
  const first = columnLetters(area.column) + area.row;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(lastColumnOf(area))}${lastRowOf(area)}`;
}

/** `'Q1 leads'!A1` in its two parts; the sheet is null where none is named. */
export function splitSheetName(address: string): { sheet: string | null; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), address: quoted[2]! };
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { sheet: null, address };
  return { sheet: address.slice(0, bang), address: address.slice(bang + 1) };
}
