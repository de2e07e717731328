import { cellText, columnIndex, foldName, isEmptyCell, type Model } from '../../scoring/index.ts';
import { addColumns, withoutUnfinishedColumns } from '../sheets/add-columns.ts';
import type { Book } from '../sheets/book.ts';
import { makeCheckboxes } from '../sheets/checkboxes.ts';
import { markColumns } from '../sheets/mark.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { say } from './sentences.ts';

const { callList, contactWithin } = say.statuses;

/** Adds to Statuses what says who is called and how soon, with what holds without it; columns that are there stay. */
export function addCallColumns(book: Book, readTab: OwnTab, ladder: Model['ladder']): void {
  const tab = withoutUnfinishedColumns(readTab);
  const missing = [callList, contactWithin].filter((header) => columnIndex(tab.headers, header) < 0);
  const rungOf = rungsOfRows(tab, ladder);
  const { isOnCallList, contactWithinDays } = ladder.roles;
  const below = rungOf.map((rung) =>
    missing.map((header) => {
      if (rung < 0) return '';
      return header === callList ? isOnCallList[rung]! : (contactWithinDays[rung] ?? '');
    }),
  );
  const mark = (first: number) =>
    markColumns(
      tab,
      missing.map((id, i) => ({ id, index: first + i })),
    );
  const look = { mark, queue: () => {}, setInParts: () => {} };
  const first = missing.length === 0 ? -1 : addColumns(book, tab, missing, look, below);
  const column = missing.includes(callList) ? first : columnIndex(tab.headers, callList);
  if (holdsTicks(tab, column)) makeCheckboxes(tab, tab.headerRow + 1, below.length, column);
}

/** A person may have entered words. */
function holdsTicks({ table }: OwnTab, column: number): boolean {
  return (table.columns[column] ?? []).every((cell) => typeof cell === 'boolean' || isEmptyCell(cell));
}

/** Per row of Statuses, down to the last status of the ladder, the index of its rung; -1 for none. */
function rungsOfRows({ table }: OwnTab, { rungs }: Model['ladder']): number[] {
  const names = rungs.map(({ name }) => foldName(name));
  const cells = table.columns[columnIndex(table.headers, 'Status')] ?? [];
  const found = cells.map((cell) => names.indexOf(foldName(cellText(cell))));
  // A name may stand there twice: the topmost counts.
  const firsts = found.map((rung, row) => (found.indexOf(rung) === row ? rung : -1));
  const last = firsts.reduce((lowest, rung, row) => (rung >= 0 ? row : lowest), -1);
  return firsts.slice(0, last + 1);
}
