import { retrying } from './retrying.ts';
import type { Sheet } from './spreadsheet.ts';

/** Cells from column A on; rows from 1. */
interface Area {
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many rows and columns beyond the last used ones are read along. */
interface Margin {
  readonly rows?: 1;
  readonly columns?: 1;
}

/** Values as `getValues` gives them. */
interface CellsToEdge {
  readonly values: unknown[][];
  /** Whether nothing was inserted since somebody asked for the last row and column; false where that is not known. */
  readonly isWhole: boolean;
}

/**
 * Reads up to the last used row and column and one beyond. A row or column that a person has inserted since these were asked
 * for has pushed the last one there, or is empty itself: where neither is to be seen, all was read, and no call is needed to
 * ask for them again.
 */
export function readToEdge(sheet: Sheet, { row, rows, columns }: Area, margin: Margin): CellsToEdge {
  const { rows: below = 0, columns: beside = 0 } = margin;
  try {
    const read = sheet.getSheetValues(row, 1, rows + below, columns + beside);
    const values = read.slice(0, rows).map((cells) => cells.slice(0, columns));
    const isBeyondEmpty =
      read.slice(rows).every(isEmptyLine) && read.every((cells) => isEmptyLine(cells.slice(columns)));
    const isFilled =
      (below === 0 || !values.some(isEmptyLine)) && (beside === 0 || !hasEmptyColumn(values, columns));
    return { values, isWhole: isBeyondEmpty && isFilled };
  } catch {
    // The sheet ends there, or Google's side has failed, which is seen now.
    const values = retrying(() => sheet.getSheetValues(row, 1, rows, columns));
    return { values, isWhole: false };
  }
}

function isEmptyLine(cells: readonly unknown[]): boolean {
  return cells.every((cell) => cell === '');
}

function hasEmptyColumn(rows: readonly (readonly unknown[])[], columns: number): boolean {
  return Array.from({ length: columns }, (_, column) => column).some((column) =>
    rows.every((cells) => cells[column] === ''),
  );
}
