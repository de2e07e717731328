/** Where the cells of a sheet look other than in its file. */
import type { Run } from '../../../workbook/run-list.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { Format } from '../styles/cell-style.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';
import type { FormatGrid } from './format-grid.ts';

export class FormatChanges {
  /** New format numbers by column, in ascending order of rows. */
  private readonly changed: (Run<number>[] | undefined)[] = [];
  /** Columns that get a format as a whole, because it goes down to the end of the sheet's grid. */
  readonly columns = new Map<number, number>();
  /** Below it, only whole columns look other than in the file. */
  lastRow = 0;

  constructor(
    private readonly sheet: Sheet,
    readonly grid: FormatGrid,
    private readonly styles: StyleSheet,
  ) {
    for (let column = 1; column <= sheet.maxColumns; column++) this.compare(column);
  }

  /** The new number of a cell's format, or undefined where it stays. `cursor` begins at 0 and goes down the rows. */
  at(row: number, column: number, cursor: Cursor): number | undefined {
    const runs = this.changed[column];
    if (!runs) return undefined;
    let i = cursor.positions[column] ?? 0;
    while (i < runs.length && runs[i]!.to < row) i++;
    cursor.positions[column] = i;
    const run = runs[i];
    return run && run.from <= row ? run.value : undefined;
  }

  /** Do cells that the file does not list stay as they are? */
  leaves(column: number): boolean {
    return this.changed[column] === undefined;
  }

  /** What a cell will have that is not listed. */
  unlisted(row: number, column: number): number {
    const whole = this.columns.get(column);
    const before = this.grid.unlisted(row, column);
    return whole !== undefined && before === this.grid.column(column) ? whole : before;
  }

  private compare(column: number): void {
    const { sheet, styles } = this;
    const changed: Run<number>[] = [];
    const looks = new ColumnLooks(sheet, column);
    let from = 1;
    for (const inFile of this.grid.runs(column, sheet.maxRows)) {
      const before = styles.formatOf(inFile.value);
      for (; from <= inFile.to; from = looks.lastRow + 1) {
        looks.goTo(from, inFile.to);
        const value = looks.isLike(before) ? inFile.value : styles.xfLike(inFile.value, looks.format());
        if (value === inFile.value) continue;
        changed.push({ from, to: looks.lastRow, value });
        if (looks.lastRow < sheet.maxRows) this.lastRow = Math.max(this.lastRow, looks.lastRow);
        else {
          this.columns.set(column, value);
          this.lastRow = Math.max(this.lastRow, from - 1);
        }
      }
    }
    if (changed.length > 0) this.changed[column] = changed;
  }
}

/** How far down the runs of each column one walk over the rows has come. */
export interface Cursor {
  positions: number[];
}

/** How the cells of a column look in memory, from the top: rows that look alike are passed over together. */
class ColumnLooks {
  private readonly properties: readonly PropertyRuns[];
  /** The last row that looks as the one that was gone to. */
  lastRow = 0;

  constructor(sheet: Sheet, column: number) {
    this.properties = Object.entries(sheet.formats).flatMap(([key, layer]) => {
      const runs = layer.column(column)?.runs() ?? [];
      return runs.length > 0 ? { key: key as keyof Format, runs, next: 0, value: undefined } : [];
    });
  }

  /** @param last rows below it do not matter */
  goTo(row: number, last: number): void {
    this.lastRow = last;
    for (const property of this.properties) {
      const { runs } = property;
      while (property.next < runs.length && runs[property.next]!.to < row) property.next++;
      const run = runs[property.next];
      property.value = run && run.from <= row ? run.value : undefined;
      const end = !run ? last : run.from <= row ? run.to : run.from - 1;
      if (end < this.lastRow) this.lastRow = end;
    }
  }

  isLike(format: Format): boolean {
    let common = 0;
    for (const { key, value } of this.properties) {
      if (value !== format[key]) return false;
      if (value !== undefined) common++;
    }
    return common === Object.keys(format).length;
  }

  format(): Format {
    const entries = this.properties.filter(({ value }) => value !== undefined);
    return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  }
}

interface PropertyRuns {
  key: keyof Format;
  runs: readonly Readonly<Run<string | number>>[];
  next: number;
  value: string | number | undefined;
}
