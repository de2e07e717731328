import type { Run } from '../../../workbook/run-list.ts';

/** Which format number the cells of a sheet have in the file: what the cell says, else its row, else its column. */
export class FormatGrid {
  private readonly cells: (Run<number>[] | undefined)[] = [];
  private readonly rows = new Map<number, number>();
  private highestUsed = 0;
  /** The last column of which a cell looks other than plain cells. */
  lastColumn = 0;

  /** @param columns formats of whole columns, in ascending order */
  constructor(private readonly columns: readonly Run<number>[]) {
    for (const { value } of columns) this.highestUsed = Math.max(this.highestUsed, value);
  }

  /** The highest number in use, which the file may have no format for. */
  get highest(): number {
    return this.highestUsed;
  }

  setRow(row: number, xf: number): void {
    this.highestUsed = Math.max(this.highestUsed, xf);
    this.rows.set(row, xf);
  }

  /** Cells come in the order of the file, mostly from the top. */
  addCell(row: number, column: number, xf: number): void {
    this.highestUsed = Math.max(this.highestUsed, xf);
    if (xf !== 0 && column > this.lastColumn) this.lastColumn = column;
    let runs = this.cells[column];
    if (!runs) {
      runs = [];
      this.cells[column] = runs;
    }
    const last = runs[runs.length - 1];
    if (last && last.value === xf && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row, value: xf });
  }

  /** What a cell has that the file does not list. */
  unlisted(row: number, column: number): number {
    return this.rows.get(row) ?? this.column(column);
  }

  column(column: number): number {
    return this.columns.find((run) => run.from <= column && run.to >= column)?.value ?? 0;
  }

  /** Runs that cover the rows 1 to `lastRow` of a column. */
  runs(column: number, lastRow: number): Run<number>[] {
    const covered: Run<number>[] = [];
    let next = 1;
    for (const run of inOrder(this.cells[column] ?? [])) {
      if (run.from > lastRow) break;
      if (run.from < next) continue;
      this.fill(covered, column, next, run.from - 1);
      append(covered, run.from, Math.min(run.to, lastRow), run.value);
      next = run.to + 1;
    }
    this.fill(covered, column, next, lastRow);
    return covered;
  }

  private fill(covered: Run<number>[], column: number, from: number, to: number): void {
    if (this.rows.size === 0) append(covered, from, to, this.column(column));
    else for (let row = from; row <= to; row++) append(covered, row, row, this.unlisted(row, column));
  }
}

function inOrder(runs: readonly Run<number>[]): readonly Run<number>[] {
  const isInOrder = runs.every((run, i) => i === 0 || run.from > runs[i - 1]!.from);
  return isInOrder ? runs : [...runs].sort((a, b) => a.from - b.from);
}

function append(runs: Run<number>[], from: number, to: number, value: number): void {
  if (from > to) return;
  const last = runs[runs.length - 1];
  if (last && last.value === value) last.to = to;
  else runs.push({ from, to, value });
}
