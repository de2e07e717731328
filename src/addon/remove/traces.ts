import { type OwnTabId, readSettings } from '../../scoring/index.ts';
import { locateOutputs } from '../document/locate-outputs.ts';
import { type OwnTabs, readOwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { clearHeaderNote } from '../sheets/header-notes.ts';
import { deleteTab, deleteUnfinishedTabs } from '../sheets/insert-tab.ts';
import type { Origin } from '../sheets/mark.ts';
import { columnsMarked, type MarkedTab, OwnMarks } from '../sheets/own-marks.ts';
import { removeScoreFormats } from '../sheets/score-formats.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';

export interface OwnColumn extends MarkedTab {
  /** From 0. */
  readonly index: number;
  /** Sheet row of its header, from 1. */
  readonly headerRow: number;
  readonly header: string;
  /** Text of its mark; null for a column that is known by its header alone. */
  readonly mark: string | null;
}

/** A tab of ours, or a column of ours in another tab. */
export type Trace = MarkedTab | OwnColumn;

export interface Traces {
  readonly tabs: readonly MarkedTab[];
  readonly columns: readonly OwnColumn[];
}

/** Finds our tabs and columns by their marks, and by name and header what no run has marked yet. */
export function findTraces(marks: OwnMarks): Traces {
  const tables = readOwnTabs(marks.book);
  const tabs = ownTabsOf(marks, tables);
  const ownIds = new Set(tabs.filter(({ origin }) => origin === 'made').map(({ tab }) => tab.id));
  return { tabs, columns: ownColumnsOf(marks, tables).filter(({ tab }) => !ownIds.has(tab.id)) };
}

function ownTabsOf(marks: OwnMarks, tables: OwnTabs): MarkedTab[] {
  const { book } = marks;
  const found = new Map(marks.tabs().map((marked) => [marked.tab.id, marked]));
  for (const id of Object.keys(tables) as OwnTabId[]) {
    const tab = tables[id];
    if (tab && !found.has(tab.id)) found.set(tab.id, { tab, origin: 'found' });
  }
  return [...found.values()].sort((a, b) => book.tabs.indexOf(a.tab) - book.tabs.indexOf(b.tab));
}

function ownColumnsOf(marks: OwnMarks, tables: OwnTabs): OwnColumn[] {
  const { book } = marks;
  const { settings } = readSettings(tables.settings?.table ?? null, book.locale);
  const leadsTab = book.tabNamed(settings.leadsTab);
  const headersOf = new Map<Tab, readonly string[]>();
  const column = (tab: Tab, index: number, origin: Origin, mark: string | null): OwnColumn => {
    const headerRow = tab.id === leadsTab?.id ? settings.headerRow : 1;
    const headers = headersOf.get(tab) ?? tab.readHeaders(headerRow);
    headersOf.set(tab, headers);
    return { tab, index, headerRow, header: headers[index] ?? '', origin, mark };
  };
  const columns = marks.columns().map(({ tab, index, origin, mark }) => column(tab, index, origin, mark));
  if (leadsTab && columns.every(({ tab }) => tab.id !== leadsTab.id)) {
    const named = locateOutputs(new StandingTab(leadsTab, settings.headerRow), []).columns.values();
    for (const index of named) columns.push(column(leadsTab, index, 'found', null));
  }
  return columns.sort((a, b) => a.tab.id - b.tab.id || a.index - b.index);
}

/**
 * Deletes tabs and columns of ours, and takes our formats, notes and marks off those that the user keeps.
 * @param isDeleted whether a tab or column goes
 */
export function deleteTraces(
  book: Book,
  { tabs, columns }: Traces,
  isDeleted: (trace: Trace) => boolean,
): void {
  for (const ofTab of columnsByTab(columns)) {
    const { tab } = ofTab[0]!;
    removeScoreFormats(tab, new Set(ofTab.map(({ index }) => index)));
    // A note of ours stands in the cell of the header, in whichever row that is.
    for (const column of ofTab) if (!isDeleted(column)) clearHeaderNote(tab, column.headerRow, column.index);
    // Looked up right before they are deleted: people may have moved columns since they were asked.
    const deleted = ofTab.filter(isDeleted);
    const marked = columnsMarked(tab, new Set(deleted.flatMap(({ mark }) => mark ?? [])));
    const named = deleted.filter(({ mark }) => mark === null).map(({ index }) => index);
    tab.removeColumns([...marked, ...named]);
  }
  for (const trace of tabs) if (isDeleted(trace)) deleteTab(book, trace.tab);
  deleteUnfinishedTabs(book);
  // Marks last: by them a removal that was cut off goes on. Those on what is deleted are gone with it.
  new OwnMarks(book).removeAll();
}

export function columnsByTab(columns: readonly OwnColumn[]): OwnColumn[][] {
  const byTab = new Map<number, OwnColumn[]>();
  for (const column of columns) byTab.set(column.tab.id, [...(byTab.get(column.tab.id) ?? []), column]);
  return [...byTab.values()];
}
