import type { Problem } from '../../scoring/index.ts';
import type { RunRequest, Summary } from '../../shared/index.ts';
import type { FoundCallList } from '../call-list/found-call-list.ts';
import { noteScoredVersion } from '../changes/record-changes.ts';
import { noteLeadsLikeThis } from '../conversion/leads-like-this.ts';
import { isClosedLeadsOpen, unsaidClosedLeads } from '../document/closed-leads.ts';
import { withDealProblems } from '../document/deals-tables.ts';
import { noteProblems } from '../document/last-problems.ts';
import { noteRun, noteStop } from '../document/last-run.ts';
import { withNamedProblems } from '../document/named-problems.ts';
import type { StoppedDocument } from '../document/read-model.ts';
import { noteRefilled } from '../document/remade-columns.ts';
import { leadsPutBack } from '../document/remembered-output.ts';
import { reviewDueText } from '../document/review-record.ts';
import { rulesFingerprint } from '../document/rules-state.ts';
import { runWithResult } from '../document/run-action.ts';
import { type ScoredDocument, scoreDocument } from '../document/score-document.ts';
import { say as documentSay } from '../document/sentences.ts';
import { noteStampsSince } from '../document/stamps-to-take-back.ts';
import { scoreSummary, stoppedSummary, wantedRows } from '../document/summary.ts';
import { withFollowUp } from '../document/with-follow-up.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { patientMilliseconds, withDocumentLock } from '../sheets/lock.ts';
import { isTransient } from '../sheets/retrying.ts';
import { type ShortArea, shortAreas, spillingFormula } from '../sheets/row-movers.ts';
import type { Tab } from '../sheets/tab.ts';
import { refusalProblems } from '../sheets/write-columns.ts';
import { noteChunkedRun, runToGoOnWith } from './chunked-run.ts';
import { DocumentWriting, isRefused, unfinishedRows, type WrittenDocument } from './document-writing.ts';
import { say } from './sentences.ts';
import type { Pace } from './write-rows.ts';

const command = 'score';
// Somebody who moves columns for longer than this is at work on the sheet.
const mostReadings = 3;

/** A filter over the leads that ends left of our columns. */
export interface ShortFilter {
  readonly leadsTab: Tab;
  readonly area: ShortArea;
}

/** How a run ended, for whoever started it. */
export type ScoreRun = StoppedRun | EndedRun;

interface StoppedRun {
  readonly kind: 'stopped';
  readonly summary: Summary;
}

interface EndedRun {
  /** Partly where time ran out. */
  readonly kind: 'done' | 'partly';
  readonly summary: Summary;
  readonly rowsDone: number;
  readonly rowCount: number;
  /** Which rows are written where time ran out, in words, or null. */
  readonly unfinished: string | null;
  /** Of the rules that it scored by. */
  readonly fingerprint: string;
  readonly shortFilter: ShortFilter | null;
  /** Whether somebody is still to say what leads with closed deals are: an earlier version took them for open ones. */
  readonly asksClosedLeads: boolean;
  /** Cells of ours on Leads that Google did not let us write, the first of them; or null. */
  readonly refusal: Problem | null;
  /** Whether statuses are among them. */
  readonly isStatusRefused: boolean;
  /** Whether Memory holds what stands beside the leads. */
  readonly isRemembered: boolean;
  readonly document: ScoredDocument;
  readonly callList: FoundCallList | null;
}

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
): ScoreRun {
  const score = (opened: Book): ScoreRun => {
    const part = partOf(opened);
    const book = part === null ? opened : opened.asOf(part.asOfDay);
    const run = new Scoring(book, part?.pace ?? null).untilStill();
    recordRun(book, run);
    return run;
  };
  return runWithResult({ command, request }, score, (summary): ScoreRun => ({ kind: 'stopped', summary }));
}

function recordRun({ kept, startedAt, asOfDay, start }: Book, run: ScoreRun): void {
  const { by } = start.request;
  const { asOf, leads, statuses, closed, stopped, problems } = run.summary;
  if (run.kind === 'stopped') noteStop(kept, stopped!);
  else {
    const { fingerprint, rowsDone, rowCount, unfinished } = run;
    const closedLeads = unsaidClosedLeads(kept);
    const record = {
      at: startedAt,
      by,
      command,
      asOf,
      leads,
      statuses,
      closed,
      unfinished,
      ...(closedLeads && { closedLeads }),
    };
    noteRun(kept, run.isStatusRefused ? { ...record, isStatusRefused: true } : record);
    if (run.kind === 'done') {
      // What was refused still stands there, to be taken back or filled.
      if (run.refusal === null && run.isRemembered) noteStampsSince(kept, null);
      if (run.refusal === null) noteRefilled(kept);
      noteScoredVersion(kept);
    }
    noteChunkedRun(kept, run.kind === 'partly' ? { asOfDay, fingerprint, rowsDone, rowCount } : null);
  }
  noteProblems(kept, problems);
  kept.save();
}

