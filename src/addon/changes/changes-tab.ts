import { flush, type Range } from '../doors/spreadsheet.ts';
import { cellTextOf } from '../output/carried-rows.ts';
import type { OutputValue } from '../output/output-values.ts';
import { ensureReportTab, type ReportTabDefinition } from '../report/report-tab.ts';
import { headerBackground } from '../report/row-look.ts';
import { retrying } from '../retrying.ts';
import type { Book, Tab } from '../tabs/book.ts';
import { serialOfMoment } from '../tabs/serial-of-moment.ts';
import { changesSay as say } from './changes-messages.ts';
import { type KeptVersion, keepVersion, visibleColumns } from './kept-versions.ts';
import type { Change } from './version-changes.ts';

export const changesTab: ReportTabDefinition = {
  id: 'changes',
  name: say.tabName,
  firstCell: say.headers[0],
};

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
/** Lines that the tab holds; beyond them the oldest go. */
const mostLines = 5_000;
const columnWidths = [120, 330, 220, 220, 260, 260];
const columnFormats = ['yyyy-mm-dd hh:mm', '@', '@', '@', '@', '@'];
const hiddenColumns = 2;

/** The tab, made where it is not there yet; who scores leads goes on seeing the leads. */
export function ensureChangesTab(book: Book, keepsActiveSheet: boolean): Tab {
  const active = keepsActiveSheet ? book.spreadsheet.getActiveSheet() : null;
  const tab = ensureReportTab(book, changesTab, makeHeader);
  if (tab.sheet.getLastRow() === 0) makeHeader(tab);
  if (active) book.spreadsheet.setActiveSheet(active);
  return tab;
}

/** Appends a line a change, and keeps the version beside the first. */
export function appendChanges(
  book: Book,
  tab: Tab,
  { changes, leadsBefore, leadsAfter, version }: ChangesOfRun,
  kept: readonly KeptVersion[],
): void {
  const { sheet } = tab;
  const when = serialOfMoment(book);
  const lines = limited(changes).map(({ what, from, to }, index) => {
    const leads = index === 0 ? [leadsBefore, leadsAfter] : ['', ''];
    return [when, ...[what, from, to, ...leads].map(cellTextOf)];
  });
  const first = sheet.getLastRow() + 1;
  const lacking = first + lines.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const range = sheet.getRange(first, 1, lines.length, visibleColumns);
  retrying(() => {
    const takesFormats = formatted(range, lines.length);
    range.setValues(takesFormats ? lines : lines.map((line) => line.map(asText)));
    if (version !== null) keepVersion(tab, first, version, kept);
    flush();
  });
  const excess = first + lines.length - 2 - mostLines;
  if (excess > 0) sheet.deleteRows(2, excess);
}

/** Whether texts may be written as they are; where formats are refused, an apostrophe keeps them texts. */
function formatted(range: Range, lines: number): boolean {
  try {
    range
      .setNumberFormats(Array.from({ length: lines }, () => columnFormats))
      .setHorizontalAlignment('left')
      .setVerticalAlignment('top');
    return true;
  } catch {
    return false;
  }
}

function asText(value: OutputValue): OutputValue {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
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
