import { type Problem, problemAt } from '../../scoring/index.ts';
import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { minuteOfStart, serialOfMinute } from '../document/moment-text.ts';
import { readLeadNames } from '../document/name-columns.ts';
import { presentOutput } from '../document/present-output.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { type Mailing, mailing } from '../mail/mailing.ts';
import { endsRun } from '../sheets/retrying.ts';
import { continuedCrossings, WrittenStatuses } from './continued-crossings.ts';
import { crossingLines, ensureCrossings, writeCrossings } from './crossings-tab.ts';
import { crossingsOf } from './find-crossings.ts';
import { nonePending, type PendingCrossings, PendingStore } from './pending-crossings.ts';
import { hasCrossings, type RunCrossings } from './run-crossings.ts';
import { say } from './sentences.ts';

const minutesPerDay = 1440;
/** Google ends an execution after so many. */
const mostMinutes = 6;

/**
 * Who rises to or falls from a status in a run, from before its scores are written until the tab says so. Whatever cuts the
 * run off in between, or keeps the tab from being written, the next run notes them, and notes them once. Under the
 * document's lock; what goes wrong with the tab is a problem of the run and never its end.
 */
export class CrossingsOfRun {
  private readonly store: PendingStore;
  private earlier: PendingCrossings = nonePending;
  private own: RunCrossings | null = null;

  constructor(private readonly document: ScoredDocument) {
    this.store = new PendingStore(document.book.kept);
  }

  /** Before a status is written over. */
  remember(): void {
    const { document, store } = this;
    const { leads, scores } = document;
    this.earlier = store.read();
    const { written, begun } = this.earlier;
    const standing = presentOutput(document, 'status');
    const found = crossingsOf(document, standing);
    const all =
      begun === null
        ? found
        : continuedCrossings(begun, found, new WrittenStatuses(leads.columns[scores.keyColumn]!, standing));
    this.own = all && hasCrossings(all) ? all : null;
    if (this.own !== null) this.keep({ written, begun: this.own });
  }

  /**
   * Once all statuses are written.
   * @param isWhole whether Google let us write every one of them
   */
  note({ columns }: ReadyOutputs, isWhole: boolean): Problem[] {
    const { store, earlier } = this;
    const own = isWhole ? this.own : this.writtenOf(columns.get('status'));
    const written = own === null ? earlier.written : [...earlier.written, own];
    // Before the lines of the tab: a run that is cut off between the two notes them again.
    if (mailing !== null) noteForMail(mailing, this.document, written);
    if (written.length === 0) {
      if (earlier.begun !== null || this.own !== null) store.clear();
      return [];
    }
    try {
      const isDressed = this.write(written);
      // What takes no format or link in another execution takes none at all.
      if (isDressed || this.isOfAnotherExecution(earlier.written)) store.clear();
      else this.keep({ written, begun: null });
      return [];
    } catch (error) {
      if (endsRun(error)) throw error;
      this.keep({ written, begun: null });
      return [problemAt(say.refused(say.tabName, error as Error), say.tabName)];
    }
  }

  /** One action may score twice, and finds the second time what has disturbed it the first. */
  private isOfAnotherExecution(written: readonly RunCrossings[]): boolean {
    const [oldest] = written;
    if (oldest === undefined) return false;
    const now = serialOfMinute(minuteOfStart(this.document.book));
    return (now - serialOfMinute(oldest.when)) * minutesPerDay > mostMinutes;
  }

  /** Without those whose status was refused: the next run finds them again. */
  private writtenOf(statusColumn: number | undefined): RunCrossings | null {
    const { document, own } = this;
    if (own === null || statusColumn === undefined) return own;
    const { leadsTab, leads, scores } = document;
    const rowCount = Math.max(0, leadsTab.lastRow() - leads.headerRow);
    const wanted = [scores.keyColumn, statusColumn];
    const read = leadsTab.readColumns(wanted, rowCount);
    const [keys, statuses] = wanted.map((column) => read.get(column)!);
    const all = continuedCrossings(own, null, new WrittenStatuses(keys!, statuses!));
    return hasCrossings(all) ? all : null;
  }

  /** Where the document can keep no more, a run that goes through needs none of it. */
  private keep(pending: PendingCrossings): void {
    try {
      this.store.write(pending);
    } catch (error) {
      if (endsRun(error)) throw error;
    }
  }

  private write(runs: readonly RunCrossings[]): boolean {
    const { document, earlier } = this;
    const names = runs.some(({ leads }) => leads.length > 0) ? readLeadNames(document) : null;
    const lines = runs.flatMap((run) => crossingLines(document, names, run));
    const tab = ensureCrossings(document.book);
    return writeCrossings(tab, lines, earlier.written.length > 0 || earlier.begun !== null);
  }
}

function noteForMail(mails: Mailing, { book, model }: ScoredDocument, runs: readonly RunCrossings[]): void {
  const highest = model.ladder.rungs[model.ladder.rungs.length - 1]!.name;
  const crossings = runs.flatMap(({ when, leads }) => leads.map(({ lead, to }) => ({ when, lead, to })));
  mails.noteCrossings(book.kept, highest, crossings);
}
