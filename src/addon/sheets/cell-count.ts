import { type Book, tabsWithCells } from './book.ts';

/** Google's limit on the cells of a spreadsheet. */
export const mostCells = 10_000_000;

/** Cells of all grids, filled or not: what the limit counts. Three calls a tab. */
export function cellCount(book: Book): number {
  return tabsWithCells(book).reduce((sum, { sheet }) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}
