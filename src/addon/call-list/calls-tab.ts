import { followUpTabs } from '../../scoring/index.ts';
import { readOwnTab } from '../document/own-tabs.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';

/** The tab in which calls are noted; null where there is none. */
export function readCallsTab({ book, markedTabs }: ScoredDocument): OwnTab | null {
  return readOwnTab(book, markedTabs, 'calls', followUpTabs.calls);
}
