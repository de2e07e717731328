import { foldName, isoDay, type Problem, rungAt, shortened, type Table } from '../../scoring/index.ts';
import { rewriteAccounts } from '../accounts/write-accounts.ts';
import type { FoundCallList } from '../call-list/found-call-list.ts';
import { renewCallList } from '../call-list/renew-call-list.ts';
import { recordChanges, statusesAfter, statusesBefore } from '../changes/record-changes.ts';
import { CrossingsOfRun } from '../crossings/record-crossings.ts';
import { BegunDealing } from '../document/begun-dealing.ts';
import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { minuteOfStart } from '../document/moment-text.ts';
import { nextRunText } from '../document/next-run.ts';
import type { OutputId } from '../document/output-columns.ts';
import { markTabs } from '../document/own-tabs.ts';
import { noteFirstDay, reviewDueText } from '../document/review-record.ts';
import { writeRulesReport } from '../document/rules-report.ts';
import { recordRules } from '../document/rules-state.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { say as documentSay } from '../document/sentences.ts';
import { writeMemory } from '../document/write-memory.ts';
import { writeOwnerCounts } from '../owners/write-counts.ts';
import { noteNextReview } from '../review/next-review.ts';
import { recordTypedSales } from '../sales/typed-sales.ts';
import { HeaderNotes } from '../sheets/header-notes.ts';
import type { Refusal } from '../sheets/write-carefully.ts';
import { refusalProblems } from '../sheets/write-columns.ts';
import { leadsToRemember, longGoneAdvice } from './leads-to-remember.ts';
import { readyOutputs } from './ready-outputs.ts';
import { say } from './sentences.ts';
import { type Pace, type WrittenRows, writeRows } from './write-rows.ts';

export interface WrittenDocument extends WrittenRows {
  /** Whom to call, for who has asked for it. */
  readonly callList: FoundCallList | null;
  readonly outputs: ReadyOutputs;
  readonly problems: readonly Problem[];
  /** Whether Memory holds what stands beside the leads. */
  readonly isRemembered: boolean;
}

const notedIds = ['score', 'status', 'why', 'trend', 'account'] as const satisfies readonly OutputId[];

/** Writes the scores and all that a run tells besides, while the document is locked. */
export class DocumentWriting {
  private readonly crossings: CrossingsOfRun;
  private readonly dealing: BegunDealing;
  private isRemembered = false;

  constructor(
    private readonly document: ScoredDocument,
    private readonly pace: Pace | null,
  ) {
    this.crossings = new CrossingsOfRun(document);
    this.dealing = new BegunDealing(document.book);
  }

  /** @throws ColumnsMoved where columns were moved meanwhile */
  write(): WrittenDocument | { readonly stopped: string } {
    const { document, pace } = this;
    document.book.kept.readAgain();
    noteFirstDay(document.book);
    noteNextReview(document);
    const readiness = readyOutputs(document);
    if (readiness.kind === 'stopped') return readiness;
    const { outputs } = readiness;
    const there = notedIds.filter((id) => outputs.columns.has(id));
    const noted = there.map((id) => outputs.columns.get(id)!);
    const areNew = there.every((id) => outputs.formatted.has(id));
    const notes = new HeaderNotes(outputs.tab, noted, areNew);
    const writeNotes = (rowsDone: number | null) => notes.write(this.notes(outputs, rowsDone));
    this.crossings.remember();
    if (document.followUp?.owners) this.dealing.remember(document, document.followUp.owners);
    const { isScheduled } = document.book;
    const withLast = notes.rider(this.notes(outputs, null));
    const written = writeRows(document, outputs, { isScheduled, pace, onProgress: writeNotes, withLast });
    writeNotes(written.rowsDone);
    const refused = [...readiness.problems, ...refusalProblems(written.refusals)];
    const ofReports = this.writeReports(outputs, written, refused);
    // What is still to be written may change who stands there.
    const called = written.rowsDone === null ? renewCallList(document) : null;
    const typed = document.callListTab && called?.found?.typedOutcomes;
    const sold = called && recordTypedSales(document, typed ?? null);
    return {
      ...written,
      outputs,
      callList: called?.found ?? null,
      isRemembered: this.isRemembered,
      problems: [
        ...document.problems,
        ...ofReports,
        ...(called?.problems ?? []),
        ...(sold?.problems ?? []),
        ...refused,
      ],
      messages: [
        ...readiness.messages,
        ...written.messages,
        ...(called?.messages ?? []),
        ...(sold?.messages ?? []),
      ],
    };
  }

