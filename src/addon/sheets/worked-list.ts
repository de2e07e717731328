import { type Cell, cellText, columnIndex, columnLetters } from '../../scoring/index.ts';
import { type OutputValue, serialOfDay } from './cell-value.ts';
import { setColumnWidths } from './column-formats.ts';
import { plainText } from './report.ts';
import { retrying } from './retrying.ts';
import { headerBackground } from './row-look.ts';
import { flush, newValidation, type Range } from './spreadsheet.ts';
import { Tab } from './tab.ts';
import { changedBlocks } from './write-columns.ts';

/** A column of a list that runs rewrite and in which people fill in some columns. */
export interface ListColumn {
  readonly header: string;
  readonly note: string;
  /** None in columns that are hidden from people. */
  readonly widthPixels?: number;
  readonly format: string;
  /** People fill it in: no run writes it but to clear what it has taken. */
  readonly isTheirs?: boolean;
  readonly choices?: readonly string[];
  /** Long texts go on in further lines of the cell. */
  readonly isWrapped?: boolean;
}

/** A row of the list, by column; people's columns are left out of account. */
export interface ListRow {
  readonly values: readonly OutputValue[];
  /** Of the first cell, which may be a formula: its own number format. */
  readonly firstFormat: string;
}

/** What stands on the tab: two lines, the headers, the rows and, an empty row below, further lines. */
export interface ListContent {
  readonly columns: readonly ListColumn[];
  readonly heading: string;
  /** A formula of ours in the second line, with the number format that says what it gives in words. */
  readonly notice: { readonly formula: string; readonly format: string };
  readonly rows: readonly ListRow[];
  readonly lines: readonly string[];
}

/** Where a list begins, unless people have deleted rows above it. */
const headerRow = 3;
/** Index of the column in which lines of text stand: it wraps nothing, so they go on over the empty cells beside them. */
const textColumn = 0;
const fewestHeaders = 2;
/** So many rows may stand above the headers. */
const mostRowsAbove = 10;
const theirsBackground = '#fff8e1';
const greyText = '#5f6368';

/** A list as it stood when it was read. */
export class WorkedList extends Tab {
  /** From the very top. */
  private cells: readonly (readonly Cell[])[] = [];

  constructor(tab: Tab) {
    super(tab.sheet, tab.name, tab.id, tab.timeZone);
    this.readAgain();
  }

  readAgain(): void {
    const values = retrying(() => this.sheet.getDataRange().getValues());
    this.cells = values.map((row) => row.map((value) => this.cellOf(value)));
  }

  /**
   * Cells below the headers by header, row by row; of a list without headers those of the columns as they should be.
   * @param headers by which the row of headers is known, of which one may be gone
   */
  rowsBelow(headers: readonly string[], columns: readonly ListColumn[]): ListCells {
    const isHeaders = (row: readonly Cell[]) =>
      headers.filter((header) => columnIndex(row.map(cellText), header) >= 0).length >= fewestHeaders;
    const at = this.cells.slice(0, mostRowsAbove).findIndex(isHeaders);
    const found = at < 0 ? columns.map(({ header }) => header) : this.cells[at]!.map(cellText);
    return new ListCells(this.cells.slice(at + 1), found, at + 2);
  }

  /** Empties columns side by side. @param lines from the top @param column the first, from 0 */
  clearBelow(lines: readonly { readonly sheetRow: number }[], column: number, columnCount: number): void {
    if (column < 0) return;
    const rows = lines.map(({ sheetRow }) => sheetRow);
    for (let from = 0, to = 0; from < rows.length; from = to) {
      while (to < rows.length && rows[to]! - rows[from]! === to - from) to++;
      this.sheet.getRange(rows[from]!, column + 1, to - from, columnCount).clearContent();
    }
  }

  /** Writes the rows that differ, and everything where headers do. */
  write(content: ListContent): void {
    const isLaidOut = this.isLaidOut(content.columns);
    const wanted = gridOf(content);
    const rowCount = Math.max(wanted.length, this.cells.length - headerRow);
    const changed = Array.from({ length: rowCount }, (_, row) =>
      !isLaidOut || this.differs(wanted[row] ?? null, row, content.columns) ? 1 : 0,
    );
    if (headerRow + rowCount > this.cells.length) this.ensureRows(headerRow + rowCount);
    retrying(() => {
      if (!isLaidOut) this.layOut(content.columns);
      this.writeTop(content);
      for (const { from, to } of changedBlocks(changed, mostBlocks))
        this.writeRows(content.columns, wanted, from, to);
      if (!isLaidOut) this.writeHeaders(content.columns);
      flush();
    });
  }

  private isLaidOut(columns: readonly ListColumn[]): boolean {
    const present = this.cells[headerRow - 1] ?? [];
    return columns.every(({ header }, index) => present[index] === header);
  }

  private differs(wanted: ListRow | null, row: number, columns: readonly ListColumn[]): boolean {
    const present = this.cells[headerRow + row] ?? [];
    return columns.some(({ isTheirs }, index) => {
      if (isTheirs) return false;
      const value = wanted?.values[index] ?? '';
      const cell = present[index] ?? '';
      // What a formula gives is not what it says: the row that it links to stands in a hidden column.
      if (typeof value === 'string' && value.startsWith('=')) return false;
      return !(cell === value || (typeof cell === 'object' && serialOfDay(cell.day) === value));
    });
  }

