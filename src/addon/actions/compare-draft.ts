import { type Problem, problemAt } from '../../scoring/index.ts';
import type { RunRequest, Summary } from '../../shared/index.ts';
import { withDocumentLock } from '../doors/lock.ts';
import { draftCells } from '../draft/draft-cells.ts';
import { type DraftDocument, reckonDraft } from '../draft/draft-document.ts';
import { layOutDraft } from '../draft/draft-layout.ts';
import { draftSay as say } from '../draft/draft-messages.ts';
import { draftObstacle } from '../draft/draft-obstacle.ts';
import { forgetDraftOrigin } from '../draft/draft-origin.ts';
import { comparisonOf } from '../draft/draft-summary.ts';
import { ensureReportTab, type ReportTabDefinition } from '../report/report-tab.ts';
import { writeReport } from '../report/write-report.ts';
import { endsRun } from '../retrying.ts';
import { scoreWithDraft } from '../score-document.ts';
import { scoreSummary, stoppedSummary } from '../summary.ts';
import type { Book } from '../tabs/book.ts';
import { markTabs } from '../tabs/own-tabs.ts';
import { runAction } from './run-action.ts';

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
  const draft = reckonDraft(document, document.draft);
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

function write(draft: DraftDocument, { by }: RunRequest): { message: string; problems: Problem[] } {
  const tab = ensureReportTab(draft.document.book, draftTab);
  try {
    const isChanged = writeReport(tab, layOutDraft(draft));
    if (by !== 'schedule') tab.sheet.activate();
    return { message: isChanged ? say.built(tab.name) : say.unchanged(tab.name), problems: [] };
  } catch (error) {
    if (endsRun(error)) throw error;
    const problem = problemAt(say.tabRefused(tab.name, (error as Error).message), tab.name, '');
    return { message: problem.message, problems: [problem] };
  }
}
