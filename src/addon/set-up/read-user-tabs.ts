import { type ProposalSource, previewRows, type TabPreview } from '../../proposal/index.ts';
import { type Column, foldName, type Settings, type Table } from '../../scoring/index.ts';
import { locateOutputs } from '../document/locate-outputs.ts';
import type { MarkedTabs, OwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import { cellsPerCall, type Tab } from '../sheets/tab.ts';

/** The first rows of the tabs that are the user's, without the columns that are ours. */
export function previewTabs(book: Book, marked: MarkedTabs, ownTabs: OwnTabs): TabPreview[] {
  const ours = new Set([...marked.values(), ...Object.values(ownTabs)].map((tab) => tab?.id));
  return book
    .tabsWithCells()
    .filter((tab) => !ours.has(tab.id) && !tab.isHidden())
    .map((tab) => {
      const own = new Set(locateOutputs(new StandingTab(tab, 1, []), []).columns.values());
      const cells = tab.readTopRows(previewRows);
      const rows = cells.map((row) => row.map((cell, i) => (own.has(i) ? '' : cell)));
      return {
        name: tab.name,
        rows,
        ...(cells.length < previewRows ? {} : { wholeColumn: columnReader(tab) }),
      };
    });
}

/** Reads each column once, however often the user corrects what was found. */
function columnReader(tab: Tab): (column: number, headerRow: number) => Column {
  const known = new Map<string, Column>();
  return (column, headerRow) => {
    const place = `${column} ${headerRow}`;
    const cells = known.get(place) ?? new StandingTab(tab, headerRow).readColumn(column);
    known.set(place, cells);
    return cells;
  };
}

// Rules are proposed from the first leads and the events that concern them; more would not tell more.
const mostRows = 100_000;

const noLeads: Table = { tab: 'Leads', headerRow: 1, headers: [], columns: [], rowCount: 0 };

/** Reads the tabs that the settings name, as rules are to be proposed from them. */
export function readProposalSource(book: Book, ownTabs: OwnTabs, settings: Settings): ProposalSource {
  const leadsTab = book.tabNamed(settings.leadsTab);
  const leads = leadsTab ? readFirstRows(leadsTab, settings.headerRow) : noLeads;
  const standing = leadsTab && new StandingTab(leadsTab, settings.headerRow, leads.headers);
  const table = (name: string): Table | null => {
    if (foldName(name) === foldName(settings.leadsTab)) return leads;
    const tab = book.tabNamed(name);
    return tab && readFirstRows(tab, 1);
  };
  return {
    leads,
    deals: table(settings.dealsTab),
    activities: table(settings.activitiesTab),
    settings,
    statuses: ownTabs.statuses?.table ?? null,
    lists: ownTabs.lists?.table ?? null,
    ownColumns: new Set(standing ? locateOutputs(standing, []).columns.values() : []),
    locale: book.locale,
    timeZone: book.timeZone.name,
    asOfDay: book.asOfDay,
  };
}

function readFirstRows(tab: Tab, headerRow: number): Table {
  return untilColumnsStand(() => {
    const standing = new StandingTab(tab, headerRow);
    const fitting = Math.floor((4 * cellsPerCall) / Math.max(1, standing.headers.length));
    return standing.readFirstRows(Math.min(mostRows, fitting));
  });
}
