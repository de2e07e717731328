import type { Design } from './design.ts';

/** What some rows of a design have besides the usual columns, as each step of a fit goes through it. */
export interface UnusualColumns {
  /** Index of the first column of each row, then the number of all. */
  starts: Int32Array;
  /** Row by row: its 0/1 columns but the usual ones, rising, and the intercept's. What is after the last row is void. */
  columns: Int32Array;
}

export function unusualColumns(design: Design, rows: Int32Array): UnusualColumns {
  const { slots, cells } = design;
  // By the column and 1, since −1 stands for none.
  const isUnusual = new Uint8Array(design.binColumns + 1).fill(1, 1);
  for (const column of design.usual) if (column >= 0) isUnusual[column + 1] = 0;
  const starts = new Int32Array(rows.length + 1);
  const columns = new Int32Array(rows.length * (slots + 1));
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i]! * slots;
    for (let k = first; k < first + slots; k++) {
      const column = cells[k]!;
      columns[count] = column;
      count += isUnusual[column + 1]!;
    }
    columns[count++] = design.columns;
    starts[i + 1] = count;
  }
  return { starts, columns };
}
