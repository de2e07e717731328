import { columnIndex, foldName, type Table } from '../../scoring/index.ts';
import type { Book, Tab } from './book.ts';
import { makingId, markText, type Origin, readMark, tabMetadataKey } from './mark.ts';
import { readTable } from './read-table.ts';

/**
 * A tab of ours: its name where it is new, and headers of which so many tell a tab of that name from a person's own: a
 * list of statuses or settings is in many a spreadsheet.
 */
interface OwnTabDefinition {
  readonly name: string;
  readonly headers: readonly string[];
  readonly fewest: number;
}

export const ownTabs = {
  // One may be missing or misspelt, which a problem says then.
  rules: { name: 'Rules', headers: ['Field', 'Test', 'Points'], fewest: 2 },
  statuses: { name: 'Statuses', headers: ['Status', 'Min score'], fewest: 2 },
  settings: { name: 'Settings', headers: ['Setting', 'Value'], fewest: 2 },
  lists: { name: 'Lists', headers: [], fewest: 0 },
} as const satisfies Record<string, OwnTabDefinition>;

export type OwnTabId = keyof typeof ownTabs;

export interface OwnTab extends Tab {
  readonly table: Table;
  /** Found by name, so that it is not yet found again after somebody renames it. */
  readonly isUnmarked: boolean;
  /** A run was cut off while it made columns there: see `takeBackColumns`. */
  readonly isHalfMade: boolean;
}

export type OwnTabs = Readonly<Record<OwnTabId, OwnTab | null>>;

/** Finds and reads the tabs that a model is made of. */
export function readOwnTabs(book: Book): OwnTabs {
  const marked = markedTabs(book);
  const read = (id: OwnTabId): OwnTab | null => {
    const tab = marked.get(id);
    const found = tab
      ? { ...tab, table: readTable(tab, book.timeZone), isUnmarked: false }
      : readTabByName(book, ownTabs[id]);
    return found && { ...found, isHalfMade: marked.get(makingId)?.id === found.id };
  };
  return {
    rules: read('rules'),
    statuses: read('statuses'),
    settings: read('settings'),
    lists: read('lists'),
  };
}

/**
 * Tabs of ours by their metadata, and under `makingId` the one in which columns are being made. The value holds the sheet's id, so that a copy of a tab, which may bring a copy of the
 * metadata, does not pass for it.
 */
export function markedTabs(book: Book): Map<string, Tab> {
  const found = new Map<string, Tab>();
  for (const entry of book.spreadsheet.createDeveloperMetadataFinder().withKey(tabMetadataKey).find()) {
    const { id, sheetId } = readMark(entry.getValue());
    const at = entry.getLocation().getSheet()?.getSheetId();
    const tab = book.tabs.find((candidate) => candidate.id === at && at === sheetId);
    if (id !== '' && tab) found.set(id, tab);
  }
  return found;
}

function readTabByName(
  book: Book,
  { name, headers, fewest }: OwnTabDefinition,
): Omit<OwnTab, 'isHalfMade'> | null {
  const tab = book.tabs.find((candidate) => foldName(candidate.name) === foldName(name));
  if (!tab) return null;
  const table = readTable(tab, book.timeZone);
  const present = headers.filter((header) => columnIndex(table.headers, header) >= 0);
  return present.length >= fewest ? { ...tab, table, isUnmarked: true } : null;
}

/** Marks a tab as ours, so that it is found whatever it is renamed to. */
export function markTab(id: string, tab: Tab, origin: Origin = 'made'): void {
  tab.sheet.addDeveloperMetadata(tabMetadataKey, markText(id, tab.id, origin));
}

export function markTabs(tabs: OwnTabs): void {
  for (const id of Object.keys(ownTabs) as OwnTabId[]) {
    const tab = tabs[id];
    if (tab?.isUnmarked) markTab(id, tab, 'found');
  }
}
