/** Where the cells of a sheet look other than in its file. */
import type { Run } from '../../../workbook/run-list.ts';
import type { Sheet } from '../../../workbook/sheet.ts';
import type { Format } from '../styles/cell-style.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';
import type { FormatGrid } from './format-grid.ts';

export class FormatChanges {
  /** New format numbers by column, in ascending order of rows. */
  readonly #changed: (Run<number>[] | undefined)[] = [];
  /** Columns that get a format as a whole, because it goes down to the end of the sheet's grid. */
  readonly columns = new Map<number, number>();
  readonly #grid: FormatGrid;
  /** Below it, only whole columns look other than in the file. */
  lastRow = 0;

  constructor(sheet: Sheet, grid: FormatGrid, styles: StyleSheet) {
    this.#grid = grid;
    for (let column = 1; column <= sheet.maxColumns; column++) this.#compare(sheet, column, styles);
  }

  /** The new number of a cell's format, or undefined where it stays. `cursor` begins at 0 and goes down the rows. */
  at(row: number, column: number, cursor: Cursor): number | undefined {
    const runs = this.#changed[column];
    if (!runs) return undefined;
    let i = cursor.positions[column] ?? 0;
    while (i < runs.length && runs[i]!.to < row) i++;
    cursor.positions[column] = i;
    const run = runs[i];
    return run && run.from <= row ? run.value : undefined;
  }

  /** Do cells that the file does not list stay as they are? */
  leaves(column: number): boolean {
    return this.#changed[column] === undefined;
  }

  /** What a cell has in the file that does not list it. */
  inFile(row: number, column: number): number {
    return this.#grid.unlisted(row, column);
  }

  /** What a cell will have that is not listed. */
  unlisted(row: number, column: number): number {
    const whole = this.columns.get(column);
    const before = this.inFile(row, column);
    return whole !== undefined && before === this.#grid.column(column) ? whole : before;
  }

  #compare(sheet: Sheet, column: number, styles: StyleSheet): void {
    const changed: Run<number>[] = [];
    for (const run of intervals(sheet, column, this.#grid)) {
      const value = styles.xfLike(run.value, formatAt(sheet, run.from, column));
      if (value === run.value) continue;
      changed.push({ ...run, value });
      if (run.to < sheet.maxRows) this.lastRow = Math.max(this.lastRow, run.to);
      else {
        this.columns.set(column, value);
        this.lastRow = Math.max(this.lastRow, run.from - 1);
      }
    }
    if (changed.length > 0) this.#changed[column] = changed;
  }
}

/** How far down the runs of each column one walk over the rows has come. */
export interface Cursor {
  positions: number[];
}

/** Rows of a column in which neither the file nor the workbook changes its format. */
function intervals(sheet: Sheet, column: number, grid: FormatGrid): Run<number>[] {
  const ends = new Set<number>([sheet.maxRows]);
  const inFile = grid.runs(column, sheet.maxRows);
  for (const run of inFile) ends.add(run.to);
  for (const layer of Object.values(sheet.formats)) {
    for (const { from, to } of layer.column(column)?.runs() ?? []) {
      if (from > 1) ends.add(Math.min(from - 1, sheet.maxRows));
      ends.add(Math.min(to, sheet.maxRows));
    }
  }
  const found: Run<number>[] = [];
  let next = 1;
  let i = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    while (inFile[i]!.to < end) i++;
    found.push({ from: next, to: end, value: inFile[i]!.value });
    next = end + 1;
  }
  return found;
}

function formatAt(sheet: Sheet, row: number, column: number): Format {
  const format: Format = {};
  for (const [key, layer] of Object.entries(sheet.formats)) {
    const part = layer.at(row, column);
    if (part !== undefined) Object.assign(format, { [key]: part });
  }
  return format;
}