  /** The notice, which is a number, needs a wide column: the second. */
  private writeTop({ heading, notice }: ListContent): void {
    this.sheet
      .getRange(1, 1, 2, 2)
      .setNumberFormats([
        [plainText, plainText],
        [plainText, notice.format],
      ])
      .setValues([
        [heading, ''],
        ['', notice.formula],
      ]);
  }

  private writeRows(
    columns: readonly ListColumn[],
    wanted: readonly (ListRow | undefined)[],
    from: number,
    to: number,
  ): void {
    for (const { first, last } of oursSideBySide(columns)) {
      const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const rows = Array.from({ length: to - from }, (_, i) => wanted[from + i]);
      this.sheet
        .getRange(headerRow + 1 + from, first + 1, rows.length, indexes.length)
        .setNumberFormats(rows.map((row) => indexes.map((index) => formatAt(columns, row, index))))
        .setValues(rows.map((row) => indexes.map((index) => row?.values[index] ?? '')));
    }
  }

  /** Columns, headers and dropdowns, over whatever stood there. */
  private layOut(columns: readonly ListColumn[]): void {
    const { sheet } = this;
    const missing = columns.length - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    const rows = sheet.getMaxRows();
    const all = sheet.getRange(1, 1, rows, columns.length);
    all.clear();
    all.clear({ validationsOnly: true, commentsOnly: true });
    // Columns that people have deleted have moved those that were hidden.
    sheet.showColumns(1, columns.length);
    sheet.getRange(1, 1, 2, columns.length).setFontColor(greyText);
    sheet
      .getRange(headerRow + 1, 1, rows - headerRow, columns.length)
      .setHorizontalAlignment('left')
      .setVerticalAlignment('top');
    const wrapped = columns.flatMap(({ isWrapped }, index) => (isWrapped ? [columnLetters(index)] : []));
    sheet.getRangeList(wrapped.map((letters) => `${letters}${headerRow + 1}:${letters}`)).setWrap(true);
    this.setWidths(columns);
    columns.forEach((column, index) => {
      this.dressColumn(column, index, rows - headerRow);
    });
    sheet.setFrozenRows(headerRow);
  }

  /** A hidden column has the width of its neighbour: one call sets both. */
  private setWidths(columns: readonly ListColumn[]): void {
    let width = 100;
    const widths = columns.map(({ widthPixels = width }) => {
      width = widthPixels;
      return width;
    });
    setColumnWidths(this.sheet, widths);
    columns.forEach(({ widthPixels }, index) => {
      if (widthPixels === undefined) this.sheet.hideColumns(index + 1);
    });
  }

  /** Last: by its headers the next run knows that the tab is laid out and has its rows. */
  private writeHeaders(columns: readonly ListColumn[]): void {
    this.sheet
      .getRange(headerRow, 1, 1, columns.length)
      .setNumberFormat(plainText)
      .setNotes([columns.map(({ note }) => note)])
      .setFontWeight('bold')
      .setBackgrounds([columns.map(({ isTheirs }) => (isTheirs ? theirsBackground : headerBackground))])
      .setValues([columns.map(({ header }) => header)]);
  }

  private dressColumn({ format, choices, isTheirs }: ListColumn, index: number, rowCount: number): void {
    if (isTheirs !== true && choices === undefined) return;
    const cells: Range = this.sheet.getRange(headerRow + 1, index + 1, rowCount, 1);
    if (isTheirs) cells.setNumberFormat(format).setBackground(theirsBackground);
    if (choices === undefined) return;
    const list = newValidation().requireValueInList([...choices], true);
    cells.setDataValidation(list.setAllowInvalid(true).build());
  }
}

const mostBlocks = 5;

/** Cells of a list below its headers. */
export class ListCells {
  constructor(
    private readonly cells: readonly (readonly Cell[])[],
    private readonly headers: readonly string[],
    /** Sheet row of the first. */
    private readonly firstRow: number,
  ) {}

  get rowCount(): number {
    return this.cells.length;
  }

  sheetRowOf(row: number): number {
    return this.firstRow + row;
  }

  columnOf(header: string): number {
    return columnIndex(this.headers, header);
  }

  cell(row: number, header: string): Cell {
    return this.cells[row]![this.columnOf(header)] ?? '';
  }
}

/** Rows of the list, an empty one, and lines of text. */
function gridOf({ columns, rows, lines }: ListContent): ListRow[] {
  const lineRow = (line: string): ListRow => ({
    values: columns.map((_, index) => (index === textColumn ? line : '')),
    firstFormat: plainText,
  });
  const below = rows.length > 0 && lines.length > 0 ? ['', ...lines] : lines;
  return [...rows, ...below.map(lineRow)];
}

function formatAt(columns: readonly ListColumn[], row: ListRow | undefined, index: number): string {
  return index === 0 && row !== undefined ? row.firstFormat : columns[index]!.format;
}

/** Columns between those that people fill in. */
function oursSideBySide(columns: readonly ListColumn[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  columns.forEach(({ isTheirs }, index) => {
    if (isTheirs) return;
    const before = spans[spans.length - 1];
    if (before && before.last === index - 1) before.last = index;
    else spans.push({ first: index, last: index });
  });
  return spans;
}
