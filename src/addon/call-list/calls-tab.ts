import { callResults } from '../../follow-up/index.ts';
import type { TabContent } from '../../proposal/index.ts';
import { followUpTabs } from '../../scoring/index.ts';
import { type MarkedTabs, readOwnTab } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { insertTab } from '../sheets/insert-tab.ts';
import { tabFiller } from '../sheets/make-tab.ts';
import { makingName } from '../sheets/mark.ts';
import { OwnTab } from '../sheets/standing-tab.ts';
import { say } from './sentences.ts';

const { calls: notes } = say;

/** The log of calls, to which runs only append. */
const content: TabContent = {
  name: followUpTabs.calls.name,
  columns: [
    { header: 'When', kind: 'moment', widthPixels: 130, note: notes.when },
    { header: 'Lead key', kind: 'text', widthPixels: 120, note: notes.key },
    { header: 'Name', kind: 'wording', widthPixels: 200, note: notes.name },
    { header: 'Result', kind: 'wording', widthPixels: 110, note: notes.result, choices: callResults },
    { header: 'Again on', kind: 'day', widthPixels: 90, note: notes.againOn },
    { header: 'Note', kind: 'wording', widthPixels: 320, note: notes.note },
    { header: 'By', kind: 'wording', widthPixels: 110, note: notes.by },
  ],
  rows: [],
  foldedRows: null,
};

/** The tab in which calls are noted; null where there is none. */
export function readCallsTab(book: Book, markedTabs: MarkedTabs): OwnTab | null {
  const marked = markedTabs.get('calls');
  if (!marked) return readOwnTab(book, markedTabs, 'calls', followUpTabs.calls);
  return new OwnTab(marked, marked.readTableAtOnce(), false, markedTabs.has(makingName(marked.id)));
}

/** Makes the tab where there is none, behind the others, and reads it. */
export function ensureCallsTab(book: Book): OwnTab {
  const present = book.reopened();
  const found = readCallsTab(present, present.markedTabs());
  if (found !== null) return found;
  insertTab(present, 'calls', content.name, tabFiller(content));
  const made = book.reopened();
  return readCallsTab(made, made.markedTabs())!;
}
