import { isoDay, type Problem } from '../../scoring/index.ts';
import type { RunRequest, Summary } from '../../shared/index.ts';
import { recordChanges, statusesReckoned, statusesStanding } from '../changes/record-changes.ts';
import { CrossingsOfRun } from '../crossings/record-crossings.ts';
import { type HeaderNotes, headerNotes, NotedHeaders } from '../document/header-notes.ts';
import { noteProblems } from '../document/last-problems.ts';
import { noteRun, noteStop } from '../document/last-run.ts';
import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { nextRunText } from '../document/next-run.ts';
import { markTabs } from '../document/own-tabs.ts';
import { writeRulesReport } from '../document/rules-report.ts';
import { recordRules, rulesFingerprint } from '../document/rules-state.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import type { ScoredDocument, StoppedDocument } from '../document/scored-document.ts';
import { minuteOfStart } from '../document/serial-of-moment.ts';
import { leadRows, scoreSummary, stoppedSummary } from '../document/summary.ts';
import { type Book, openBook, type Tab } from '../sheets/book.ts';
import { isTransient } from '../sheets/retrying.ts';
import { noteChunkedRun, runToGoOnWith } from './chunked-run.ts';
import { type ShortArea, shortAreas } from './filter-advice.ts';
import { say } from './sentences.ts';
import { spillingFormula } from './spilled-leads.ts';
import { type Pace, type WriteReport, writeScores } from './write-scores.ts';

const command = 'score';
// Somebody who moves columns for longer than this is at work on the sheet.
const mostReadings = 3;

/** A filter over the leads that ends left of our columns. */
export interface ShortFilter {
  readonly leadsTab: Tab;
  readonly area: ShortArea;
}

interface ScoreRun {
  readonly summary: Summary;
  readonly shortFilter: ShortFilter | null;
  /** Which rows are written where time ran out, or null. */
  readonly unfinished: string | null;
  /** Rows written where time ran out, or null. */
  readonly rowsDone: number | null;
  readonly rowCount: number;
  /** Of the rules that it scored by; empty where it stopped. */
  readonly fingerprint: string;
  /** Cells of ours on Leads that Google did not let us write, the first of them; or null. */
  readonly refusal: Problem | null;
  /** Whether statuses are among them. */
  readonly isStatusRefused: boolean;
}

/** Of a run, for whoever started it. */
type ScoreOutcome = Pick<ScoreRun, 'summary' | 'shortFilter' | 'rowsDone' | 'rowCount' | 'refusal'>;

/** A run that goes on with another, or that stops early to be gone on with. */
export interface PartOfRun {
  /** Of the run that began it. */
  readonly asOfDay: number;
  /** As far as the time of one execution allows where there is none. */
  readonly pace?: Pace;
}

/** Scores every lead and writes our columns. */
export function scoreLeads(request: RunRequest): Summary {
  return runScoring(request).summary;
}

/**
 * Scores like `scoreLeads`, and says where the user may be asked about the filter.
 * @param partOf asked once the spreadsheet is open; null for a run as of today, as far as its time allows
 */
export function runScoring(
  request: RunRequest,
  partOf: (book: Book) => PartOfRun | null = runToGoOnWith,
): ScoreOutcome {
  const outcome: Omit<ScoreOutcome, 'summary'> = {
    shortFilter: null,
    rowsDone: null,
    rowCount: 0,
    refusal: null,
  };
  const summary = runAction(command, request, (book) => {
    const part = partOf(book);
    const asOfDay = part?.asOfDay ?? book.asOfDay;
    const run = scoreUntilStill({ ...book, asOfDay }, request, part?.pace);
    const { summary, unfinished, fingerprint, isStatusRefused, ...rest } = run;
    const { rowsDone, rowCount } = rest;
    const { asOf, leads, statuses, stopped, problems } = summary;
    const { kept } = book;
    if (stopped !== null) noteStop(kept, stopped);
    else {
      const record = { at: book.startedAt, by: request.by, command, asOf, leads, statuses, unfinished };
      noteRun(kept, isStatusRefused ? { ...record, isStatusRefused: true } : record);
    }
    if (rowsDone !== null) noteChunkedRun(kept, { asOfDay, fingerprint, rowsDone, rowCount });
    else if (stopped === null) noteChunkedRun(kept, null);
    noteProblems(kept, problems);
    kept.save();
    Object.assign(outcome, rest);
    return summary;
  });
  return { summary, ...outcome };
}

/** Starts over where columns or rows went away under the run's hands. */
function scoreUntilStill(book: Book, request: RunRequest, pace?: Pace): ScoreRun {
  const { startedAt, asOfDay, kept } = book;
  for (let readings = 1; ; readings++) {
    const fresh = readings === 1 ? book : { ...openBook(book.spreadsheet), startedAt, asOfDay, kept };
    try {
      const run = scoreAndWrite(fresh, request, readings === mostReadings, pace);
      if (run !== null) return run;
    } catch (error) {
      // Whatever it is, it is not tried more than once again.
      if (readings > 1 || isTransient(error)) throw error;
    }
  }
}

