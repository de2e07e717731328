import { callListId, callListName } from '../document/call-list-tab.ts';
import type { ModelDocument } from '../document/read-model.ts';
import { insertTab } from '../sheets/insert-tab.ts';
import type { Tab } from '../sheets/tab.ts';
import { ensureCallsTab } from './calls-tab.ts';
import { say } from './sentences.ts';
import { addCallColumns } from './status-columns.ts';

/**
 * Makes the tabs and the columns of Statuses that a call list needs, where there is none yet; the run that follows fills
 * it. Under the lock.
 * @returns what it did, in words; null where the list is there
 */
export function makeCallListTabs({ book, callListTab, ownTabs, reading }: ModelDocument): string | null {
  if (callListTab !== null) return null;
  return book.keepingActiveTab(() => {
    if (ownTabs.statuses !== null) addCallColumns(book, ownTabs.statuses, reading.model.ladder);
    const calls = ensureCallsTab(book);
    // Last: with it the runs begin to keep a call list.
    const present = book.reopened();
    const tab: Tab =
      present.markedTabs().get(callListId) ?? insertTab(present, callListId, callListName, () => {});
    return say.made(tab.name, calls.name);
  });
}
