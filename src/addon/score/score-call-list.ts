import type { RunRequest, Summary } from '../../shared/index.ts';
import { makeCallListTabs } from '../call-list/make-call-list.ts';
import { findCallListTab } from '../document/call-list-tab.ts';
import { readModel } from '../document/read-model.ts';
import { runAction, withBook } from '../document/run-action.ts';
import { emptySummary, stoppedSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { runScoring } from './score-leads.ts';
import { say } from './sentences.ts';

const command = 'call-list';

/** Makes the call list where there is none, scores the leads and renews it. */
export function makeCallList(request: RunRequest): Summary {
  const made = runAction({ command, request }, prepareCallList);
  if (made.stopped !== null) return made;
  const { summary } = runScoring(request);
  return { ...summary, command, messages: [...made.messages, ...summary.messages] };
}

/** Makes its tabs where there are none; the run that follows fills them. */
export function prepareCallList(book: Book): Summary {
  const read = readModel(book);
  if ('stopped' in read) return stoppedSummary(book, read);
  const held = withDocumentLock(() => makeCallListTabs(read));
  if (held === null) return { ...emptySummary(book), stopped: say.otherRun() };
  return { ...emptySummary(book), messages: held.value === null ? [] : [held.value] };
}

/** Brings the tab to the front. */
export function showCallList(request: RunRequest): void {
  withBook(
    { command, request },
    (book) => findCallListTab(book, book.markedTabs())?.bringToFront(),
    () => undefined,
  );
}
