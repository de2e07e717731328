import type { Book } from '../sheets/book.ts';
import type { KeptValues } from '../sheets/kept-values.ts';
import { dressLog } from '../sheets/log-tab.ts';
import { findReportTab } from '../sheets/report-tab.ts';
import { changesTab } from './changes-tab.ts';

/** How many runs have tried to format lines of Changes that took no format. */
const undressedProperty = 'scoreband.undressedChanges';
/** What is refused for good is not asked for ever. */
const mostTries = 10;

/** Written by the next `save`. */
export function noteUndressed(kept: KeptValues): void {
  kept.note(undressedProperty, '1');
}

export function areChangesUndressed(kept: KeptValues): boolean {
  return kept.get(undressedProperty) !== null;
}

/** Formats the lines that a run before could not. */
export function dressChangesAgain(book: Book): void {
  const { kept } = book;
  if (!areChangesUndressed(kept)) return;
  const tries = Number(kept.get(undressedProperty));
  const tab = findReportTab(book, changesTab);
  const isDone = tab === null || tries >= mostTries || dressLog(tab, changesTab);
  kept.note(undressedProperty, isDone ? null : String(tries + 1));
  kept.save();
}
