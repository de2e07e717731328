import { columnIndex } from '../../scoring/index.ts';
import type { Book } from './book.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { beginColumns, finishColumns, takeBackColumns } from './half-made-columns.ts';
import { tabMetadataKey } from './mark.ts';
import type { OwnTab } from './own-tab.ts';
import { readHeaders, readShortTable } from './read-table.ts';
import { retrying } from './retrying.ts';
import { makeRoom } from './room.ts';
import { flush } from './spreadsheet.ts';
import { StandingColumns } from './standing-columns.ts';

/** A tab of ours without the columns that a run has left half made there, and read again where there were some. */
export function withoutHalfMade(book: Book, tab: OwnTab): OwnTab {
  if (!tab.isHalfMade) return tab;
  // Headers come last: a column that has one is whole.
  takeBackColumns(tab, tabMetadataKey, tab.table.headerRow, () => false);
  return { ...tab, table: readShortTable(tab, book.timeZone), isHalfMade: false };
}

/** The columns of a tab of ours, of which people own most. */
export function standingColumns(book: Book, tab: OwnTab): StandingColumns {
  const { headers, headerRow } = tab.table;
  return new StandingColumns(tab, headerRow, headers, book.timeZone);
}

/**
 * Adds columns behind the last used one of a tab of ours, and returns the index of the first.
 * @param dress how they look, before they have headers
 * @throws ColumnsMoved where somebody moves columns meanwhile
 */
export function addColumns(
  book: Book,
  tab: OwnTab,
  standing: StandingColumns,
  headers: readonly string[],
  dress: (first: number) => void = () => {},
): number {
  const { sheet } = tab;
  // Another run may have added them since the tab was read, which was before the document was locked.
  const present = readHeaders(tab, tab.table.headerRow, book.timeZone);
  if (headers.some((header) => columnIndex(present, header) >= 0)) throw new ColumnsMoved();
  const first = present.length;
  standing.add(first, headers);
  beginColumns(tab, tabMetadataKey, first, headers.length);
  makeRoom(book, tab, headers.length, standing);
  dress(first);
  retrying(() => {
    standing.look();
    sheet.getRange(tab.table.headerRow, first + 1, 1, headers.length).setValues([[...headers]]);
    flush();
  });
  finishColumns(tab, tabMetadataKey);
  return first;
}
