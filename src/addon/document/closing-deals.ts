import { columnIndex, foreignKeyColumn, type Settings, type Table } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { endsRun } from '../sheets/retrying.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';
import { areLeadsDeals } from './read-leads.ts';

/** Deals as a scoring run has read them. */
export interface DealsRead {
  readonly table: Table;
  /** Whether all columns of a tab of deals were read. */
  readonly isWhole: boolean;
}

/** The deals that close leads: on a tab of their own, or each lead its own deal. */
export class ClosingDeals {
  private constructor(
    private readonly settings: Settings,
    /** null where the leads are the deals. */
    private readonly tab: Tab | null,
  ) {}

  /** null where there are no deals, or where they close no lead. */
  static find(book: Book, settings: Settings): ClosingDeals | null {
    if (settings.closedLeads === 'like open ones') return null;
    if (areLeadsDeals(settings)) return new ClosingDeals(settings, null);
    const tab = book.sheetNamed(settings.dealsTab);
    return tab && new ClosingDeals(settings, tab);
  }

  /** Headers of Leads that say whether a lead is closed, or asks anew. */
  get leadHeaders(): readonly string[] {
    const { dealOutcomeColumn, dealClosedOnColumn, dealCreatedOnColumn } = this.settings;
    const days = [dealClosedOnColumn, dealCreatedOnColumn];
    return this.tab === null ? [dealOutcomeColumn, ...days] : days;
  }

  /** The deals with the three columns that close leads, of a narrow tab with all; null where their tab is a chart. */
  read(leads: Table, leadKeyHeader: string): DealsRead | null {
    const { tab } = this;
    if (tab === null) return { table: leads, isWhole: false };
    try {
      return untilColumnsStand(() => this.readTab(tab, leadKeyHeader));
    } catch (error) {
      // Asked only now, since every run reads the deals.
      if (endsRun(error) || tab.hasCells()) throw error;
      return null;
    }
  }

  private readTab(tab: Tab, leadKeyHeader: string): DealsRead {
    const { dealKeyColumn, dealOutcomeColumn, dealClosedOnColumn } = this.settings;
    const deals = new StandingTab(tab, 1);
    const { headers } = deals;
    if (headers.length <= widestTogether) return { table: deals.readTable(), isWhole: true };
    const key = foreignKeyColumn(headers, dealKeyColumn, leadKeyHeader);
    const others = [dealOutcomeColumn, dealClosedOnColumn].map((name) => columnIndex(headers, name));
    const columns = together([key, ...others].filter((index) => index >= 0));
    return { table: deals.readTable(columns), isWhole: false };
  }
}

/** So many columns are read as one, with those between the wanted ones: one call fewer for each gap. */
const widestTogether = 16;

function together(columns: readonly number[]): number[] {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const width = last - first + 1;
  if (!(width <= widestTogether)) return [...new Set(columns)];
  return Array.from({ length: width }, (_, index) => first + index);
}
