import { columnIndex } from '../../scoring/index.ts';
import type { Book } from './book.ts';
import { ColumnRoom } from './cell-limits.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { madeSomewhere, type Place } from './made-somewhere.ts';
import { tabMetadataKey } from './mark.ts';
import { retrying } from './retrying.ts';
import { flush } from './spreadsheet.ts';
import { OwnTab, type StandingTab } from './standing-tab.ts';
import { UnfinishedColumns } from './unfinished-columns.ts';

/** A tab of ours without the columns that a run has left unfinished there, and read again where there were some. */
export function withoutUnfinishedColumns(tab: OwnTab): OwnTab {
  if (!tab.hasUnfinishedColumns) return tab;
  // Headers come last: a column that has one is whole.
  new UnfinishedColumns(tab, tabMetadataKey).takeBack(() => false);
  return new OwnTab(tab, tab.readShortTable(), tab.isUnmarked, false);
}

/**
 * Adds columns behind the last used one of a tab of ours, and returns the index of the first.
 * @param dress how they look, before they have headers
 * @throws ColumnsMoved where somebody moves columns meanwhile
 */
export function addColumns(
  book: Book,
  tab: OwnTab,
  headers: readonly string[],
  dress: (first: number) => void = () => {},
): number {
  // Another run may have added them since the tab was read, which was before the document was locked.
  const present = tab.readHeaders(tab.headerRow);
  if (headers.some((header) => columnIndex(present, header) >= 0)) throw new ColumnsMoved();
  const unfinished = new UnfinishedColumns(tab, tabMetadataKey);
  const isOurs = (header: string) => headers.includes(header);
  const { made } = madeSomewhere(tab, {
    make(place) {
      const { first } = place;
      tab.expect(first, headers);
      unfinished.begin(place, headers.length);
      makeRoom(book, tab, place, headers.length);
      dress(first);
      retrying(() => {
        tab.look();
        tab.sheet.getRange(tab.headerRow, first + 1, 1, headers.length).setValues([[...headers]]);
        flush();
      });
      unfinished.finish();
      return first;
    },
    takeBack: () => unfinished.takeBack(isOurs, headers),
  });
  return made;
}

/**
 * Inserts `count` columns behind the `first` ones, which are those in use, so that what lies over the empty columns there (charts, colours, widths) makes
 * way, and comes back when ours are deleted. Where the spreadsheet is too full for that, or they stand apart, empty columns are
 * taken.
 */
export function makeRoom(book: Book, tab: StandingTab, { first, gap }: Place, count: number): void {
  const { sheet } = tab;
  const room = new ColumnRoom(book, tab);
  const takesEmpty = gap > 0 || room.obstacleToInsert(count) !== null;
  const inserted = takesEmpty ? room.lacking(gap + count) : count;
  if (inserted === 0) return;
  const before = takesEmpty ? sheet.getMaxColumns() : first;
  sheet.insertColumnsAfter(before, inserted);
  // They look like their left neighbour, dropdowns included, which are not for ours.
  const added = sheet.getRange(1, before + 1, sheet.getMaxRows(), inserted);
  retrying(() => {
    tab.look();
    added.clear({ formatOnly: true, validationsOnly: true });
    flush();
  });
}
