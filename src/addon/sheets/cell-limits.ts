import type { Book } from './book.ts';
import { say } from './sentences.ts';
import type { Sheet } from './spreadsheet.ts';
import type { Tab } from './tab.ts';

/** Google's limits on the cells of a spreadsheet, and on the columns of a sheet. */
const mostCells = 10_000_000;
const mostColumns = 18_278;
/** What a new tab begins with. */
const cellsOfNewTab = 26_000;

/** There is no room for a tab of ours. The message is the whole sentence for the user. */
export class SpreadsheetFull extends Error {
  readonly what: string;
  readonly wayOut: string;

  constructor(cells: number) {
    const [what, wayOut] = [say.noRoomForTab(cells), say.makeRoomForTab()];
    super(`${what[0]!.toUpperCase()}${what.slice(1)}. ${wayOut}`);
    this.what = what;
    this.wayOut = wayOut;
  }
}

/** What an error says, for the middle of a sentence. */
export function saidIn(error: Error): string {
  return error instanceof SpreadsheetFull ? error.what : error.message.replace(/[.\s]+$/, '');
}

/** What to do where a tab of ours cannot be made or written, without the full stop. */
export function wayOutOf(error: Error, tab: string): string {
  return error instanceof SpreadsheetFull
    ? error.wayOut.replace(/\.$/, '')
    : `Allow editing of ${tab}, or delete it`;
}

/**
 * A new tab behind the others. Google says in the user's language what it refuses, so that the cells are counted then.
 * @param count of sheets that are there
 * @throws SpreadsheetFull where there is no room for one
 */
export function insertSheet(book: Book, name: string, count = book.spreadsheet.getNumSheets()): Sheet {
  try {
    return book.spreadsheet.insertSheet(name, count);
  } catch (error) {
    const cells = countedCells(book);
    throw cells + cellsOfNewTab > mostCells ? new SpreadsheetFull(cells) : error;
  }
}

/** 0 where they cannot be counted: the error itself is what is to be seen then. */
function countedCells(book: Book): number {
  try {
    return cellCount(book.reopened());
  } catch {
    return 0;
  }
}

/** Cells of all grids, filled or not: what the limit counts. Three calls a tab. */
function cellCount(book: Book): number {
  return book.tabsWithCells().reduce((sum, { sheet }) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}

/** What stands in the way of more columns, and how many cells the spreadsheet has. */
export interface NoRoom {
  readonly cells: number;
  readonly reason: 'cells' | 'columns';
}

/** Room on a tab for more columns behind the last used one. */
export class ColumnRoom {
  constructor(
    private readonly book: Book,
    private readonly tab: Tab,
  ) {}

  /** What stands in the way of that many more beside those with headers; null for nothing. */
  obstacle(headers: number, count: number): NoRoom | null {
    if (count === 0) return null;
    return this.obstacleToInsert(Math.max(0, headers + count - this.tab.sheet.getMaxColumns()));
  }

  /** Columns that the grid lacks for `count` new ones. */
  lacking(count: number): number {
    return Math.max(0, this.tab.lastUsedColumn() + count - this.tab.sheet.getMaxColumns());
  }

  /** What stands in the way of inserting columns. */
  obstacleToInsert(columns: number): NoRoom | null {
    if (columns === 0) return null;
    const { sheet } = this.tab;
    const cells = cellCount(this.book);
    if (sheet.getMaxColumns() + columns > mostColumns) return { cells, reason: 'columns' };
    return cells + columns * sheet.getMaxRows() > mostCells ? { cells, reason: 'cells' } : null;
  }
}
