import type { CellArea, CellPlace } from '../../protocol.ts';
import type { Lines } from './lines.ts';

/** What is selected: from the current cell, which keys type into, to the opposite corner. */
export interface Selection {
  cell: CellPlace;
  corner: CellPlace;
}

export function selected(cell: CellPlace, corner = cell): Selection {
  return { cell, corner };
}

export function areaOf({ cell, corner }: Selection): CellArea {
  const row = Math.min(cell.row, corner.row);
  const column = Math.min(cell.column, corner.column);
  const rows = Math.abs(cell.row - corner.row) + 1;
  return { row, column, rows, columns: Math.abs(cell.column - corner.column) + 1 };
}

export function isWithin({ row, column, rows, columns }: CellArea, place: CellPlace): boolean {
  return (
    place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns
  );
}

export function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.row === other.row && one.column === other.column;
}

/** The rows and columns that moves go over, and what is filled. */
export interface Field {
  rows: Lines;
  columns: Lines;
  isFilled(cell: CellPlace): boolean;
}

export interface Move {
  rows: number;
  columns: number;
  /** As far as the cells are alike, filled or empty, as Ctrl and an arrow go. */
  isFar?: boolean;
}

/** Where a move ends; at the edge it stops. */
export function moved(place: CellPlace, { rows, columns, isFar = false }: Move, field: Field): CellPlace {
  if (!isFar) return stepped(place, rows, columns, field);
  const isEnd = (one: CellPlace) => isSame(one, stepped(one, rows, columns, field));
  let at = stepped(place, rows, columns, field);
  const isAlong = field.isFilled(place) && field.isFilled(at);
  while (!isEnd(at) && field.isFilled(isAlong ? stepped(at, rows, columns, field) : at) === isAlong)
    at = stepped(at, rows, columns, field);
  return at;
}

function stepped({ row, column }: CellPlace, rows: number, columns: number, field: Field): CellPlace {
  return { row: shifted(field.rows, row, rows), column: shifted(field.columns, column, columns) };
}

function shifted(lines: Lines, number: number, by: number): number {
  const index = Math.min(Math.max(0, lines.indexOf(number) + by), lines.count - 1);
  return lines.numbers[index] ?? number;
}

/** The last cell of the filled rectangle. */
export function lastFilled({ rows, columns, isFilled }: Field): CellPlace {
  const last = { row: rows.numbers[0] ?? 1, column: columns.numbers[0] ?? 1 };
  for (const row of rows.numbers) {
    for (const column of columns.numbers) {
      if (!isFilled({ row, column })) continue;
      last.row = Math.max(last.row, row);
      last.column = Math.max(last.column, column);
    }
  }
  return last;
}

/** The last filled cell of a row; the first where none is. */
export function lastInRow(row: number, { columns, isFilled }: Field): CellPlace {
  const column = [...columns.numbers].reverse().find((one) => isFilled({ row, column: one }));
  return { row, column: column ?? columns.numbers[0] ?? 1 };
}
