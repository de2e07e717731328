import type { Cell } from './cell.ts';
import { type LineShift, shiftedSlots } from './shift.ts';

/**
 * The cells of a sheet, one array a column, each only as long as it is filled: ten million cells are then ten million
 * array slots, and an empty column costs nothing. Rows and columns count from 1, arrays from 0.
 */
export class CellColumns {
  private columns: (Cell[] | undefined)[] = [];

  at(row: number, column: number): Cell {
    return this.columns[column - 1]?.[row - 1] ?? null;
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
    let cells = this.columns[column - 1];
    if (!cells) {
      cells = [];
      this.columns[column - 1] = cells;
    }
    return cells;
  }

  /** Takes over an array as the cells of a column. */
  setColumn(column: number, cells: Cell[]): void {
    this.columns[column - 1] = cells;
  }

  /** Takes over what another sheet's cells are. */
  copyFrom(other: CellColumns): void {
    this.columns.length = 0;
    for (const cells of other.columns) this.columns.push(cells?.slice());
  }

  /** The last row with a cell that is not empty; 0 for none. */
  lastRow(): number {
    let last = 0;
    for (const cells of this.columns) if (cells) last = Math.max(last, trimmedLength(cells));
    return last;
  }

  lastColumn(): number {
    let last = this.columns.length;
    while (last > 0 && trimmedLength(this.columns[last - 1] ?? []) === 0) last--;
    return last;
  }

  shift(shift: LineShift): void {
    if (shift.dimension === 'column') this.columns = shiftedSlots(this.columns, shift, undefined);
    else this.columns = this.columns.map((cells) => cells && shiftedSlots(cells, shift, null));
  }
}

/** Empty cells at the end are dropped on the way, so that the next look is quick. */
function trimmedLength(cells: Cell[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length--;
  if (length < cells.length) cells.length = length;
  return length;
}
