import { type DealScores, dealProblems, sayOfDeals } from '../../evidence/index.ts';
import {
  asSentence,
  columnIndex,
  foldName,
  isEmptyCell,
  type LeadScores,
  type Problem,
  problemAt,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import { readMoreColumns } from '../document/more-lead-columns.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';

/** The Deals tab, and Leads with the columns that a deal may take from its lead. */
export interface DealsTables {
  /** The leads table itself where every lead is its own deal. */
  readonly deals: Table;
  readonly leads: Table;
  /** Where the deals stand; null where there is no such tab. */
  readonly tab: Tab | null;
}

/** Header of the user's column in which sales says what it thinks of a lead. */
export const salesVerdictHeader = 'Sales verdict';

export function readDealsTables(document: ScoredDocument): DealsTables {
  const { book, settings } = document;
  const leads = withDealColumns(document);
  if (foldName(settings.dealsTab) === foldName(settings.leadsTab))
    return { deals: leads, leads, tab: document.leadsTab };
  const tab = book.tabNamed(settings.dealsTab);
  if (tab === null) return { deals: noTable(settings), leads, tab };
  const deals = untilColumnsStand(() => new StandingTab(tab, 1).readTable());
  return { deals, leads, tab };
}

/** A score reads only what its rules ask for. */
function withDealColumns(document: ScoredDocument): Table {
  const { leads, settings } = document;
  const { dealOutcomeColumn, dealClosedOnColumn, dealCreatedOnColumn, dealAmountColumn } = settings;
  const wanted = [
    dealOutcomeColumn,
    dealClosedOnColumn,
    dealCreatedOnColumn,
    dealAmountColumn,
    salesVerdictHeader,
  ]
    .map((header) => columnIndex(leads.headers, header))
    .filter((index) => index >= 0);
  const read = readMoreColumns(document, wanted);
  return { ...leads, columns: leads.columns.map((column, index) => read.get(index) ?? column) };
}

function noTable({ dealsTab }: Settings): Table {
  return { tab: dealsTab, headerRow: 1, headers: [], columns: [], rowCount: 0 };
}

/** What is wrong with the deals; where their tab is missing, that alone. */
export function problemsOfDeals(
  { book, settings }: ScoredDocument,
  { leads, tab }: DealsTables,
  deals: DealScores,
  scores: LeadScores,
): Problem[] {
  if (tab !== null) return dealProblems(deals, leads, scores);
  const tabs = book.tabsWithCells().map(({ name }) => name);
  const finding = sayOfDeals.noDealsTab(settings.dealsTab, tabs, settings.tab);
  return [{ ...problemAt(finding, ''), message: asSentence(finding) }];
}

/** Column of Leads by its header, null where it is missing. */
export function leadColumn({ headers, columns }: Table, header: string) {
  return columns[columnIndex(headers, header)] ?? null;
}

/** Whether any cell of a rule's column comes from the lead as it is today: the deal has none of its own. */
export function takesLeadColumns(
  deals: Table,
  leads: Table,
  columns: readonly number[],
): (row: number, leadRow: number) => boolean {
  const pairs = columns.map((index) => ({
    own: deals.columns[columnIndex(deals.headers, leads.headers[index]!)],
    lent: leads.columns[index]!,
  }));
  return (row, leadRow) =>
    leadRow >= 0 &&
    pairs.some(({ own, lent }) => isEmptyCell(own?.[row] ?? '') && !isEmptyCell(lent[leadRow]!));
}
