import { type OwnTabId, readSettings } from '../../scoring/index.ts';
import { locateOutputs } from '../document/locate-outputs.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { type Book, tabNamed } from '../sheets/book.ts';
import { columnMetadataKey, makingId, type Origin, readMark, tabMetadataKey } from '../sheets/mark.ts';
import type { Spreadsheet } from '../sheets/spreadsheet.ts';
import type { Tab } from '../sheets/tab.ts';

export type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export interface OwnColumn {
  readonly tab: Tab;
  /** From 0. */
  readonly index: number;
  /** Sheet row of its header, from 1. */
  readonly headerRow: number;
  readonly header: string;
  readonly origin: Origin;
  /** Text of its mark; null for a column that is known by its header alone. */
  readonly mark: string | null;
}

/** Everything of ours in a spreadsheet. */
export interface Traces {
  readonly tabs: readonly { readonly tab: Tab; readonly origin: Origin }[];
  /** Columns of ours in other tabs. */
  readonly columns: readonly OwnColumn[];
  /** All metadata of ours, that on copies of tabs included, which are the user's. */
  readonly marks: readonly Mark[];
}

const keyPrefix = 'scoreband.';

/** Finds our tabs and columns by their marks, and by name and header what no run has marked yet. */
export function findTraces(book: Book): Traces {
  const marks = marksOf(book.spreadsheet);
  const tabs = ownTabsOf(book, marks);
  const ownIds = new Set(tabs.filter(({ origin }) => origin === 'made').map(({ tab }) => tab.id));
  const columns = ownColumnsOf(book, marks).filter(({ tab }) => !ownIds.has(tab.id));
  return { tabs, columns, marks };
}

export function marksOf(spreadsheet: Spreadsheet): Mark[] {
  const marks = spreadsheet.createDeveloperMetadataFinder().find();
  return marks.filter((mark) => (mark.getKey() ?? '').startsWith(keyPrefix));
}

function ownTabsOf(book: Book, marks: readonly Mark[]): Traces['tabs'] {
  const found = new Map<number, Traces['tabs'][number]>();
  for (const mark of marks.filter((candidate) => candidate.getKey() === tabMetadataKey)) {
    const { id, sheetId, origin } = readMark(mark.getValue());
    const tab = tabById(book, mark.getLocation().getSheet()?.getSheetId());
    if (tab?.id === sheetId && id !== makingId) found.set(tab.id, { tab, origin });
  }
  const tables = readOwnTabs(book);
  for (const id of Object.keys(tables) as OwnTabId[]) {
    const tab = tables[id];
    if (tab && !found.has(tab.id)) found.set(tab.id, { tab, origin: 'found' });
  }
  return [...found.values()].sort((a, b) => book.tabs.indexOf(a.tab) - book.tabs.indexOf(b.tab));
}

function ownColumnsOf(book: Book, marks: readonly Mark[]): OwnColumn[] {
  const { settings } = readSettings(readOwnTabs(book).settings?.table ?? null, book.locale);
  const leadsTab = tabNamed(book, settings.leadsTab);
  const column = (tab: Tab, index: number, origin: Origin, mark: string | null): OwnColumn => {
    const headerRow = tab.id === leadsTab?.id ? settings.headerRow : 1;
    const header = tab.readHeaders(headerRow)[index] ?? '';
    return { tab, index, headerRow, header, origin, mark };
  };
  const columns: OwnColumn[] = [];
  for (const mark of marks.filter((candidate) => candidate.getKey() === columnMetadataKey)) {
    const { sheetId, origin } = readMark(mark.getValue());
    const range = mark.getLocation().getColumn();
    const tab = tabById(book, range?.getSheet().getSheetId());
    if (range && tab?.id === sheetId)
      columns.push(column(tab, range.getColumn() - 1, origin, mark.getValue()));
  }
  if (leadsTab && columns.every(({ tab }) => tab.id !== leadsTab.id)) {
    const headers = leadsTab.readHeaders(settings.headerRow);
    const named = locateOutputs(leadsTab, headers, []).columns.values();
    for (const index of named) columns.push(column(leadsTab, index, 'found', null));
  }
  return columns.sort((a, b) => a.tab.id - b.tab.id || a.index - b.index);
}

function tabById(book: Book, id: number | undefined): Tab | undefined {
  return book.tabs.find((tab) => tab.id === id);
}
