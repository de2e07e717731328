import { columnIndex, columnLetters } from '../../scoring/index.ts';
import type { Book } from './book.ts';
import { ColumnRoom } from './cell-limits.ts';
import { isTaken } from './column-formats.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { madeSomewhere, type Place } from './made-somewhere.ts';
import { tabMetadataKey } from './mark.ts';
import { endsRun, retrying } from './retrying.ts';
import { flush, type Range } from './spreadsheet.ts';
import { OwnTab, type StandingTab } from './standing-tab.ts';
import { UnfinishedColumns } from './unfinished-columns.ts';

/** A tab of ours without the columns that a run has left unfinished there, and read again where there were some. */
export function withoutUnfinishedColumns(tab: OwnTab): OwnTab {
  if (!tab.hasUnfinishedColumns) return tab;
  // Headers come last: a column that has one is whole.
  new UnfinishedColumns(tab, tabMetadataKey).takeBack(() => false);
  return new OwnTab(tab, tab.readShortTable(), tab.isUnmarked, false);
}

/** How columns look before they have headers, all from an index (from 0) on. */
export interface ColumnLook {
  readonly mark: (first: number) => void;
  /** Queues all of it. */
  readonly queue: (first: number) => void;
  /** Sets what can be set, where some of it was refused. */
  readonly setInParts: (first: number) => void;
  /** Whether then only the headers are written: what stands below them is the caller's to write with care. */
  readonly leavesBelow?: boolean;
}

const plainLook: ColumnLook = { mark: () => {}, queue: () => {}, setInParts: () => {} };

/**
 * Adds columns behind the last used one of a tab of ours, and returns the index of the first.
 * @param below what stands in the first rows below the headers, from when these stand there on
 * @throws ColumnsMoved where somebody moves columns meanwhile
 */
export function addColumns(
  book: Book,
  tab: OwnTab,
  headers: readonly string[],
  look: ColumnLook = plainLook,
  below: readonly (readonly (string | number | boolean)[])[] = [],
): number {
  // Another run may have added them since the tab was read, which was before the document was locked.
  const present = tab.textsIn(tab.headerRow, tab.sheet.getMaxColumns());
  if (headers.some((header) => columnIndex(present, header) >= 0)) throw new ColumnsMoved();
  const unfinished = new UnfinishedColumns(tab, tabMetadataKey);
  const isOurs = (header: string) => headers.includes(header);
  const { made } = madeSomewhere(tab, {
    make(place) {
      const { first } = place;
      tab.expect(first, headers);
      unfinished.begin(place, headers.length);
      const added = insertedRoom(book, tab, place, headers.length);
      look.mark(first);
      const dress = () => {
        added?.clear(inheritedLook);
        look.queue(first);
      };
      // Headers last: a column that has one is whole.
      const write = (rows: typeof below) =>
        tab.sheet
          .getRange(tab.headerRow, first + 1, 1 + rows.length, headers.length)
          .setValues([[...headers], ...rows.map((row) => [...row])]);
      const all = () => {
        dress();
        write(below);
      };
      // A failure may come of what was sent all the same: with the headers the rest is there too.
      if (!isTaken(tab, all) && !areHeadersAt(tab, first, headers)) {
        clearLook(tab, added);
        look.setInParts(first);
        sendTo(tab, () => write(look.leavesBelow === true ? [] : below));
      }
      unfinished.finish();
      return first;
    },
    takeBack: () => unfinished.takeBack(isOurs, headers),
  });
  return made;
}

function areHeadersAt(tab: OwnTab, first: number, headers: readonly string[]): boolean {
  const present = tab.textsIn(tab.headerRow, first + headers.length);
  return headers.every((header, i) => present[first + i] === header);
}

/** New columns look like their left neighbour, dropdowns included, which are not for ours. */
export const inheritedLook = { formatOnly: true, validationsOnly: true };

export function clearLook(tab: StandingTab, added: Range | null): void {
  if (added !== null) sendTo(tab, () => added.clear(inheritedLook));
}

function sendTo(tab: StandingTab, queue: () => void): void {
  retrying(() => {
    tab.look();
    queue();
    flush();
  });
}

/**
 * Inserts `count` columns behind the `first` ones, which are those in use, so that what lies over the empty columns there (charts, colours, widths) makes
 * way, and comes back when ours are deleted. Where the spreadsheet is too full for that, or they stand apart, empty columns are
 * taken.
 * @returns all cells of those that were inserted
 */
export function insertedRoom(
  book: Book,
  tab: StandingTab,
  { first, gap }: Place,
  count: number,
): Range | null {
  if (gap > 0) return atTheEnd(tab, new ColumnRoom(book, tab).lacking(gap + count));
  try {
    return insertedBehind(tab, first, count);
  } catch (error) {
    if (endsRun(error)) throw error;
    // Google says in the user's language what it refuses, so that the cells are counted then.
    const room = new ColumnRoom(book, tab);
    if (room.obstacleToInsert(count) === null) throw error;
    return atTheEnd(tab, room.lacking(count));
  }
}

function atTheEnd(tab: StandingTab, count: number): Range | null {
  return count === 0 ? null : insertedBehind(tab, tab.sheet.getMaxColumns(), count);
}

function insertedBehind({ sheet }: StandingTab, before: number, count: number): Range {
  sheet.insertColumnsAfter(before, count);
  return sheet.getRange(`${columnLetters(before)}:${columnLetters(before + count - 1)}`);
}
