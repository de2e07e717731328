import type { Problem } from '../../scoring/index.ts';
import { accountsId } from '../document/accounts-id.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { ReportTab } from '../sheets/report-tab.ts';
import { type TabWritten, writeReportTab } from '../sheets/write-report.ts';
import { layOutAccounts } from './accounts-layout.ts';
import { say } from './sentences.ts';

const accountsTab = { id: accountsId, name: say.tabName, firstCell: say.title };

/** The tab, made where it is not there yet, and written where it differs; null where no accounts were asked for. */
export function writeAccounts(document: ScoredDocument): TabWritten | null {
  const accounts = document.followUp?.accounts ?? null;
  if (accounts === null) return null;
  return writeReportTab(
    new ReportTab(document.book, accountsTab),
    layOutAccounts(accounts, document),
    say.tabRefused,
  );
}

/** Keeps the tab where it stands. */
export function rewriteAccounts(document: ScoredDocument): Problem[] {
  if (!document.markedTabs.has(accountsId)) return [];
  const written = document.book.keepingActiveTab(() => writeAccounts(document));
  return written?.kind === 'refused' ? [written.problem] : [];
}
