import { isoDay, problemAt, readSettings } from '../../scoring/index.ts';
import type { IgnoredProblem, Overview } from '../../shared/index.ts';
import { awaitedMeasurement } from '../document/awaited-measurement.ts';
import { readIgnored } from '../document/ignored-problems.ts';
import { readKeptCallList } from '../document/kept-call-list.ts';
import { readLastProblems } from '../document/last-problems.ts';
import { readLastError, readLastRun } from '../document/last-run.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { reviewDueText } from '../document/review-record.ts';
import { say } from '../document/sentences.ts';
import { readSalesToRecord } from '../sales/kept-sales.ts';
import { readChunkedRun } from '../score/chunked-run.ts';
import type { Book } from '../sheets/book.ts';
import { forPage } from './for-page.ts';
import { latestCrossings } from './latest-crossings.ts';
import { pendingChanges } from './pending-changes.ts';
import { scheduleView } from './schedule-view.ts';
import { say as sidebarSay } from './sentences.ts';
import { whenText } from './when-text.ts';
import { ownersView } from './who-are-you.ts';

/** What the sidebar opens with. Only our own tabs and records are read, so that it is there at once on a large sheet too. */
export function readOverview(): Overview {
  return forPage((book) => {
    const marked = book.markedTabs();
    const ownTabs = readOwnTabs(book, marked);
    const { settings, stopped } = readSettings(ownTabs.settings?.table ?? null, book.locale);
    const leadsTab = book.tabNamed(settings.leadsTab);
    const chunked = readChunkedRun(book.kept);
    const measuring = awaitedMeasurement(book, ownTabs);
    return {
      notReady: stopped ?? notReady(ownTabs.rules !== null, leadsTab !== null, settings),
      today: isoDay(book.asOfDay),
      needsSetUp: stopped === null && ownTabs.rules === null,
      leadsTab: leadsTab?.name ?? settings.leadsTab,
      rowCount: leadsTab === null ? 0 : Math.max(0, leadsTab.lastRow() - settings.headerRow),
      lastRun: lastRunView(book),
      failure: failure(book),
      unfinished: chunked && { rowsDone: chunked.rowsDone, rowCount: chunked.rowCount },
      measuring: measuring && { done: measuring.measures.length, folds: measuring.folds },
      pending: pendingChanges(book, ownTabs, marked),
      crossings: latestCrossings(book, marked),
      calls: readKeptCallList(book.kept),
      owners: ownersView(book.kept),
      sales: readSalesToRecord(book.kept),
      problems: { ...readLastProblems(book.kept), ignored: ignoredProblems(book) },
      schedule: scheduleView(book),
      review: reviewDueText(book, settings.reviewEvery),
    };
  });
}

function notReady(
  hasRules: boolean,
  hasLeads: boolean,
  { leadsTab, tab }: { leadsTab: string; tab: string },
): string | null {
  if (!hasRules) return sidebarSay.notSetUp();
  return hasLeads ? null : sidebarSay.asSentence(problemAt(say.noLeadsTab(leadsTab, tab), '').message);
}

function ignoredProblems({ kept }: Book): IgnoredProblem[] {
  return readIgnored(kept).map(({ message, count }) => ({ message, count }));
}

function lastRunView(book: Book): Overview['lastRun'] {
  const run = readLastRun(book.kept);
  if (run === null) return null;
  const { at, by, asOf, leads, statuses, closed = { won: 0, lost: 0 }, stopped, unfinished } = run;
  return {
    when: whenText(at, book),
    by,
    asOf,
    leads: leads - closed.won - closed.lost,
    closed,
    unfinished,
    statuses: Object.entries(statuses),
    stopped: stopped ?? null,
  };
}

function failure(book: Book): string | null {
  const error = readLastError(book.kept);
  return error === null ? null : sidebarSay.failed(whenText(error.at, book), error.message);
}
