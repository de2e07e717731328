import { type Cell, type Column, cellText, isEmptyCell, type Table } from '../../scoring/index.ts';

/** A tab of the user as set-up looks at it: its name and its first rows, all columns, from sheet row 1 on. */
export interface TabPreview {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The preview's rows below the header row, as columns. Headers keep their spelling, without spaces around. */
export function tableOf({ name, rows }: TabPreview, headerRow: number): Table {
  const headerCells = rows[headerRow - 1] ?? [];
  const below = rows.slice(headerRow);
  const width = below.reduce((widest, row) => Math.max(widest, row.length), headerCells.length);
  const columns: Column[] = Array.from({ length: width }, (_, column) =>
    below.map((row) => row[column] ?? ''),
  );
  const headers = Array.from({ length: width }, (_, column) => cellText(headerCells[column] ?? '').trim());
  return { tab: name, headerRow, headers, columns, rowCount: below.length };
}

export function filledCells(column: Column): Cell[] {
  return column.filter((cell) => !isEmptyCell(cell));
}
