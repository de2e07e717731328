import {
  columnIndex,
  type OwnTabDefinition,
  type OwnTabId,
  ownTabs,
  type Table,
} from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { makingName, markTab } from '../sheets/mark.ts';
import { OwnTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';

/** Tabs of ours by the ids of their metadata: see `Book.markedTabs`. */
export type MarkedTabs = ReadonlyMap<string, Tab>;

export type OwnTabs = Readonly<Record<OwnTabId, OwnTab | null>>;

/** Finds and reads the tabs that a model is made of. @param marked tabs of ours by their metadata */
export function readOwnTabs(book: Book, marked: MarkedTabs = book.markedTabs()): OwnTabs {
  const read = (id: OwnTabId) => readOwnTab(book, marked, id, ownTabs[id]);
  return {
    rules: read('rules'),
    statuses: read('statuses'),
    settings: read('settings'),
    lists: read('lists'),
  };
}

/** Finds and reads a tab that people fill in; null where there is none. */
export function readOwnTab(
  book: Book,
  marked: MarkedTabs,
  id: string,
  definition: OwnTabDefinition,
): OwnTab | null {
  const tab = marked.get(id);
  const found = tab ? { tab, table: tab.readShortTable() } : readByName(book, definition);
  if (found === null) return null;
  return new OwnTab(found.tab, found.table, tab === undefined, marked.has(makingName(found.tab.id)));
}

/** Rows that a tab of ours never has. */
const manyRows = 5_000;

function readByName(book: Book, definition: OwnTabDefinition): { tab: Tab; table: Table } | null {
  const tab = book.tabNamed(definition.name);
  if (!tab) return null;
  // Headers first: a person's own tab of that name may be a long one.
  if (tab.lastRow() > manyRows && !areOurs(definition, tab.readHeaders(1))) return null;
  const table = tab.readShortTable();
  return areOurs(definition, table.headers) ? { tab, table } : null;
}

/** Whether there is such a tab; nothing of it is read but its headers. */
export function hasOwnTab(book: Book, marked: MarkedTabs, id: string, definition: OwnTabDefinition): boolean {
  if (marked.has(id)) return true;
  const tab = book.tabNamed(definition.name);
  return tab !== null && areOurs(definition, tab.readHeaders(1));
}

function areOurs({ headers, fewest }: OwnTabDefinition, present: readonly string[]): boolean {
  return headers.filter((header) => columnIndex(present, header) >= 0).length >= fewest;
}

export function markTabs(tabs: OwnTabs): void {
  for (const id of Object.keys(ownTabs) as OwnTabId[]) {
    const tab = tabs[id];
    if (tab?.isUnmarked) markTab(id, tab, 'found');
  }
}
