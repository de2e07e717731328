import { isoDay, type Problem } from '../../scoring/index.ts';
import type { RunRequest, Summary } from '../../shared/index.ts';
import { formatInstant } from '../doors/clock.ts';
import { recordRun } from '../last-run.ts';
import { say } from '../messages.ts';
import { type ShortArea, shortAreas } from '../output/filter-advice.ts';
import { headerNotes, writeHeaderNotes } from '../output/header-notes.ts';
import type { OutputId } from '../output/output-columns.ts';
import { spillingFormula } from '../output/spilled-leads.ts';
import { type WriteReport, writeScores } from '../output/write-scores.ts';
import { scoreDocument } from '../score-document.ts';
import type { ScoredDocument } from '../scored-document.ts';
import { emptySummary, leadRows, scoreSummary } from '../summary.ts';
import type { Book } from '../tabs/book.ts';
import { openBook } from '../tabs/book.ts';
import { markTabs } from '../tabs/own-tabs.ts';
import { writeRulesReport } from '../tabs/rules-report.ts';
import { runAction } from './run-action.ts';

const command = 'score';
// Somebody who moves columns for longer than this is at work on the sheet.
const mostReadings = 3;

/** Scores every lead and writes our columns. */
export function scoreLeads(request: RunRequest): Summary {
  return runAction(command, request, (book) => {
    const summary = scoreAndWrite(book, request, mostReadings);
    const { leads, stopped } = summary;
    recordRun({ at: book.startedAt, by: request.by, command, leads, stopped });
    return summary;
  });
}

function scoreAndWrite(book: Book, request: RunRequest, readingsLeft: number): Summary {
  const document = scoreDocument(book);
  if ('stopped' in document)
    return { ...emptySummary(command, book), stopped: document.stopped, problems: [...document.problems] };
  const problems: Problem[] = [...document.problems];
  const report = writeScores(document, {
    onProgress: (columns, rowsDone) => noteRun(document, request, columns, rowsDone),
    onWritten: ({ columns, rowsDone }) => {
      noteRun(document, request, columns, rowsDone);
      markTabs(document.ownTabs);
      problems.push(...writeRulesReport(document, document.problems));
    },
  });
  if (report.hasMoved) {
    if (readingsLeft > 1) return scoreAndWrite(openBook(book.spreadsheet), request, readingsLeft - 1);
    return { ...emptySummary(command, book), stopped: say.keptChanging(document.leadsTab.name) };
  }
  if (report.stopped !== null) return { ...emptySummary(command, book), stopped: report.stopped, problems };
  const summary = scoreSummary(command, document);
  return {
    ...summary,
    problems: [...problems, ...report.problems],
    messages: messagesOf(document, summary, report),
    ...(request.rows ? { rows: leadRows(document) } : {}),
  };
}

function noteRun(
  { book, leadsTab, leads, model }: ScoredDocument,
  { by }: RunRequest,
  columns: ReadonlyMap<OutputId, number>,
  rowsDone: number | null,
): void {
  const run = {
    asOf: isoDay(book.asOfDay),
    at: formatInstant(book.startedAt, book.timeZone.name, 'yyyy-MM-dd HH:mm'),
    by,
    next: say.nextRunByHand(),
  };
  const unfinished = rowsDone === null ? null : unfinishedRows(leads, rowsDone);
  writeHeaderNotes(leadsTab, leads.headerRow, columns, headerNotes(run, model.ladder, unfinished));
}

function unfinishedRows({ headerRow, rowCount }: ScoredDocument['leads'], rowsDone: number): string {
  return say.unfinished(headerRow + 1, headerRow + rowsDone, headerRow + rowCount);
}

function messagesOf(document: ScoredDocument, summary: Summary, report: WriteReport): string[] {
  const { leadsTab, leads, scores } = document;
  const spill = spillingFormula(leadsTab, leads.headerRow, scores.keyColumn, leads.rowCount);
  return [
    summary.leads === 0
      ? say.noLeads(leadsTab.name, leads.headerRow)
      : say.scored(summary.leads, summary.statuses),
    ...(report.rowsDone === null ? [] : [say.unfinishedRun(unfinishedRows(leads, report.rowsDone))]),
    ...report.messages,
    ...shortAreas(leadsTab, leads.headerRow, report.columns.values()).map((area) =>
      shortAreaSentence(leadsTab.name, area),
    ),
    ...(spill === null ? [] : [say.leadsSpill(leadsTab.name, spill)]),
  ];
}

function shortAreaSentence(tab: string, { kind, cells, extended }: ShortArea): string {
  return kind === 'filter'
    ? say.filterEndsShort(tab, cells, extended)
    : say.bandingEndsShort(tab, cells, extended);
}
