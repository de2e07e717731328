import type { Place } from '../../shared/index.ts';
import { forPage } from './for-page.ts';
import { say } from './sentences.ts';

/** Puts the cursor on a cell, or shows a tab. */
export function selectPlace({ tab: name, cell }: Place): void {
  forPage((book) => {
    const tab = book.tabNamed(name);
    if (tab === null) throw new Error(say.noTab(name));
    tab.bringToFront(cell);
  });
}
