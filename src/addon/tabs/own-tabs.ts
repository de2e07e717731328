import { columnIndex, type Table } from '../../scoring/index.ts';
import { type Book, type Tab, tabNamed } from './book.ts';
import { makingId, markText, type Origin, readMark, tabMetadataKey } from './mark.ts';
import { readHeaders, readShortTable } from './read-table.ts';

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
  /** A run was cut off while it made columns there: see `withoutHalfMade`. */
  readonly isHalfMade: boolean;
}

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

/** Under which a tab is found in which columns are being made. */
function makingName(sheetId: number): string {
  return `${makingId}:${sheetId}`;
}

/**
 * Tabs of ours by their metadata, and those in which columns are being made. The value holds the sheet's
 * id, so that a copy of a tab, which may bring a copy of the metadata, does not pass for it.
 */
export function markedTabs(book: Book): Map<string, Tab> {
  const found = new Map<string, Tab>();
  const entries = book.spreadsheet.createDeveloperMetadataFinder().withKey(tabMetadataKey).find();
  const marks = entries.map((entry) => ({ entry, text: entry.getValue() }));
  for (const { entry, text } of marks) {
    const { id, sheetId } = readMark(text);
    const tab = book.tabs.find((candidate) => candidate.id === sheetId);
    // Where a mark stands is three calls: it is in doubt only where a tab has been copied.
    const isOnce = marks.filter((mark) => mark.text === text).length === 1;
    if (id !== '' && tab && (isOnce || entry.getLocation().getSheet()?.getSheetId() === sheetId))
      found.set(id === makingId ? makingName(sheetId) : id, tab);
  }
  return found;
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
