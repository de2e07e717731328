import { cellTextOf } from '../document/output-rows.ts';
import type { Book } from '../sheets/book.ts';
import type { OutputValue } from '../sheets/cell-value.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { type LogDefinition, LogTab } from '../sheets/log-tab.ts';
import type { KeptVersions } from './kept-versions.ts';
import { say } from './sentences.ts';
import type { Change } from './version-changes.ts';

/** What one run found, with leads per status before and after it in words. */
export interface ChangesOfRun {
  /** Serial number of its start. */
  readonly when: number;
  readonly changes: readonly Change[];
  readonly leadsBefore: string;
  readonly leadsAfter: string;
  /** The version as text, where it can be kept. */
  readonly version: string | null;
}

/** More in one run are counted only; the version beside them holds all. */
const mostLinesOfRun = 100;

const { columns: texts } = say;
const wrappedText = { format: '@', isWrapped: true };

export const changesTab: LogDefinition = {
  id: 'changes',
  name: say.tabName,
  columns: [
    { ...texts.when, widthPixels: 120, format: 'yyyy-mm-dd hh:mm' },
    { ...texts.what, ...wrappedText, widthPixels: 240 },
    { ...texts.from, ...wrappedText, widthPixels: 240 },
    { ...texts.to, ...wrappedText, widthPixels: 240 },
    { ...texts.before, ...wrappedText, widthPixels: 240 },
    { ...texts.after, ...wrappedText, widthPixels: 240 },
    texts.version,
    texts.kept,
  ],
};

/**
 * Writes a line a change above those of earlier runs, and keeps the version beside the first: both or neither.
 * @returns whether the lines look as they shall
 */
export function addChanges(kept: KeptVersions, changes: ChangesOfRun): boolean {
  const { tab } = kept;
  const lines = linesOf(kept, changes);
  const moved = tab.makeRoomOnTop(lines.length);
  const isFormatted = tab.write(2, lines);
  if (changes.version !== null) kept.dropOldest(moved);
  tab.dropLastRows();
  return isFormatted;
}

/** The lines of one run, with the cells that keep its version. */
export function linesOf(
  kept: KeptVersions,
  { when, changes, leadsBefore, leadsAfter, version }: ChangesOfRun,
): OutputValue[][] {
  const cells = version === null ? [] : kept.cellsOfNext(version);
  return limited(changes).map(({ what, from, to }, index) => {
    const leads = index === 0 ? [leadsBefore, leadsAfter] : ['', ''];
    const besides = index === 0 ? cells : cells.map(() => '');
    return [when, ...[what, from, to, ...leads].map(cellTextOf), ...besides];
  });
}

function limited(changes: readonly Change[]): Change[] {
  const shown = changes.slice(0, mostLinesOfRun);
  const rest = changes.length - shown.length;
  return rest > 0 ? [...shown, { what: say.more(rest), from: '', to: '' }] : shown;
}

/** How many runs have tried to format lines that took no format; the name is that of spreadsheets in use. */
const unformattedProperty = 'scoreband.undressedChanges';
/** What is refused for good is not asked for ever. */
const mostTries = 10;

/** Written by the next `save`. */
export function noteUnformattedChanges(kept: DocumentProperties): void {
  kept.note(unformattedProperty, '1');
}

export function areChangesUnformatted(kept: DocumentProperties): boolean {
  return kept.get(unformattedProperty) !== null;
}

/** Formats the lines that a run before could not. */
export function formatChangesAgain(book: Book): void {
  const { kept } = book;
  if (!areChangesUnformatted(kept)) return;
  const tries = Number(kept.get(unformattedProperty));
  const tab = LogTab.find(book, changesTab);
  const isDone = tab === null || tries >= mostTries || tab.formatAgain();
  kept.note(unformattedProperty, isDone ? null : String(tries + 1));
  kept.save();
}