/** null where columns were moved meanwhile; in the last reading a sentence says so. */
function scoreAndWrite(
  book: Book,
  request: RunRequest,
  isLastReading: boolean,
  pace?: Pace,
): ScoreRun | null {
  const document = scoreDocument(book);
  if ('stopped' in document) return stoppedRun(book, document);
  const problems: Problem[] = [...document.problems];
  const crossings = new CrossingsOfRun(document, request);
  let headers: NotedHeaders | null = null;
  const writeNotes = (outputs: ReadyOutputs, rowsDone: number | null) => {
    headers ??= new NotedHeaders(document, outputs);
    headers.write(notesOf(document, request, rowsDone));
  };
  const report = writeScores(document, {
    by: request.by,
    ...(pace ? { pace } : {}),
    onProgress: writeNotes,
    onReady: () => crossings.remember(),
    onWritten: ({ outputs, rowsDone, problems: refusals }) => {
      writeNotes(outputs, rowsDone);
      markTabs(document.ownTabs);
      // What is still to be written crosses then.
      if (rowsDone === null) problems.push(...crossings.note(outputs, refusals.length === 0));
      problems.push(...writeRulesReport(document, document.problems));
      recordRules(document.book, rulesFingerprint(document), rowsDone === null);
      problems.push(...noteChanges(document, request));
    },
  });
  if (report.hasMoved)
    return isLastReading
      ? stoppedRun(book, { stopped: say.keptChanging(document.leadsTab.name), problems })
      : null;
  if (report.stopped !== null) return stoppedRun(book, { stopped: report.stopped, problems });
  return finish(document, request, report, problems);
}

function stoppedRun(book: Book, document: StoppedDocument): ScoreRun {
  return {
    summary: stoppedSummary(command, book, document),
    ...{
      shortFilter: null,
      unfinished: null,
      rowsDone: null,
      rowCount: 0,
      fingerprint: '',
      refusal: null,
      isStatusRefused: false,
    },
  };
}

function noteChanges(document: ScoredDocument, { by }: RunRequest): Problem[] {
  return recordChanges(document.book, document.ownTabs, {
    cause: null,
    keepsActiveSheet: by !== 'schedule',
    leads: () => ({ before: statusesStanding(document), after: statusesReckoned(document) }),
  });
}

function finish(
  document: ScoredDocument,
  request: RunRequest,
  report: WriteReport,
  problems: readonly Problem[],
): ScoreRun {
  const { leadsTab, leads } = document;
  const areas = shortAreas(leadsTab, leads.headerRow, report.outputs.columns.values());
  const filter = areas.find(({ kind }) => kind === 'filter');
  const summary = scoreSummary(command, document);
  const { rowsDone, refusals } = report;
  const statusIndex = report.outputs.columns.get('status');
  return {
    refusal: refusals[0] ?? null,
    isStatusRefused: refusals.some(({ column }) => column === (statusIndex ?? Number.NaN) + 1),
    shortFilter: filter ? { leadsTab, area: filter } : null,
    unfinished: rowsDone === null ? null : unfinishedRows(leads, rowsDone),
    rowsDone,
    rowCount: leads.rowCount,
    fingerprint: rulesFingerprint(document),
    summary: {
      ...summary,
      scored: rowsDone === null ? summary.scored : leadsAmong(document, rowsDone),
      problems: [...problems, ...report.problems],
      messages: messagesOf(document, summary, report, areas),
      ...(request.rows ? { rows: leadRows(document) } : {}),
    },
  };
}

function leadsAmong({ scores }: ScoredDocument, rowCount: number): number {
  return scores.leadKeys.isLead.subarray(0, rowCount).reduce((sum, isLead) => sum + isLead, 0);
}

function notesOf(
  { book, leads, model }: ScoredDocument,
  { by }: RunRequest,
  rowsDone: number | null,
): HeaderNotes {
  const run = {
    asOf: isoDay(book.asOfDay),
    at: minuteOfStart(book),
    by,
    next: nextRunText(book),
  };
  const unfinished = rowsDone === null ? null : unfinishedRows(leads, rowsDone);
  return headerNotes(run, model.ladder, unfinished);
}

function unfinishedRows({ headerRow, rowCount }: ScoredDocument['leads'], rowsDone: number): string {
  return say.unfinished(headerRow + 1, headerRow + rowsDone, headerRow + rowCount);
}

function messagesOf(
  document: ScoredDocument,
  summary: Summary,
  report: WriteReport,
  areas: readonly ShortArea[],
): string[] {
  const { leadsTab, leads, scores } = document;
  const spill = spillingFormula(leadsTab, leads.headerRow, scores.keyColumn, leads.rowCount);
  return [
    summary.leads === 0
      ? say.noLeads(leadsTab.name, leads.headerRow)
      : say.scored(summary.leads, summary.statuses),
    ...(report.rowsDone === null ? [] : [say.unfinishedRun(unfinishedRows(leads, report.rowsDone))]),
    ...(document.model.rules.length === 0 ? [say.noRuleWorks(summary.rulesLeftOut.length)] : []),
    ...report.messages,
    ...areas.map((area) => shortAreaSentence(leadsTab.name, area)),
    ...(spill === null ? [] : [say.leadsSpill(leadsTab.name, spill)]),
  ];
}

function shortAreaSentence(tab: string, { kind, cells, extended }: ShortArea): string {
  return kind === 'filter'
    ? say.filterEndsShort(tab, cells, extended)
    : say.bandingEndsShort(tab, cells, extended);
}
