import { columnLetters } from '../../scoring/index.ts';
import type { Book } from './book.ts';
import type { OutputValue } from './cell-value.ts';
import { setColumnWidths } from './column-formats.ts';
import { fillNewLog } from './fill-new-log.ts';
import type { LogColumn } from './log-column.ts';
import { plainText } from './report.ts';
import { ReportTab } from './report-tab.ts';
import { endsRun, retrying } from './retrying.ts';
import { headerBackground } from './row-look.ts';
import { flush, newLink, type Range } from './spreadsheet.ts';
import { Tab } from './tab.ts';

export interface LogDefinition {
  /** As in the tab's metadata. */
  readonly id: string;
  readonly name: string;
  /** Hidden ones stand behind the others, wrapped ones side by side: each call of Google's takes its time. */
  readonly columns: readonly LogColumn[];
}

/** Links of whole cells in one column, row by row; null for a cell without. */
export interface LogLinks {
  /** From 0. */
  readonly column: number;
  readonly links: readonly (string | null)[];
}

/** What Google gives a new tab. */
const columnsOfNewTab = 26;

/** Rows that a log holds; beyond them the oldest go. */
const mostRows = 5_000;

/** A tab of ours that grows at its end. */
export class LogTab extends Tab {
  private readonly formats: readonly string[];
  /** Of a tab that this run has made; null for one that was there. */
  private madeColumns: number | null = null;

  private constructor(
    tab: Tab,
    private readonly columns: readonly LogColumn[],
  ) {
    super(tab.sheet, tab.name, tab.id, tab.timeZone);
    this.formats = columns.map(({ format }) => format).filter((format) => format !== undefined);
  }

  /** null where there is none yet. @param marked tabs of ours by their metadata, where they are known already */
  static find(book: Book, log: LogDefinition, marked?: ReadonlyMap<string, Tab>): LogTab | null {
    const tab = reportTab(book, log).find(marked);
    return tab && new LogTab(tab, log.columns);
  }

  /** The tab, made where it is not there yet; whoever scores leads goes on seeing the leads. */
  static ensure(book: Book, log: LogDefinition, keepsActiveTab: boolean): LogTab {
    const find = () => {
      const tab = reportTab(book, log).ensure((made) => new LogTab(made, log.columns).makeHeader());
      const found = new LogTab(tab, log.columns);
      if (found.lastRow() === 0) found.makeHeader();
      return found;
    };
    return keepsActiveTab ? book.keepingActiveTab(find) : find();
  }

  /**
   * Makes the tab, which is not there, with its first rows.
   * @param rowsOf what stands below the headers
   */
  static make(
    book: Book,
    log: LogDefinition,
    keepsActiveTab: boolean,
    rowsOf: (tab: LogTab) => readonly (readonly OutputValue[])[],
  ): LogTab {
    const make = () =>
      reportTab(book, log).make((made) => {
        const tab = new LogTab(made, log.columns);
        tab.madeColumns = columnsOfNewTab;
        fillNewLog(made.sheet, log.columns, rowsOf(tab));
        tab.arrange(columnsOfNewTab);
      });
    return new LogTab(keepsActiveTab ? book.keepingActiveTab(make) : make(), log.columns);
  }

  /**
   * Writes rows one below the other, and returns whether they look as they shall: some columns of Google's tables take no
   * format, so that what is refused is written once more as bare values.
   */
  write(firstRow: number, rows: readonly (readonly OutputValue[])[], links: LogLinks | null = null): boolean {
    this.ensureRows(firstRow + rows.length - 1);
    try {
      retrying(() => {
        this.queue(firstRow, rows, links);
        flush();
      });
      return true;
    } catch (error) {
      if (endsRun(error)) throw error;
      const range = this.sheet.getRange(firstRow, 1, rows.length, rows[0]!.length);
      retrying(() => {
        range.setValues(asTexts(range.getNumberFormats(), rows));
        flush();
      });
      return false;
    }
  }

  private queue(firstRow: number, rows: readonly (readonly OutputValue[])[], links: LogLinks | null): void {
    const { sheet, formats } = this;
    dress(sheet.getRange(firstRow, 1, rows.length, formats.length), rows.length, formats);
    sheet.getRange(firstRow, 1, rows.length, rows[0]!.length).setValues(rows.map((row) => [...row]));
    if (links === null) return;
    const texts = rows.map((row, i) => [newLink(String(row[links.column]), links.links[i] ?? null)]);
    sheet.getRange(firstRow, links.column + 1, rows.length, 1).setRichTextValues(texts);
  }

  /** Formats all rows that stand there; false where that is refused. */
  formatAgain(): boolean {
    const rows = this.lastRow() - 1;
    if (rows < 1) return true;
    try {
      retrying(() => {
        dress(this.sheet.getRange(2, 1, rows, this.formats.length), rows, this.formats);
        flush();
      });
      return true;
    } catch (error) {
      if (endsRun(error)) throw error;
      return false;
    }
  }

  dropOldestRows(): void {
    const excess = this.lastRow() - 1 - mostRows;
    if (excess > 0) this.sheet.deleteRows(2, excess);
  }

  /**
   * Room for lines above the others; empty rows are those of a run that was cut off before it had written there.
   * @returns by how many rows the others have moved
   */
  makeRoomOnTop(count: number): number {
    const { sheet, formats } = this;
    const present = this.lastRow() - 1;
    if (present < 1) return 0;
    const first = this.readCells(2, 0, Math.min(count, present), 1);
    const filled = first.findIndex(([cell]) => cell !== '');
    const missing = count - (filled < 0 ? first.length : filled);
    if (missing === 0) return 0;
    sheet.insertRowsBefore(2, missing);
    // What a new row takes its looks from is not documented: it may be the headers.
    const isWrapped = this.columns.slice(0, formats.length).map((column) => column.isWrapped === true);
    sheet
      .getRange(2, 1, missing, formats.length)
      .setFontWeight('normal')
      .setBackground(null)
      .setWraps(Array.from({ length: missing }, () => isWrapped));
    flush();
    return missing;
  }

