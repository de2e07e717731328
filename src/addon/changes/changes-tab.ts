import { cellTextOf } from '../document/carried-rows.ts';
import { serialOfMoment } from '../document/serial-of-moment.ts';
import type { Book } from '../sheets/book.ts';
import { dropOldestRows, type LogTab, writeLogRows } from '../sheets/log-tab.ts';
import { headerBackground } from '../sheets/row-look.ts';
import type { Tab } from '../sheets/tab.ts';
import { dropOldestVersions, type KeptVersion, versionCells, visibleColumns } from './kept-versions.ts';
import { say } from './sentences.ts';
import type { Change } from './version-changes.ts';

/** What one run found, with leads per status before and after it in words. */
export interface ChangesOfRun {
  readonly changes: readonly Change[];
  readonly leadsBefore: string;
  readonly leadsAfter: string;
  /** The version as text, where it can be kept. */
  readonly version: string | null;
}

/** More in one run are counted only; the version beside them holds all. */
const mostLinesOfRun = 100;
const columnWidths = [120, 330, 220, 220, 260, 260];
const hiddenColumns = 2;

export const changesTab: LogTab = {
  id: 'changes',
  name: say.tabName,
  firstCell: say.headers[0],
  formats: ['yyyy-mm-dd hh:mm', '@', '@', '@', '@', '@'],
  makeHeader,
};

/**
 * Appends a line a change, and keeps the version beside the first: both or neither.
 * @returns whether the lines look as they shall
 */
export function appendChanges(
  book: Book,
  tab: Tab,
  { changes, leadsBefore, leadsAfter, version }: ChangesOfRun,
  kept: readonly KeptVersion[],
): boolean {
  const when = serialOfMoment(book);
  const cells = version === null ? [] : versionCells(tab, version, kept);
  const lines = limited(changes).map(({ what, from, to }, index) => {
    const leads = index === 0 ? [leadsBefore, leadsAfter] : ['', ''];
    const besides = index === 0 ? cells : cells.map(() => '');
    return [when, ...[what, from, to, ...leads].map(cellTextOf), ...besides];
  });
  const isDressed = writeLogRows(tab, changesTab, tab.sheet.getLastRow() + 1, lines);
  if (version !== null) dropOldestVersions(tab, kept);
  dropOldestRows(tab);
  return isDressed;
}

function limited(changes: readonly Change[]): Change[] {
  const shown = changes.slice(0, mostLinesOfRun);
  const rest = changes.length - shown.length;
  return rest > 0 ? [...shown, { what: say.more(rest), from: '', to: '' }] : shown;
}

function makeHeader({ sheet }: Tab): void {
  const width = visibleColumns + hiddenColumns;
  const columns = sheet.getMaxColumns();
  if (columns < width) sheet.insertColumnsAfter(columns, width - columns);
  if (columns > width) sheet.deleteColumns(width + 1, columns - width);
  sheet
    .getRange(1, 1, 1, width)
    .setValues([[...say.headers, say.versionHeader, say.keptHeader]])
    .setNotes([[...say.notes, say.versionNote, say.versionNote]])
    .setFontWeight('bold')
    .setBackground(headerBackground);
  columnWidths.forEach((pixels, column) => {
    sheet.setColumnWidth(column + 1, pixels);
  });
  sheet.getRange(1, 2, sheet.getMaxRows(), visibleColumns - 1).setWrap(true);
  sheet.hideColumns(visibleColumns + 1, hiddenColumns);
  sheet.setFrozenRows(1);
}
