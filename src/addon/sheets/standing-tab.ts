import { type Cell, cellText, type Table } from '../../scoring/index.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { callsToRead, rowsPerCall, spansOf } from './read-columns.ts';
import { endsRun, retrying } from './retrying.ts';
import { Tab } from './tab.ts';

/** Columns (from 0) of all rows below the headers. */
export interface Rows {
  readonly columns: Map<number, Cell[]>;
  readonly rowCount: number;
}

/** A tab as its columns stood when its headers were read: people may move them between any two calls. */
export class StandingTab extends Tab {
  /** What each header may be: a new column has none until it is written. null for one that was added meanwhile. */
  private readonly allowed: (readonly string[] | null)[];
  /** Whether the sheet was seen to end with its last used row. */
  private endsWithLastRow = false;
  protected rowsRead = 0;

  constructor(
    tab: Tab,
    readonly headerRow: number,
    readonly headers: readonly string[] = tab.readHeaders(headerRow),
  ) {
    super(tab.sheet, tab.name, tab.id, tab.timeZone);
    this.allowed = headers.map((header) => [header]);
  }

  /** The same tab with the columns that were made since. */
  withHeaders(headers: readonly string[]): StandingTab {
    return new StandingTab(this, this.headerRow, headers);
  }

  /** Lets columns be there that are being made, from an index (from 0) on. */
  expect(first: number, headers: readonly string[]): void {
    for (let index = this.allowed.length; index < first; index++) this.allowed.push(null);
    headers.forEach((header, i) => {
      this.allowed[first + i] = ['', header];
    });
  }

  /** Whether the sheet has rows below the headers: it is asked only where none was read. */
  hasRowsBelow(): boolean {
    return this.rowsRead > 0 || this.sheet.getMaxRows() > this.headerRow;
  }

  /**
   * Called right before each batch of writes, and never behind one that is not sent yet: a read that fails loses it.
   * @throws ColumnsMoved where a column is no longer where it was; columns that were added behind them do no harm
   */
  look(): void {
    if (!this.areHeadersStill()) throw new ColumnsMoved();
  }

  private areHeadersStill(): boolean {
    const { headerRow, allowed } = this;
    try {
      const present = this.textsIn(headerRow, allowed.length);
      return allowed.every((headers, index) => headers === null || headers.includes(present[index]!));
    } catch (error) {
      if (endsRun(error)) throw error;
      // The sheet has fewer columns now.
      return false;
    }
  }

  /**
   * The tab of which only some columns (from 0) are read; the others share one column of empty cells.
   * @throws ColumnsMoved where the columns have other headers by now
   */
  readTable(used: readonly number[] = this.headers.map((_, index) => index)): Table {
    const { name: tab, headerRow, headers } = this;
    const { columns, rowCount } = this.readRows(used);
    const unread = new Array<string>(rowCount).fill('');
    const all = headers.map((_, index) => columns.get(index) ?? unread);
    return { tab, headerRow, headers, columns: all, rowCount };
  }

  /** All columns of the first rows. @throws ColumnsMoved where the columns have other headers by now */
  readFirstRows(mostRows: number): Table {
    const { name: tab, headerRow, headers } = this;
    const rowCount = Math.max(0, Math.min(this.lastRow() - headerRow, mostRows));
    const all = headers.map((_, index) => index);
    const read = this.readColumns(all, rowCount, 0, headers);
    return { tab, headerRow, headers, columns: all.map((index) => read.get(index)!), rowCount };
  }

  /**
   * Columns (from 0) of all rows below the headers, as they stood together.
   * @param used the first of them tells rows apart best
   * @throws ColumnsMoved where the columns have other headers by now
   */
  readRows(used: readonly number[]): Rows {
    return this.untilWhole(() => {
      const lastRow = this.lastRow();
      const rowCount = Math.max(0, lastRow - this.headerRow);
      const { columns, isWhole } = this.readToEnd(used, rowCount, this.headers);
      this.rowsRead = rowCount;
      const read = { columns, rowCount };
      return { read, lastRow, isWhole, isTorn: () => this.isTorn(read, used) };
    });
  }

  /** One column (from 0) of all rows below the headers. Where it takes several calls, rows may have been moved between them. */
  readColumn(column: number): Cell[] {
    return this.untilWhole(() => {
      const lastRow = this.lastRow();
      const rowCount = Math.max(0, lastRow - this.headerRow);
      const { columns, isWhole } = this.readToEnd([column], rowCount, null);
      return { read: columns.get(column)!, lastRow, isWhole };
    });
  }

  /** One column (from 0) of so many rows; null where the sheet has fewer. */
  readFirstOf(column: number, rowCount: number): Cell[] | null {
    if (rowCount < 1 || callsToRead([column], rowCount) > 1) return null;
    try {
      return this.readColumns([column], rowCount).get(column)!;
    } catch (error) {
      if (endsRun(error)) throw error;
      return null;
    }
  }

