import type { Dimension } from './area.ts';
import type { Cell } from './cell.ts';
import { shiftSlots } from './layer.ts';
import type { Shift } from './shift.ts';

/**
 * The cells of a sheet, one array a column, each only as long as it is filled: ten million cells are then ten million
 * array slots, and an empty column costs nothing. Rows and columns count from 1, arrays from 0.
 */
export class CellColumns {
  readonly #columns: (Cell[] | undefined)[] = [];

  at(row: number, column: number): Cell {
    return this.#columns[column - 1]?.[row - 1] ?? null;
  }

  set(row: number, column: number, cell: Cell): void {
    const cells = this.column(column);
    if (row > cells.length) {
      if (cell === null) return;
      while (cells.length < row - 1) cells.push(null);
    }
    cells[row - 1] = cell;
  }

  /** The cells of a column from row 1 on, to be read and written in place; what lies beyond its end is empty. */
  column(column: number): Cell[] {
    let cells = this.#columns[column - 1];
    if (!cells) {
      cells = [];
      this.#columns[column - 1] = cells;
    }
    return cells;
  }

  /** Takes over an array as the cells of a column. */
  setColumn(column: number, cells: Cell[]): void {
    this.#columns[column - 1] = cells;
  }

  /** The last row with a cell that is not empty; 0 for none. */
  lastRow(): number {
    let last = 0;
    for (const cells of this.#columns) if (cells) last = Math.max(last, trimmedLength(cells));
    return last;
  }

  lastColumn(): number {
    let last = this.#columns.length;
    while (last > 0 && trimmedLength(this.#columns[last - 1] ?? []) === 0) last--;
    return last;
  }

  shift(dimension: Dimension, shift: Shift): void {
    if (dimension === 'column') shiftSlots(this.#columns, shift);
    else for (const cells of this.#columns) if (cells) shiftRows(cells, shift);
  }
}

/** Empty cells at the end are dropped on the way, so that the next look is quick. */
function trimmedLength(cells: Cell[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length--;
  if (length < cells.length) cells.length = length;
  return length;
}

function shiftRows(cells: Cell[], shift: Shift): void {
  if (shift.kind === 'insert') {
    if (shift.at > cells.length) return;
    const below = cells.splice(shift.at - 1);
    for (let i = 0; i < shift.count; i++) cells.push(null);
    for (const cell of below) cells.push(cell);
  } else if (shift.kind === 'remove') cells.splice(shift.at - 1, shift.count);
  else {
    const top = Math.max(shift.at + shift.count, shift.to) - 1;
    while (cells.length < top) cells.push(null);
    const taken = cells.splice(shift.at - 1, shift.count);
    const target = (shift.to > shift.at ? shift.to - shift.count : shift.to) - 1;
    const below = cells.splice(target);
    for (const cell of taken) cells.push(cell);
    for (const cell of below) cells.push(cell);
  }
}
