import type { Problem } from '../../scoring/index.ts';
import type { RunRequest, Summary } from '../../shared/index.ts';
import { draftCells } from '../document/draft-cells.ts';
import { markTabs } from '../document/own-tabs.ts';
import { runAction } from '../document/run-action.ts';
import { scoreWithDraft } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import type { ReportTabDefinition } from '../sheets/report-tab.ts';
import { writeReportTab } from '../sheets/write-report.ts';
import { type DraftFindings, draftFindings, draftObstacle } from './draft-findings.ts';
import { layOutDraft } from './draft-layout.ts';
import { forgetDraftOrigin } from './draft-origin.ts';
import { comparisonOf } from './draft-summary.ts';
import { say } from './sentences.ts';

const command = 'compare';

const draftTab: ReportTabDefinition = { id: 'draft', name: say.tabName, firstCell: say.title };

/** Scores leads and closed deals by both models in memory and shows them side by side. No lead and no rule is written. */
export function compareDraft(request: RunRequest): Summary {
  return runAction(command, request, (book) => compare(book, request));
}

function compare(book: Book, request: RunRequest): Summary {
  const document = scoreWithDraft(book);
  if ('stopped' in document) return stoppedSummary(command, book, document);
  const summary = scoreSummary(command, document);
  const stopped = draftObstacle(document.ownTabs);
  if (draftCells(document.ownTabs).length === 0) forgetDraftOrigin();
  if (stopped !== null || document.draft === null) return { ...summary, stopped };
  const draft = draftFindings(document, document.draft);
  const held = withDocumentLock(() => {
    markTabs(document.ownTabs);
    return write(draft, request);
  });
  const { message, problems } = held?.value ?? { message: say.otherRun(), problems: [] };
  const { moves } = draft.comparison;
  return {
    ...summary,
    comparison: comparisonOf(draft),
    problems: [...new Set([...document.problems, ...draft.problems, ...draft.dealProblems, ...problems])],
    messages: [draft.advice.text, say.movesSummary(moves.rises, moves.falls, moves.stay), message],
  };
}

function write(draft: DraftFindings, { by }: RunRequest): { message: string; problems: Problem[] } {
  const written = writeReportTab(draft.document.book, draftTab, layOutDraft(draft), say.tabRefused);
  if (written.kind === 'refused') return { message: written.problem.message, problems: [written.problem] };
  const { kind, tab } = written;
  if (by !== 'schedule') tab.sheet.activate();
  return { message: kind === 'changed' ? say.built(tab.name) : say.unchanged(tab.name), problems: [] };
}