  /**
   * Where one call reads all rows, it reads the one beyond them along, as `readToEdge` does: `isWhole` says whether no row
   * was inserted since somebody asked for the last one, false where that is not known.
   */
  private readToEnd(
    used: readonly number[],
    rowCount: number,
    headers: readonly string[] | null,
  ): { columns: Map<number, Cell[]>; isWhole: boolean } {
    if (rowCount > 0 && !this.endsWithLastRow && callsToRead(used, rowCount + 1) === 1)
      try {
        const read = (value: unknown) => this.cellOf(value);
        const columns = this.readValues(used, rowCount + 1, 0, headers, read, (call) => call());
        const beyond = [...columns.values()].map((cells) => cells.pop());
        const isWhole = beyond.every((cell) => cell === '') && !hasEmptyRow([...columns.values()], rowCount);
        return { columns, isWhole };
      } catch (error) {
        if (error instanceof ColumnsMoved) throw error;
        this.endsWithLastRow = true;
      }
    return { columns: this.readColumns(used, rowCount, 0, headers), isWhole: false };
  }

  /** Per row the seconds since midnight that a date of one column (from 0) has, or its text; 0 for all else. */
  readTimes(column: number): (number | string)[] {
    const rowCount = Math.max(0, this.lastRow() - this.headerRow);
    return this.readValues([column], rowCount, 0, null, (value) => this.timeOf(value)).get(column)!;
  }

  /**
   * Columns (from 0) of `rowCount` rows from a row on, counted from 0 below the headers.
   * @param headers of all columns, as they must still stand in the row above: they are read along
   * @throws ColumnsMoved where they do not
   */
  readColumns(
    columns: readonly number[],
    rowCount: number,
    fromRow = 0,
    headers: readonly string[] | null = null,
  ): Map<number, Cell[]> {
    return this.readValues(columns, rowCount, fromRow, headers, (value) => this.cellOf(value));
  }

  private readValues<T>(
    columns: readonly number[],
    rowCount: number,
    fromRow: number,
    headers: readonly string[] | null,
    read: (value: unknown) => T,
    asked: <Answer>(call: () => Answer) => Answer = retrying,
  ): Map<number, T[]> {
    const cells = new Map(columns.map((column) => [column, new Array<T>(rowCount)]));
    if (rowCount < 1) return cells;
    const firstRow = this.headerRow + 1 + fromRow;
    for (const { first, count } of spansOf(columns)) {
      const targets = Array.from({ length: count }, (_, c) => cells.get(first + c));
      const rowsAtOnce = rowsPerCall(count);
      for (let from = 0; from < rowCount; from += rowsAtOnce) {
        const rows = Math.min(rowsAtOnce, rowCount - from);
        const above = headers !== null && from === 0 ? 1 : 0;
        const values = asked(() =>
          this.sheet.getSheetValues(firstRow + from - above, first + 1, rows + above, count),
        );
        if (headers !== null && above === 1) {
          const present = values.shift()!.map((value) => cellText(this.cellOf(value)));
          if (targets.some((target, c) => target !== undefined && present[c] !== (headers[first + c] ?? '')))
            throw new ColumnsMoved();
        }
        targets.forEach((target, c) => {
          if (target) for (let row = 0; row < rows; row++) target[from + row] = read(values[row]![c]);
        });
      }
    }
    return cells;
  }

  /** What one call reads stands as it was at one moment; between several calls the rows may have been sorted. */
  private isTorn({ columns, rowCount }: Rows, used: readonly number[]): boolean {
    const [first] = used;
    if (first === undefined || callsToRead(used, rowCount) < 2) return false;
    const again = this.readColumns([first], rowCount).get(first)!;
    return columns.get(first)!.some((cell, row) => cell !== again[row]);
  }
}

function hasEmptyRow(columns: readonly (readonly Cell[])[], rowCount: number): boolean {
  for (let row = 0; row < rowCount; row++) if (columns.every((cells) => cells[row] === '')) return true;
  return false;
}

/** A tab of ours that people fill in, as it was read. */
export class OwnTab extends StandingTab {
  constructor(
    tab: Tab,
    readonly table: Table,
    /** Found by name, so that it is not yet found again after somebody renames it. */
    readonly isUnmarked: boolean,
    /** A run was cut off while it made columns there: see `UnfinishedColumns`. */
    readonly hasUnfinishedColumns: boolean,
  ) {
    super(tab, table.headerRow, table.headers);
    this.rowsRead = table.rowCount;
  }

  /** The tab as it stands by now. */
  readAgain(): OwnTab {
    return new OwnTab(this, this.readShortTable(), this.isUnmarked, false);
  }

  /** Formulas of all rows below the headers, `''` where there is none. */
  readFormulas(): string[][] {
    return retrying(() => this.sheet.getDataRange().getFormulas()).slice(this.headerRow);
  }

  /** Writes a cell, in a new row too. @param index of its column from 0; nothing is written for -1 */
  writeCell(row: number, index: number, value: string): void {
    if (index < 0) return;
    this.ensureRows(row);
    this.sheet.getRange(row, index + 1).setValue(value);
  }

  /** Writes a text that no spreadsheet reads as a number or a date. */
  writeText(row: number, index: number, value: string): void {
    this.sheet
      .getRange(row, index + 1)
      .setNumberFormat('@')
      .setValue(value);
  }
}
