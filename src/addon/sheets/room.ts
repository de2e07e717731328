import type { Book, Tab } from './book.ts';
import { cellCount, mostCells } from './cell-count.ts';
import { retrying } from './retrying.ts';
import { flush } from './spreadsheet.ts';
import type { StandingColumns } from './standing-columns.ts';

/** Google's limit on the columns of a sheet. */
const mostColumns = 18_278;

/** What stands in the way of that many more columns behind the last used one, or null. */
export interface NoRoom {
  readonly cells: number;
  readonly reason: 'cells' | 'columns';
}

/** Looked up before anything is written: a grid that is half grown helps nobody. */
export function findNoRoom(book: Book, tab: Tab, count: number): NoRoom | null {
  return count === 0 ? null : noRoomFor(book, tab, lackingColumns(tab, count));
}

/**
 * Inserts columns behind the last used one, so that what lies over the empty columns there (charts, colours, widths) makes
 * way, and comes back when ours are deleted. Where the spreadsheet is too full for that, empty columns are taken.
 */
export function makeRoom(book: Book, tab: Tab, count: number, standing: StandingColumns): void {
  const { sheet } = tab;
  const isFull = noRoomFor(book, tab, count) !== null;
  const inserted = isFull ? lackingColumns(tab, count) : count;
  if (inserted === 0) return;
  const before = isFull ? sheet.getMaxColumns() : sheet.getLastColumn();
  sheet.insertColumnsAfter(before, inserted);
  // They look like their left neighbour, dropdowns included, which are not for ours.
  const added = sheet.getRange(1, before + 1, sheet.getMaxRows(), inserted);
  retrying(() => {
    standing.look();
    added.clear({ formatOnly: true, validationsOnly: true });
    flush();
  });
}

/** Columns that the grid lacks for `count` new ones behind the last used column. */
function lackingColumns(tab: Tab, count: number): number {
  return Math.max(0, tab.sheet.getLastColumn() + count - tab.sheet.getMaxColumns());
}

function noRoomFor(book: Book, tab: Tab, columns: number): NoRoom | null {
  if (columns === 0) return null;
  const cells = cellCount(book);
  if (tab.sheet.getMaxColumns() + columns > mostColumns) return { cells, reason: 'columns' };
  return cells + columns * tab.sheet.getMaxRows() > mostCells ? { cells, reason: 'cells' } : null;
}
