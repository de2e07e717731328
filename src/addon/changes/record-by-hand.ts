import { type OwnTabs, readOwnTabs } from '../document/own-tabs.ts';
import { scoreDocument } from '../document/score-document.ts';
import { type Book, openBook } from '../sheets/book.ts';
import { recordChanges, statusesReckoned, statusesStanding } from './record-changes.ts';

/** Keeps what people have changed since the last run, before something is written over it. */
export function recordPending(book: Book, present: OwnTabs): void {
  const leads = () => ({ before: '', after: '' });
  recordChanges(book, present, { cause: null, keepsActiveSheet: true, leads });
}

/** Notes what an action has done to the model, with the statuses that the leads will have. */
export function recordAfter(book: Book, cause: string): void {
  const { startedAt, asOfDay } = book;
  const now = { ...openBook(book.spreadsheet), startedAt, asOfDay };
  recordChanges(now, readOwnTabs(now), { cause, keepsActiveSheet: true, leads: () => leadsOf(now) });
}

/** Empty where nothing can be scored by the model as it is now. */
function leadsOf(book: Book): { before: string; after: string } {
  const document = scoreDocument(book);
  if ('stopped' in document) return { before: '', after: '' };
  return { before: statusesStanding(document), after: statusesReckoned(document) };
}
