import type { Place } from '../../shared/index.ts';
import { tabNamed } from '../sheets/book.ts';
import { say } from './sentences.ts';
import { withBook } from './with-book.ts';

/** Puts the cursor on a cell, or shows a tab. */
export function selectPlace({ tab: name, cell }: Place): void {
  withBook((book) => {
    const tab = tabNamed(book, name);
    if (tab === null) throw new Error(say.noTab(name));
    tab.sheet.activate();
    if (cell !== '') tab.sheet.getRange(cell).activate();
  });
}
