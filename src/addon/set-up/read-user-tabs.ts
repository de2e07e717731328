import { type ProposalSource, previewRows, type TabPreview } from '../../proposal/index.ts';
import { type Cell, foldName, type Settings, type Table } from '../../scoring/index.ts';
import { locateOutputs } from '../document/locate-outputs.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import { type Book, type Tab, tabNamed, tabsWithCells } from '../sheets/book.ts';
import { toCell } from '../sheets/cell-values.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { markedTabs } from '../sheets/mark.ts';
import { cellsPerCall, readColumns } from '../sheets/read-columns.ts';
import { readHeaders } from '../sheets/read-table.ts';

/** The first rows of the tabs that are the user's, without the columns that are ours. */
export function previewTabs(book: Book, ownTabs: OwnTabs): TabPreview[] {
  const ours = new Set([...markedTabs(book).values(), ...Object.values(ownTabs)].map((tab) => tab?.id));
  return tabsWithCells(book)
    .filter(({ id, sheet }) => !ours.has(id) && !sheet.isSheetHidden())
    .map((tab) => ({ name: tab.name, rows: firstRowsOf(book, tab) }));
}

function firstRowsOf(book: Book, tab: Tab): Cell[][] {
  const [lastRow, width] = [tab.sheet.getLastRow(), tab.sheet.getLastColumn()];
  if (lastRow < 1 || width < 1) return [];
  const rowCount = Math.min(lastRow, previewRows, Math.max(1, Math.floor(cellsPerCall / width)));
  const ours = new Set(locateOutputs(tab, [], []).columns.values());
  const values = tab.sheet.getRange(1, 1, rowCount, width).getValues();
  return values.map((row) =>
    row.map((value, index) => (ours.has(index) ? '' : toCell(value, book.timeZone))),
  );
}

// Rules are proposed from the first leads and the events that concern them; more would not tell more.
const mostRows = 100_000;

const noLeads: Table = { tab: 'Leads', headerRow: 1, headers: [], columns: [], rowCount: 0 };

/** Reads the tabs that the settings name, as rules are to be proposed from them. */
export function readProposalSource(book: Book, ownTabs: OwnTabs, settings: Settings): ProposalSource {
  const leadsTab = tabNamed(book, settings.leadsTab);
  const leads = leadsTab ? readFirstRows(book, leadsTab, settings.headerRow) : noLeads;
  const table = (name: string): Table | null => {
    if (foldName(name) === foldName(settings.leadsTab)) return leads;
    const tab = tabNamed(book, name);
    return tab && readFirstRows(book, tab, 1);
  };
  return {
    leads,
    deals: table(settings.dealsTab),
    activities: table(settings.activitiesTab),
    settings,
    statuses: ownTabs.statuses?.table ?? null,
    lists: ownTabs.lists?.table ?? null,
    ownColumns: new Set(leadsTab ? locateOutputs(leadsTab, leads.headers, []).columns.values() : []),
    locale: book.locale,
    timeZone: book.timeZone.name,
    asOfDay: book.asOfDay,
  };
}

function readFirstRows(book: Book, tab: Tab, headerRow: number): Table {
  return untilColumnsStand(() => {
    const headers = readHeaders(tab, headerRow, book.timeZone);
    const fitting = Math.floor((4 * cellsPerCall) / Math.max(1, headers.length));
    const rowCount = Math.max(0, Math.min(tab.sheet.getLastRow() - headerRow, mostRows, fitting));
    const all = headers.map((_, index) => index);
    const read = readColumns(tab, headerRow + 1, rowCount, all, book.timeZone, headers);
    return { tab: tab.name, headerRow, headers, columns: all.map((index) => read.get(index)!), rowCount };
  });
}
