import type { RunRequest, Summary } from '../../shared/index.ts';
import { withDealProblems } from '../document/deals-tables.ts';
import { withNamedProblems } from '../document/named-problems.ts';
import { markTabs } from '../document/own-tabs.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary, wantedRows } from '../document/summary.ts';
import { withFollowUp } from '../document/with-follow-up.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import type { TabWritten } from '../sheets/write-report.ts';
import { say } from './sentences.ts';
import { writeAccounts } from './write-accounts.ts';

const command = 'accounts';

/** Scores leads in memory and shows on a tab of ours which companies are warm. No lead is written. */
export function buildAccounts(request: RunRequest): Summary {
  return runAction({ command, request: { ...request, accounts: true } }, (book) => {
    const scored = scoreDocument(book);
    if ('stopped' in scored) return stoppedSummary(book, scored);
    const document = withFollowUp(withNamedProblems(withDealProblems(scored)));
    const held = withDocumentLock(() => {
      markTabs(document.ownTabs);
      return writeAccounts(document);
    });
    const written = held?.value ?? null;
    if (!book.isScheduled) written?.tab.bringToFront();
    const summary = scoreSummary(document);
    return {
      ...summary,
      problems: [...summary.problems, ...(written?.kind === 'refused' ? [written.problem] : [])],
      messages: [messageOf(written, summary.accounts?.length ?? 0)],
      ...wantedRows(document),
    };
  });
}

/** @param written null where another run held the lock */
function messageOf(written: TabWritten | null, accounts: number): string {
  if (written === null) return say.otherRun();
  if (written.kind === 'refused') return written.problem.message;
  return written.kind === 'changed'
    ? say.written(written.tab.name, accounts)
    : say.unchanged(written.tab.name);
}
