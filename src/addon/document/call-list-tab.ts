import { columnIndex } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import type { Tab } from '../sheets/tab.ts';
import type { MarkedTabs } from './own-tabs.ts';

/** Id of the tab in its metadata, and the name that it is made with. */
export const callListId = 'callList';
export const callListName = 'Call list';

/** Row of its headers, and some that no other tab of that name has. */
const headerRow = 3;
const knownHeaders = ['Lead', 'Result', 'Again on'];

/** The tab that says whom to call: where it stands, every run renews it. null where there is none. */
export function findCallListTab(book: Book, markedTabs: MarkedTabs): Tab | null {
  const marked = markedTabs.get(callListId);
  if (marked) return marked;
  // It may have lost its metadata, as in a file that another program has saved.
  const named = book.tabNamed(callListName);
  if (named === null) return null;
  const headers = named.readHeaders(headerRow);
  return knownHeaders.every((header) => columnIndex(headers, header) >= 0) ? named : null;
}
