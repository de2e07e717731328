import type { Place } from '../../shared/index.ts';
import { sidebarSay as say } from '../sidebar/sidebar-messages.ts';
import { withBook } from '../sidebar/with-book.ts';
import { tabNamed } from '../tabs/book.ts';

/** Puts the cursor on a cell, or shows a tab. */
export function selectPlace({ tab: name, cell }: Place): void {
  withBook((book) => {
    const tab = tabNamed(book, name);
    if (tab === null) throw new Error(say.noTab(name));
    tab.sheet.activate();
    if (cell !== '') tab.sheet.getRange(cell).activate();
  });
}
