import { columnIndex, type OwnTabDefinition, type OwnTabId, ownTabs } from '../../scoring/index.ts';
import { type Book, tabNamed } from '../sheets/book.ts';
import { makingName, markedTabs, markTab } from '../sheets/mark.ts';
import type { OwnTab } from '../sheets/own-tab.ts';
import { readHeaders, readShortTable } from '../sheets/read-table.ts';

export type OwnTabs = Readonly<Record<OwnTabId, OwnTab | null>>;

/** Finds and reads the tabs that a model is made of. */
export function readOwnTabs(book: Book): OwnTabs {
  const marked = markedTabs(book);
  const read = (id: OwnTabId): OwnTab | null => {
    const tab = marked.get(id);
    const found = tab
      ? { ...tab, table: readShortTable(tab, book.timeZone), isUnmarked: false }
      : readTabByName(book, ownTabs[id]);
    return found && { ...found, isHalfMade: marked.has(makingName(found.id)) };
  };
  return {
    rules: read('rules'),
    statuses: read('statuses'),
    settings: read('settings'),
    lists: read('lists'),
  };
}

function readTabByName(
  book: Book,
  { name, headers, fewest }: OwnTabDefinition,
): Omit<OwnTab, 'isHalfMade'> | null {
  const tab = tabNamed(book, name);
  if (!tab) return null;
  // Headers first: a person's own tab of that name may be a long one.
  const present = readHeaders(tab, 1, book.timeZone);
  const known = headers.filter((header) => columnIndex(present, header) >= 0);
  if (known.length < fewest) return null;
  return { ...tab, table: readShortTable(tab, book.timeZone), isUnmarked: true };
}

export function markTabs(tabs: OwnTabs): void {
  for (const id of Object.keys(ownTabs) as OwnTabId[]) {
    const tab = tabs[id];
    if (tab?.isUnmarked) markTab(id, tab, 'found');
  }
}
