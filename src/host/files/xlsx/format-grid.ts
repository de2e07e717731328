import type { Run } from '../../workbook/run-list.ts';
import type { RawCell } from './cell-reader.ts';

/** Which format number the cells of a sheet have in the file: what the cell says, else its row, else its column. */
export class FormatGrid {
  readonly #cells: (Run<number>[] | undefined)[] = [];
  readonly #rows = new Map<number, number>();
  readonly #columns: readonly Run<number>[];

  /** @param columns formats of whole columns, in ascending order */
  constructor(columns: readonly Run<number>[]) {
    this.#columns = columns;
  }

  setRow(row: number, xf: number): void {
    this.#rows.set(row, xf);
  }

  /** Cells come in the order of the file, from the top. */
  addCell(row: number, { column, xf }: RawCell): void {
    let runs = this.#cells[column];
    if (!runs) {
      runs = [];
      this.#cells[column] = runs;
    }
    const last = runs[runs.length - 1];
    if (last && last.value === xf && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row, value: xf });
  }

  /** What a cell has that the file does not list. */
  unlisted(row: number, column: number): number {
    return this.#rows.get(row) ?? this.column(column);
  }

  column(column: number): number {
    return this.#columns.find((run) => run.from <= column && run.to >= column)?.value ?? 0;
  }

  /** Runs that cover the rows 1 to `lastRow` of a column. */
  runs(column: number, lastRow: number): Run<number>[] {
    const covered: Run<number>[] = [];
    let next = 1;
    for (const run of this.#cells[column] ?? []) {
      if (run.from > lastRow) break;
      this.#fill(covered, column, next, run.from - 1);
      append(covered, run.from, Math.min(run.to, lastRow), run.value);
      next = run.to + 1;
    }
    this.#fill(covered, column, next, lastRow);
    return covered;
  }

  #fill(covered: Run<number>[], column: number, from: number, to: number): void {
    if (this.#rows.size === 0) append(covered, from, to, this.column(column));
    else for (let row = from; row <= to; row++) append(covered, row, row, this.unlisted(row, column));
  }
}

function append(runs: Run<number>[], from: number, to: number, value: number): void {
  if (from > to) return;
  const last = runs[runs.length - 1];
  if (last && last.value === value) last.to = to;
  else runs.push({ from, to, value });
}