class Scoring {
  constructor(
    private book: Book,
    private readonly pace: Pace | null,
  ) {}

  /** Starts over where columns or rows went away under the run's hands. */
  untilStill(): ScoreRun {
    for (let readings = 1; ; readings++) {
      const isLast = readings === mostReadings;
      try {
        return this.once(isLast);
      } catch (error) {
        // Whatever else it is, it is not tried more than once again.
        const isTriedAgain = error instanceof ColumnsMoved ? !isLast : readings === 1 && !isTransient(error);
        if (!isTriedAgain) throw error;
        this.book = this.book.reopened();
      }
    }
  }

  /** @throws ColumnsMoved where columns were moved meanwhile; in the last reading a sentence says so */
  private once(isLastReading: boolean): ScoreRun {
    const scored = scoreDocument(this.book);
    if ('stopped' in scored) return this.stopped(scored);
    const stop = (stopped: string) => this.stopped({ stopped, problems: scored.problems });
    try {
      const document = withFollowUp(withNamedProblems(withDealProblems(scored)));
      const waits = this.book.isScheduled ? patientMilliseconds : undefined;
      const held = withDocumentLock(() => new DocumentWriting(document, this.pace).write(), waits);
      if (held === null) return stop(say.otherRun());
      return 'stopped' in held.value ? stop(held.value.stopped) : endedRun(document, held.value);
    } catch (error) {
      if (!isLastReading || !(error instanceof ColumnsMoved)) throw error;
      return stop(say.keptChanging(scored.leadsTab.name));
    }
  }

  private stopped(document: StoppedDocument): StoppedRun {
    return { kind: 'stopped', summary: stoppedSummary(this.book, document) };
  }
}

function endedRun(document: ScoredDocument, written: WrittenDocument): EndedRun {
  const { leadsTab, leads } = document;
  const { isLead } = document.scores.leadKeys;
  const { rowsDone, outputs, refusals, problems } = written;
  const areas = shortAreas(leadsTab, outputs.columns.values());
  const filter = areas.find(({ kind }) => kind === 'filter');
  const summary = scoreSummary(document);
  noteLeadsLikeThis(document);
  return {
    kind: rowsDone === null ? 'done' : 'partly',
    refusal: refusalProblems(refusals.slice(0, 1))[0] ?? null,
    isRemembered: written.isRemembered,
    isStatusRefused: isRefused(refusals, outputs.columns.get('status')),
    shortFilter: filter ? { leadsTab, area: filter } : null,
    asksClosedLeads: asksClosedLeads(document),
    rowsDone: rowsDone ?? leads.rowCount,
    rowCount: leads.rowCount,
    unfinished: unfinishedRows(leads, rowsDone),
    fingerprint: rulesFingerprint(document),
    document,
    callList: written.callList,
    summary: {
      ...summary,
      scored: isLead.subarray(0, rowsDone ?? leads.rowCount).reduce((sum, one) => sum + one, 0),
      problems: [...problems],
      ...(written.callList && { callList: written.callList.figures() }),
      messages: messagesOf(document, summary, written, areas),
      ...wantedRows(document),
    },
  };
}

function asksClosedLeads({ book, settings, ownTabs }: ScoredDocument): boolean {
  return book.sheetNamed(settings.dealsTab) !== null && isClosedLeadsOpen(ownTabs, book.kept);
}

function messagesOf(
  document: ScoredDocument,
  summary: Summary,
  written: WrittenDocument,
  areas: readonly ShortArea[],
): string[] {
  const { leadsTab, leads, scores } = document;
  const spill = spillingFormula(leadsTab, scores.keyColumn, leads.rowCount);
  const unfinished = unfinishedRows(leads, written.rowsDone);
  const putBack = leadsPutBack(document);
  const due = reviewDueText(document.book, document.settings.reviewEvery);
  return [
    summary.leads === 0 ? say.noLeads(leadsTab.name, leads.headerRow) : say.scored(summary),
    ...(unfinished === null ? [] : [say.unfinishedRun(unfinished)]),
    ...(putBack === 0 ? [] : [documentSay.putBack(putBack)]),
    ...(document.model.rules.length === 0 ? [say.noRuleWorks(summary.rulesLeftOut.length)] : []),
    ...written.messages,
    // A person at the menu is asked, and a schedule tells nobody.
    ...(asksClosedLeads(document) && !['menu', 'schedule'].includes(document.book.start.request.by)
      ? [say.closedLeadsKept(document.settings.tab)]
      : []),
    ...areas.map(({ kind, cells, extended }) => shortAreaSentence[kind](leadsTab.name, cells, extended)),
    ...(spill === null ? [] : [say.leadsSpill(leadsTab.name, spill)]),
    ...(due === null ? [] : [documentSay.reviewDue(due)]),
  ];
}

const shortAreaSentence = { filter: say.filterEndsShort, banding: say.bandingEndsShort };
