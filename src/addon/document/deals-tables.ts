import { type Deal, type DealScores, dealProblems, sayOfDeals, scoreDeals } from '../../evidence/index.ts';
import {
  asSentence,
  columnIndex,
  type LeadScores,
  type Problem,
  problemAt,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import type { ProblemCounts } from '../../shared/index.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';
import { readMoreColumns } from './more-lead-columns.ts';
import { areLeadsDeals } from './read-leads.ts';
import type { ScoredDocument } from './score-document.ts';

/** Header of the user's column in which sales says what it thinks of a lead. */
export const salesVerdictHeader = 'Sales verdict';

/** The Deals tab, and Leads with the columns that a deal may take from its lead. */
export class DealsTables {
  private constructor(
    private readonly document: ScoredDocument,
    readonly leads: Table,
    /** Where the deals stand; null where there is no such tab. */
    readonly tab: Tab | null,
    /** The leads table itself where every lead is its own deal. */
    private readonly deals: Table,
  ) {}

  /** @param headers further columns of Leads that are asked for */
  static read(document: ScoredDocument, headers: readonly string[] = []): DealsTables {
    const { book, settings, leadsTab, dealsRead } = document;
    const leads = withDealColumns(document, headers);
    if (areLeadsDeals(settings)) return new DealsTables(document, leads, leadsTab, leads);
    if (dealsRead !== null)
      return new DealsTables(document, leads, book.sheetNamed(settings.dealsTab), dealsRead);
    const tab = book.tabNamed(settings.dealsTab);
    const deals = tab && untilColumnsStand(() => new StandingTab(tab, 1).readTable());
    return new DealsTables(document, leads, tab, deals ?? noTable(settings));
  }

  /** The deals as a model scores them that scores the leads so. */
  scoredBy(scores: LeadScores, deals = this.deals, by?: readonly number[]): DealScores {
    return scoreDeals(deals, this.leads, scores, by);
  }

  /** The same, but of deals without lead and events those that have a cell in one of these columns of Leads. */
  scoredWith(scores: LeadScores, by: readonly number[]): DealScores {
    return this.scoredBy(scores, this.deals, by);
  }

  /** What is wrong with the deals; where their tab is missing, that alone. */
  problemsOf(deals: DealScores, scores: LeadScores): readonly Problem[] {
    const { book, settings, withNames } = this.document;
    if (this.tab !== null) {
      const problems = dealProblems(deals, scores);
      return withNames?.(problems) ?? problems;
    }
    const tabs = book.tabsWithCells().map(({ name }) => name);
    const finding = sayOfDeals.noDealsTab(settings.dealsTab, tabs, settings.tab);
    return [{ ...problemAt(finding, ''), message: asSentence(finding) }];
  }
}

/** The document with what is wrong with its deals among its problems: they are the same whoever asks for them. */
export function withDealProblems(document: ScoredDocument): ScoredDocument {
  const { book, settings, problems, scores, dealsRead } = document;
  if (dealsRead === null && book.tabNamed(settings.dealsTab) === null) return document;
  const tables = DealsTables.read(document);
  const deals = tables.scoredBy(scores);
  return {
    ...document,
    problems: [...problems, ...tables.problemsOf(deals, scores)],
    dealScores: deals,
    dealCounts: dealCounts(deals.deals),
  };
}

export function dealCounts(
  deals: readonly Deal[],
): Pick<ProblemCounts, 'dealsWithoutLead' | 'dealsWithoutOutcome' | 'dealsInFuture'> {
  const countOf = (reason: Deal['leftOut']) => deals.filter(({ leftOut }) => leftOut === reason).length;
  return {
    dealsWithoutLead: countOf('lead'),
    dealsWithoutOutcome: countOf('outcome'),
    dealsInFuture: countOf('future'),
  };
}

/** A score reads only what its rules ask for. */
function withDealColumns(document: ScoredDocument, headers: readonly string[]): Table {
  const { leads, settings } = document;
  const { dealOutcomeColumn, dealClosedOnColumn, dealCreatedOnColumn, dealAmountColumn } = settings;
  const wanted = [
    dealOutcomeColumn,
    dealClosedOnColumn,
    dealCreatedOnColumn,
    dealAmountColumn,
    salesVerdictHeader,
    ...headers,
  ]
    .map((header) => columnIndex(leads.headers, header))
    .filter((index) => index >= 0);
  const read = readMoreColumns(document, wanted);
  return { ...leads, columns: leads.columns.map((column, index) => read.get(index) ?? column) };
}

function noTable({ dealsTab }: Settings): Table {
  return { tab: dealsTab, headerRow: 1, headers: [], columns: [], rowCount: 0 };
}
