import { type Problem, problemAt } from '../../scoring/index.ts';
import type { RunRequest } from '../../shared/index.ts';
import { flush, newLink } from '../doors/spreadsheet.ts';
import { readLastRun } from '../last-run.ts';
import { carried } from '../output/carried-rows.ts';
import { ensureReportTab, type ReportTabDefinition } from '../report/report-tab.ts';
import { headerBackground } from '../report/row-look.ts';
import { retrying } from '../retrying.ts';
import { noteRules, readRulesState, rulesFingerprint } from '../rules-state.ts';
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
 * Appends who rose to or fell from a status since the last run. Called once the scores are written, still under the lock;
 * what goes wrong here is a problem of the run and never its end.
 * @param rowsDone rows written where time ran out, or null
 */
export function recordCrossings(
  document: ScoredDocument,
  { by }: RunRequest,
  rowsDone: number | null,
): Problem[] {
  try {
    const lines = linesOf(document, rowsDone);
    noteRules(rulesFingerprint(document), document.book.asOfDay, rowsDone === null);
    if (lines.length > 0) appendLines(document.book, lines, by !== 'schedule');
    return [];
  } catch (error) {
    return [problemAt(say.refused(say.tabName, (error as Error).message), say.tabName, '')];
  }
}

/** None at the very first run: every lead would be new. */
function linesOf(document: ScoredDocument, rowsDone: number | null): CrossingLine[] {
  const { outputs, leads, carriedFrom, scores, book } = document;
  const status = leads.columns[outputs.columns.get('status') ?? -1];
  if (status === undefined) return [];
  const present = carried(status, carriedFrom);
  const before = readRulesState()?.scoredWith ?? null;
  const haveRulesChanged = before !== null && before !== rulesFingerprint(document);
  // After a run that time ended, an empty status may be one that was not written yet.
  const wasUnfinished = (readLastRun()?.unfinished ?? null) !== null;
  const crossings = findCrossings(scores, present, rowsDone ?? leads.rowCount).filter(
    ({ from }) => from !== '' || !wasUnfinished,
  );
  return crossingLines(document, crossings, haveRulesChanged, serialOfMoment(book));
}

function appendLines(book: Book, lines: readonly CrossingLine[], keepsActiveSheet: boolean): void {
  const active = keepsActiveSheet ? book.spreadsheet.getActiveSheet() : null;
  const tab = ensureReportTab(book, crossingsTab, makeHeader);
  const { sheet } = tab;
  if (sheet.getLastRow() === 0) makeHeader(tab);
  // A new tab is shown at once, but who scores leads wants to see the leads.
  if (active) book.spreadsheet.setActiveSheet(active);
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
