import type { RunRequest, Summary } from '../../shared/index.ts';
import { withNamedProblems } from '../document/named-problems.ts';
import { markTabs } from '../document/own-tabs.ts';
import { noteReview, readReview, reviewId } from '../document/review-record.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary, wantedRows } from '../document/summary.ts';
import { ColumnsMoved, untilColumnsStand } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { ReportTab } from '../sheets/report-tab.ts';
import { type TabWritten, writeReportTab } from '../sheets/write-report.ts';
import { type ReviewFindings, reviewFindings } from './review-findings.ts';
import { layOutReview } from './review-layout.ts';
import { say } from './sentences.ts';
import { mostRows, TheirCells } from './their-cells.ts';

const command = 'review';
const reviewTab = { id: reviewId, name: say.tabName, firstCell: say.title };

/** Scores leads and deals in memory and lays out one page to go through together. What people have written there stays. */
export function buildReview(request: RunRequest): Summary {
  return runAction({ command, request }, (book) => {
    const scored = scoreDocument(book);
    if ('stopped' in scored) return stoppedSummary(book, scored);
    const document = withNamedProblems(scored);
    const findings = reviewFindings(document);
    if ('stopped' in findings) return { ...scoreSummary(document), ...findings };
    const held = withDocumentLock(() => {
      markTabs(document.ownTabs);
      return writeReview(findings);
    });
    const written = held === null ? { kind: 'locked' as const } : held.value;
    return {
      ...scoreSummary(document),
      problems: [
        ...document.problems,
        ...findings.conversion.problems,
        ...(written.kind === 'refused' ? [written.problem] : []),
      ],
      messages: [messageOf(written)],
      ...wantedRows(document),
    };
  });
}

type Written =
  | TabWritten
  | { readonly kind: 'locked' }
  | { readonly kind: 'moving'; readonly tab: { name: string } };

/** Laid out anew where somebody types meanwhile. */
function writeReview(findings: ReviewFindings): Written {
  const { document, figures, last } = findings;
  const { book } = document;
  const tab = new ReportTab(book, reviewTab);
  try {
    const written = untilColumnsStand(() => {
      const cells = tab.ensure().readTopRows(mostRows);
      return writeReportTab(tab, layOutReview(findings, new TheirCells(cells), cells), say.tabRefused);
    });
    if (!book.isScheduled) written.tab.bringToFront();
    if (written.kind === 'refused') return written;
    book.kept.readAgain();
    noteReview(book.kept, {
      day: book.asOfDay,
      figures,
      before: last,
      next: readReview(book.kept)?.next ?? null,
    });
    book.kept.save();
    return written;
  } catch (error) {
    if (!(error instanceof ColumnsMoved)) throw error;
    return { kind: 'moving', tab: { name: reviewTab.name } };
  }
}

function messageOf(written: Written): string {
  switch (written.kind) {
    case 'locked':
      return say.otherRun();
    case 'moving':
      return say.keptMoving(written.tab.name);
    case 'refused':
      return written.problem.message;
    default:
      return written.kind === 'changed' ? say.built(written.tab.name) : say.unchanged(written.tab.name);
  }
}
