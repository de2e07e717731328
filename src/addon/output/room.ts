import type { Book, Tab } from '../tabs/book.ts';

/** Google's limits on the cells of a spreadsheet and the columns of a sheet. */
const mostCells = 10_000_000;
const mostColumns = 18_278;

/** What stands in the way of that many more columns behind the last used one, or null. */
export interface NoRoom {
  readonly cells: number;
  readonly reason: 'cells' | 'columns';
}

/** Columns that the grid lacks for `count` new ones behind the last used column. */
function lackingColumns(tab: Tab, count: number): number {
  return Math.max(0, tab.sheet.getLastColumn() + count - tab.sheet.getMaxColumns());
}

/** Looked up before anything is written: a grid that is half grown helps nobody. */
export function findNoRoom(book: Book, tab: Tab, count: number): NoRoom | null {
  const lacking = lackingColumns(tab, count);
  if (lacking === 0) return null;
  const cells = book.tabs.reduce((sum, { sheet }) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  if (tab.sheet.getMaxColumns() + lacking > mostColumns) return { cells, reason: 'columns' };
  return cells + lacking * tab.sheet.getMaxRows() > mostCells ? { cells, reason: 'cells' } : null;
}

/**
 * Adds the columns that the grid lacks for `count` new ones. They would look like their left neighbour, dropdowns included,
 * which are not for ours.
 */
export function growGrid(tab: Tab, count: number): void {
  const { sheet } = tab;
  const lacking = lackingColumns(tab, count);
  if (lacking === 0) return;
  const before = sheet.getMaxColumns();
  sheet.insertColumnsAfter(before, lacking);
  const added = sheet.getRange(1, before + 1, sheet.getMaxRows(), lacking);
  added.clearFormat();
  added.clearDataValidations();
}
