import type { ClosedLeads, Table } from '../scoring/index.ts';

/** What a model is made of, as the spreadsheet has it: enough to compile it elsewhere. JSON values only. */
export interface ModelTables {
  readonly rules: Table;
  readonly statuses: Table | null;
  readonly lists: Table | null;
  readonly settings: Table | null;
  /** As it counts in this document, whose settings need not say it. */
  readonly closedLeads: ClosedLeads;
  /** Headers of Leads, and the cells of the columns that working rules read; other columns are blank. */
  readonly leads: Table;
  /** Columns of Leads that are ours, or that tell the outcome. */
  readonly ownColumns: readonly number[];
  readonly outcomeColumns: readonly number[];
  readonly hasActivities: boolean;
  /** Where the deals stand that close leads. */
  readonly deals: 'none' | 'own tab' | 'leads';
  readonly locale: string;
  readonly timeZone: string;
}
