import { isEmptyCell, type Problem, problemAt } from '../../scoring/index.ts';
import type { RunRequest } from '../../shared/index.ts';
import { formatInstant } from '../doors/clock.ts';
import { flush, newLink } from '../doors/spreadsheet.ts';
import { readLastRun, recordCrossingsBegun } from '../last-run.ts';
import { carried } from '../output/carried-rows.ts';
import type { OutputValue } from '../output/output-values.ts';
import { ensureReportTab, type ReportTabDefinition } from '../report/report-tab.ts';
import { headerBackground } from '../report/row-look.ts';
import { endsRun, retrying } from '../retrying.ts';
import { readRulesState, rulesFingerprint } from '../rules-state.ts';
import type { ScoredDocument } from '../scored-document.ts';
import type { Book, Tab } from '../tabs/book.ts';
import { serialOfMoment } from '../tabs/serial-of-moment.ts';
import { type CrossingLine, crossingLines } from './crossing-lines.ts';
import { crossingsSay as say } from './crossings-messages.ts';
import { findCrossings } from './find-crossings.ts';

export const crossingsTab: ReportTabDefinition = {
  id: 'crossings',
  name: say.tabName,
  firstCell: say.headers[0],
};

/** Lines that the tab holds; beyond them the oldest go. */
const mostLines = 5_000;
const columnWidths = [120, 200, 80, 110, 110, 260, 120, 220];
/** The Row column is rich text, which is not written to cells formatted as text. */
const columnFormats = ['yyyy-mm-dd hh:mm', '@', 'general', '@', '@', '@', '@', '@'];
const rowColumn = 3;

/**
 * Appends who rises to or falls from a status since the last run. Called before the scores are written, under the lock: a
 * run that is cut off between the two would leave statuses of which nobody was told. What goes wrong here is a problem of
 * the run and never its end.
 */
export function recordCrossings(document: ScoredDocument, { by }: RunRequest): Problem[] {
  try {
    const lines = linesOf(document);
    if (lines.length > 0) appendLines(document.book, lines, by !== 'schedule');
    return [];
  } catch (error) {
    if (endsRun(error)) throw error;
    return [problemAt(say.refused(say.tabName, (error as Error).message), say.tabName, '')];
  }
}

/** None at the very first run, and at one that follows a first run that was cut off: every lead would be new. */
function linesOf(document: ScoredDocument): CrossingLine[] {
  const { outputs, leads, carriedFrom, scores, book } = document;
  const status = leads.columns[outputs.columns.get('status') ?? -1];
  if (status === undefined) return [];
  const present = carried(status, carriedFrom);
  if (present.every(isEmptyCell)) return [];
  const before = readRulesState()?.scoredWith ?? null;
  const haveRulesChanged = before !== null && before !== rulesFingerprint(document);
  // After a run that time ended, an empty status may be one that was not written yet.
  const wasUnfinished = (readLastRun()?.unfinished ?? null) !== null;
  const crossings = findCrossings(scores, present, leads.rowCount).filter(
    ({ from }) => from !== '' || !wasUnfinished,
  );
  return crossingLines(document, crossings, haveRulesChanged, serialOfMoment(book));
}

function appendLines(book: Book, crossings: readonly CrossingLine[], keepsActiveSheet: boolean): void {
  const active = keepsActiveSheet ? book.spreadsheet.getActiveSheet() : null;
  const tab = ensureReportTab(book, crossingsTab, makeHeader);
  const { sheet } = tab;
  if (sheet.getLastRow() === 0) makeHeader(tab);
  // A new tab is shown at once, but who scores leads wants to see the leads.
  if (active) book.spreadsheet.setActiveSheet(active);
  const lines = notNotedYet(book, tab, crossings);
  if (lines.length === 0) return;
  const first = sheet.getLastRow() + 1;
  const lacking = first + lines.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const range = sheet.getRange(first, 1, lines.length, columnFormats.length);
  retrying(() => {
    range.setNumberFormats(lines.map(() => columnFormats)).setHorizontalAlignment('left');
    range.setValues(lines.map(({ cells }) => [...cells]));
    const links = lines.map(({ cells, link }) => [newLink(String(cells[rowColumn - 1]), link)]);
    sheet.getRange(first, rowColumn, lines.length, 1).setRichTextValues(links);
    flush();
  });
  const excess = first + lines.length - 2 - mostLines;
  if (excess > 0) sheet.deleteRows(2, excess);
}

/** Leaves out what a run has noted that was cut off before all scores were written. */
function notNotedYet(book: Book, { sheet }: Tab, lines: readonly CrossingLine[]): readonly CrossingLine[] {
  const since = readLastRun()?.crossingsSince;
  if (since === undefined) {
    recordCrossingsBegun(formatInstant(book.startedAt, book.timeZone.name, 'yyyy-MM-dd HH:mm'));
    return lines;
  }
  const noted = sheet.getDataRange().getDisplayValues();
  const known = new Set(noted.filter(([when]) => when! >= since).map(nameOf));
  return lines.filter(({ cells }) => !known.has(nameOf(cells)));
}

/** Lead, old and new status, cause. */
function nameOf(cells: readonly OutputValue[]): string {
  return [1, 3, 4, 7].map((column) => String(cells[column] ?? '')).join('\u0001');
}

function makeHeader({ sheet }: Tab): void {
  const header = sheet.getRange(1, 1, 1, say.headers.length);
  header
    .setValues([[...say.headers]])
    .setNotes([[...say.notes]])
    .setFontWeight('bold')
    .setBackground(headerBackground);
  columnWidths.forEach((pixels, column) => {
    sheet.setColumnWidth(column + 1, pixels);
  });
  sheet.setFrozenRows(1);
  const spare = sheet.getMaxColumns() - columnWidths.length;
  if (spare > 0) sheet.deleteColumns(columnWidths.length + 1, spare);
}