  /** An earlier version wrote the newest lines last. What is refused, such as by a person's protection, stays as it is. */
  putNewestFirst(): void {
    const rows = this.lastRow() - 1;
    if (rows < 2) return;
    const [top, bottom] = [2, 1 + rows].map((row) => serialOf(this.readCells(row, 0, 1, 1)));
    if (!(top! < bottom!)) return;
    try {
      this.sheet.getRange(2, 1, rows, this.sheet.getMaxColumns()).sort({ column: 1, ascending: false });
      flush();
    } catch (error) {
      if (endsRun(error)) throw error;
    }
  }

  dropLastRows(): void {
    const excess = this.lastRow() - 1 - mostRows;
    if (excess > 0) this.sheet.deleteRows(2 + mostRows, excess);
  }

  /** Cells of the first columns as people see them. */
  shownTexts(columnCount: number, rowCount = this.lastRow()): string[][] {
    const { sheet } = this;
    return retrying(() => {
      const width = Math.min(columnCount, sheet.getMaxColumns());
      return sheet.getRange(1, 1, rowCount, width).getDisplayValues();
    });
  }

  /** Values of rows from sheet row `firstRow` and column `first` (from 0) on; none where the tab is smaller. */
  readCells(firstRow: number, first: number, rowCount: number, columnCount: number): unknown[][] {
    if (rowCount < 1 || this.sheet.getMaxColumns() < first + columnCount) return [];
    return retrying(() => this.sheet.getSheetValues(firstRow, first + 1, rowCount, columnCount));
  }

  clearCells(row: number, first: number, columnCount: number): void {
    this.sheet.getRange(row, first + 1, 1, columnCount).clearContent();
  }

  /** Makes room for more hidden columns. */
  widenTo(columnCount: number): void {
    const columns = this.madeColumns ?? this.sheet.getMaxColumns();
    if (columns >= columnCount) return;
    this.sheet.insertColumnsAfter(columns, columnCount - columns);
    this.sheet.hideColumns(columns + 1, columnCount - columns);
  }

  /**
   * Inserts columns that an earlier version has made the tab without; a run that was cut off may have inserted some.
   * @param places their indices, from the left
   */
  addColumns(places: readonly number[]): void {
    const { sheet, columns } = this;
    const [present = []] = this.shownTexts(columns.length, 1);
    if (present.filter((header) => header !== '').length > columns.length - places.length) return;
    for (const place of places) {
      if (present[place] === '') continue;
      sheet.insertColumnsAfter(place, 1);
      present.splice(place, 0, '');
    }
    this.writeHeader();
    flush();
  }

  private writeHeader(): void {
    const { sheet, columns } = this;
    sheet
      .getRange(1, 1, 1, columns.length)
      .setValues([columns.map(({ header }) => header)])
      .setNotes([columns.map(({ note }) => note)])
      .setFontWeight('bold')
      .setBackground(headerBackground);
    setColumnWidths(sheet, this.shownWidths());
  }

  private shownWidths(): number[] {
    return this.columns.flatMap(({ widthPixels }) => widthPixels ?? []);
  }

  private makeHeader(): void {
    const { sheet, columns } = this;
    const present = sheet.getMaxColumns();
    const width = columns.length;
    if (present < width) sheet.insertColumnsAfter(present, width - present);
    this.madeColumns = Math.max(present, width);
    this.writeHeader();
    const wrapped = columns.filter(({ isWrapped }) => isWrapped).length;
    const firstWrapped = columns.findIndex(({ isWrapped }) => isWrapped);
    if (wrapped > 0) {
      const last = columnLetters(firstWrapped + wrapped - 1);
      sheet.getRange(`${columnLetters(firstWrapped)}:${last}`).setWrap(true);
    }
    this.hideTheRest(this.madeColumns);
  }

  private arrange(columnCount: number): void {
    setColumnWidths(this.sheet, this.shownWidths());
    this.hideTheRest(columnCount);
  }

  /** What a new tab has beside its columns goes out of sight with the hidden ones: to cut it off takes longer. */
  private hideTheRest(columnCount: number): void {
    const shown = this.shownWidths().length;
    if (columnCount > shown) this.sheet.hideColumns(shown + 1, columnCount - shown);
    this.sheet.setFrozenRows(1);
  }
}

/** Of a day with its time; NaN for anything else. */
function serialOf(cells: unknown[][]): number {
  const [[cell] = []] = cells;
  return (cell as Partial<Date> | undefined)?.getTime?.() ?? Number.NaN;
}

function reportTab(book: Book, { columns, ...log }: LogDefinition): ReportTab {
  return new ReportTab(book, { ...log, firstCell: columns[0]!.header });
}

function dress(range: Range, rowCount: number, formats: readonly string[]): void {
  range
    .setNumberFormats(Array.from({ length: rowCount }, () => [...formats]))
    .setHorizontalAlignment('left')
    .setVerticalAlignment('top');
}

/** A leading apostrophe keeps a text what it is; in a cell that is plain text already it would be seen. */
function asTexts(
  formats: readonly (readonly string[])[],
  rows: readonly (readonly OutputValue[])[],
): OutputValue[][] {
  const isInDanger = (value: OutputValue, format: string) =>
    typeof value === 'string' && value !== '' && format !== plainText;
  return rows.map((row, r) =>
    row.map((value, c) => (isInDanger(value, formats[r]![c]!) ? `'${value}` : value)),
  );
}