  private writeReports(
    outputs: ReadyOutputs,
    { rowsDone, refusals }: WrittenRows,
    refused: readonly Problem[],
  ): Problem[] {
    const { document, crossings } = this;
    markTabs(document.ownTabs);
    // What is still to be written crosses then.
    const ofCrossings = rowsDone === null ? crossings.note(outputs, refused.length === 0) : [];
    const ofRules = writeRulesReport(document, document.problems);
    const isScored = rowsDone === null && !isRefused(refusals, outputs.columns.get('status'));
    recordRules(document, isScored);
    const ofMemory =
      rowsDone === null && document.memory !== null
        ? writeMemory(document.book, document.memory, leadsToRemember(document))
        : { problems: [], isWritten: rowsDone === null };
    this.isRemembered = ofMemory.isWritten;
    const ofOwners = writeOwnerCounts(document, rowsDone ?? document.leads.rowCount);
    if (ofMemory.isWritten && ofOwners.isWritten) this.dealing.clear();
    const ofAccounts = rowsDone === null ? rewriteAccounts(document) : [];
    return [
      ...ofCrossings,
      ...ofRules,
      ...ofOwners.problems,
      ...ofMemory.problems,
      ...longGoneAdvice(document),
      ...ofAccounts,
      ...this.recordChanges(),
    ];
  }

  private recordChanges(): Problem[] {
    const { document } = this;
    return recordChanges(document.book, document.ownTabs, {
      cause: null,
      keepsActiveSheet: !document.book.isScheduled,
      marked: document.markedTabs,
      leads: () => ({ before: statusesBefore(document), after: statusesAfter(document) }),
    });
  }

  /** What the notes on our headers tell a colleague who has no add-on. */
  private notes({ columns }: ReadyOutputs, rowsDone: number | null): ReadonlyMap<number, string> {
    const { book, leads, model } = this.document;
    const run = {
      asOf: isoDay(book.asOfDay),
      at: minuteOfStart(book),
      by: book.start.request.by,
      next: nextRunText(book),
      review: reviewDueText(book, this.document.settings.reviewEvery),
    };
    const hasMeaning = model.ladder.rungs.some(({ name }) => ['mql', 'sql'].includes(foldName(name)));
    const statuses = model.ladder.rungs.map((_, index) => {
      const { name, minScore } = rungAt(model.ladder, index);
      const written = shortened(name, longestName);
      return Number.isFinite(minScore) ? documentSay.statusFrom(written, minScore) : written;
    });
    const texts: Record<(typeof notedIds)[number], string> = {
      score: documentSay.scoreNote(run, unfinishedRows(leads, rowsDone)),
      status: [
        shortened(documentSay.statusNote(statuses), longestNote),
        ...(hasMeaning ? [documentSay.statusMeaning()] : []),
      ].join('\n'),
      why: documentSay.whyNote(),
      trend: documentSay.trendNote(),
      account: documentSay.accountNote(),
    };
    return new Map(notedIds.map((id) => [columns.get(id) ?? -1, texts[id]]));
  }
}

/** Whether a cell of that column (from 0) was. */
export function isRefused(refusals: readonly Refusal[], column: number | undefined): boolean {
  return refusals.some(({ place }) => place.column - 1 === column);
}

/** Which rows are written where time ran out, in words, or null. */
export function unfinishedRows({ headerRow, rowCount }: Table, rowsDone: number | null): string | null {
  return rowsDone === null ? null : say.unfinished(headerRow + 1, headerRow + rowsDone, headerRow + rowCount);
}

/** A name of 50,000 characters alone would be more than a note holds. */
const longestName = 200;
const longestNote = 5_000;
