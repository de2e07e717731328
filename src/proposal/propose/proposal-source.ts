import {
  type Cell,
  columnIndex,
  compileModel,
  type ModelReading,
  ruleHeaders,
  type Settings,
  type Table,
} from '../../scoring/index.ts';

/** What rules are proposed from: the user's tables, read whole, and the settings that set-up found. */
export interface ProposalSource {
  readonly leads: Table;
  /** The same object as `leads` where every lead is its own deal. */
  readonly deals: Table | null;
  readonly activities: Table | null;
  readonly settings: Settings;
  /** null: the built-in ladder, the built-in lists. */
  readonly statuses: Table | null;
  readonly lists: Table | null;
  /** Columns of Leads that are ours. */
  readonly ownColumns: ReadonlySet<number>;
  readonly locale: string;
  /** Name of the spreadsheet's zone. */
  readonly timeZone: string;
  readonly asOfDay: number;
}

export type RuleHeader = (typeof ruleHeaders)[number];

/** A rule as cells of the Rules tab, by header; a header that is not there is an empty cell. */
export type RuleCells = Readonly<Partial<Record<RuleHeader, Cell>>>;

function rulesTable(rules: readonly RuleCells[]): Table {
  return {
    ...{ tab: 'Rules', headerRow: 1, headers: ruleHeaders, rowCount: rules.length },
    columns: ruleHeaders.map((header) => rules.map((cells) => cells[header] ?? '')),
  };
}

/** Columns of Leads that say the outcome, where Leads is the Deals tab. */
export function outcomeColumns({ leads, deals, settings }: ProposalSource): Set<number> {
  if (deals !== leads) return new Set();
  const names = [settings.dealOutcomeColumn, settings.dealClosedOnColumn, settings.dealAmountColumn];
  return new Set(names.map((name) => columnIndex(leads.headers, name)).filter((column) => column >= 0));
}

/** Compiles rules as the add-on does, so that what is proposed is what will run. */
export function compileProposal(rules: readonly RuleCells[], source: ProposalSource): ModelReading {
  const { leads, settings, statuses, lists, ownColumns, locale, timeZone } = source;
  return compileModel({
    ...{ rules: rulesTable(rules), statuses, lists, settings, ownColumns, locale, timeZone },
    ...{ leadHeaders: leads.headers, leadsTab: leads.tab, outcomeColumns: outcomeColumns(source) },
    hasActivities: source.activities !== null,
  });
}
