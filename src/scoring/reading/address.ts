/** Letters of a column, from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A1 address of a sheet row (from 1) and a column index (from 0). */
export function cellAddress(row: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${row}`;
}

/** A cell, or some cells by their first. */
export interface CellPlace {
  /** Sheet row and column, both from 1. */
  readonly row: number;
  readonly column: number;
  /** A1 address of all of them. */
  readonly cell: string;
}

/** Place of a sheet row (from 1) and a column index (from 0). */
export function cellPlace(row: number, columnIndex: number): CellPlace {
  return { row, column: columnIndex + 1, cell: cellAddress(row, columnIndex) };
}
