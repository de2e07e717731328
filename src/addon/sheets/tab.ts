import {
  type Cell,
  calendarDay,
  cellText,
  columnLetters,
  type Table,
  type TimeZone,
} from '../../scoring/index.ts';
import { readToEdge } from './read-to-edge.ts';
import { retrying } from './retrying.ts';
import type { Sheet } from './spreadsheet.ts';

/** How often a tab is read anew that people work on meanwhile. */
const mostReadings = 3;

/**
 * Most cells that one call reads or writes. From memory 100,000 cells take one to three seconds, and all of a call's cells
 * are held twice until they are columns; a full spreadsheet of ten million cells is twenty calls.
 */
export const cellsPerCall = 500_000;

/** A tab of the open spreadsheet, before its columns are known: see `StandingTab`. */
export class Tab {
  private isGrid: boolean | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly name: string,
    /** Stable, unlike the name. */
    readonly id: number,
    /** The spreadsheet's, which need not be the script's. */
    readonly timeZone: TimeZone,
  ) {}

  /** Whether it is no chart on a sheet of its own. A call to Google, so that it is asked only of tabs that are to be read. */
  hasCells(): boolean {
    this.isGrid ??= String(this.sheet.getType()) === 'GRID';
    return this.isGrid;
  }

  /** Sheet row of the last cell that holds something, 0 for none. */
  lastRow(): number {
    return this.sheet.getLastRow();
  }

  /**
   * Up to where columns are in use, 0 for none: by values, or by merged cells that reach from there over empty ones. A column
   * inserted within would be swallowed by them.
   */
  lastUsedColumn(): number {
    for (let last = this.sheet.getLastColumn(); ; ) {
      const letters = columnLetters(last - 1);
      const merged = last < 1 ? [] : this.sheet.getRange(`${letters}:${letters}`).getMergedRanges();
      const reached = Math.max(last, ...merged.map((range) => range.getLastColumn()));
      if (reached === last) return last;
      last = reached;
    }
  }

  isHidden(): boolean {
    return this.sheet.isSheetHidden();
  }

  /** Brings it to the front, with the cursor on a cell (A1 address) where one is given. */
  bringToFront(cell = ''): void {
    this.sheet.activate();
    if (cell !== '') this.sheet.getRange(cell).activate();
  }

  /** Adds empty rows where the sheet has fewer. */
  ensureRows(count: number): void {
    const missing = count - this.sheet.getMaxRows();
    if (missing > 0) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), missing);
  }

  /** Headers up to the last used column; none where the header row is below all content. */
  readHeaders(headerRow: number): string[] {
    return this.untilWhole(() => {
      const lastColumn = this.sheet.getLastColumn();
      if (lastColumn < 1 || (headerRow > 1 && headerRow > this.sheet.getMaxRows())) return { read: [] };
      const cells = readToEdge(this.sheet, { row: headerRow, rows: 1, columns: lastColumn }, { columns: 1 });
      const read = cells.values[0]!.map((value) => cellText(this.cellOf(value)));
      return { read, lastColumn, isWhole: cells.isWhole };
    });
  }

  /** The whole tab with its headers in the first row, in one read: for tabs of ours, which are short. */
  readShortTable(): Table {
    const values = this.untilWhole(() => {
      const [lastRow, lastColumn] = [this.sheet.getLastRow(), this.sheet.getLastColumn()];
      const area = { row: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
      const { values: read, isWhole } = readToEdge(this.sheet, area, { rows: 1, columns: 1 });
      return { read, lastRow, lastColumn, isWhole };
    });
    return this.tableOf(values);
  }

  /** The same as it stands at one moment: for a log, whose next row can wait. */
  readTableAtOnce(): Table {
    return this.tableOf(retrying(() => this.sheet.getDataRange().getValues()));
  }

  private tableOf(values: readonly (readonly unknown[])[]): Table {
    const [first, ...rows] = values.map((row) => row.map((value) => this.cellOf(value)));
    // An empty tab has a data range all the same, of one empty cell.
    const isEmpty = rows.length === 0 && first!.length === 1 && first![0] === '';
    const headers = isEmpty ? [] : first!.map(cellText);
    const columns = headers.map((_, index) => rows.map((row) => row[index]!));
    return { tab: this.name, headerRow: 1, headers, columns, rowCount: rows.length };
  }

  /** The rows from the very top, as many as there are and one call reads. */
  readTopRows(most: number): Cell[][] {
    const [lastRow, width] = [this.sheet.getLastRow(), this.sheet.getLastColumn()];
    if (lastRow < 1 || width < 1) return [];
    const rowCount = Math.min(lastRow, most, Math.max(1, Math.floor(cellsPerCall / width)));
    return this.cellsAt(1, 1, rowCount, width);
  }

  /** Formulas of the first cells of a row, `''` where there is none; none at all below the last row. */
  formulasOf(row: number, columnCount: number): string[] {
    if (row > this.sheet.getMaxRows()) return [];
    return retrying(() => this.sheet.getRange(row, 1, 1, columnCount).getFormulas())[0]!;
  }

  /** @param indexes from 0 */
  removeColumns(indexes: readonly number[]): void {
    // From the right, so that those still to come stay where they are; neighbours together.
    const descending = [...indexes].sort((a, b) => b - a);
    for (let i = 0; i < descending.length; ) {
      let count = 1;
      while (descending[i + count] === descending[i]! - count) count++;
      this.sheet.deleteColumns(descending[i + count - 1]! + 1, count);
      i += count;
    }
  }

  /** Cells from a row and a column on, both from 1. @throws where the sheet has fewer */
  cellsAt(row: number, column: number, rowCount: number, columnCount: number): Cell[][] {
    const values = retrying(() => this.sheet.getSheetValues(row, column, rowCount, columnCount));
    return values.map((cells) => cells.map((value) => this.cellOf(value)));
  }

  /** Texts of the first cells of a row. @throws where the sheet has fewer */
  textsIn(row: number, columnCount: number): string[] {
    return this.cellsAt(row, 1, 1, columnCount)[0]!.map(cellText);
  }

  /** A value of `getValues` as the engine takes it. */
  cellOf(value: unknown): Cell {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
        return value;
      default:
        return isDate(value) ? calendarDay(this.timeZone.dayOf(value.getTime())) : '';
    }
  }

  /** Seconds since midnight that a date of `getValues` has, which no cell of the engine holds; a text as it is; 0 for all else. */
  protected timeOf(value: unknown): number | string {
    if (typeof value === 'string') return value;
    if (!isDate(value)) return 0;
    const instant = value.getTime();
    return this.timeZone.minuteOf(instant) * 60 + (((Math.floor(instant / 1000) % 60) + 60) % 60);
  }

  /** A row or column that a person inserts after we asked for the last one pushes that one out of what is read. */
  protected untilWhole<T>(readOnce: () => TabReading<T>): T {
    for (let readings = 1; ; readings++) {
      const { read, lastRow, lastColumn, isWhole, isTorn } = readOnce();
      if (isWhole === true || readings === mostReadings) return read;
      const isCutOff =
        (lastRow !== undefined && this.sheet.getLastRow() > lastRow) ||
        (lastColumn !== undefined && this.sheet.getLastColumn() > lastColumn);
      if (!isCutOff && !isTorn?.()) return read;
    }
  }
}

/** What was read of a tab, and by what it is seen whether all of it was. */
export interface TabReading<T> {
  readonly read: T;
  /** Down to which it was read, where rows were read at all. */
  readonly lastRow?: number;
  /** Up to which it was read, where the columns were not known before. */
  readonly lastColumn?: number;
  /** What was read says already that it is all: see `readToEdge`. */
  readonly isWhole?: boolean;
  /** Whether rows were moved between its calls. */
  readonly isTorn?: () => boolean;
}

/** Dates come from another context, so that `instanceof` does not see them. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
