import {
  columnIndex,
  compileModel,
  foreignKeyColumn,
  isUntouchedCell,
  keyOf,
  leadKeyColumn,
  localeOf,
  type ModelReading,
  ruleHeaders,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import type { Region } from '../detect/column-shape.ts';
import { type RuleCells, ruleRows } from '../tabs/rules-tab.ts';

/** What rules are proposed from: the user's tables, read whole, and the settings that set-up found. */
export interface ProposalSource extends Region {
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
  readonly asOfDay: number;
}

/** Compiles rules as the add-on does, so that what is proposed is what will run. */
export function compileProposal(rules: readonly RuleCells[], source: ProposalSource): ModelReading {
  const { leads, activities, ...rest } = source;
  return compileModel({
    ...rest,
    locale: localeOf(source.locale),
    rules: rulesTable(rules),
    leadHeaders: leads.headers,
    leadsTab: leads.tab,
    outcomeColumns: outcomeColumns(source),
    hasActivities: activities !== null,
  });
}

function rulesTable(rules: readonly RuleCells[]): Table {
  const rows = ruleRows(rules);
  const columns = ruleHeaders.map((_, index) => rows.map((row) => row[index]!));
  return { tab: 'Rules', headerRow: 1, headers: ruleHeaders, rowCount: rows.length, columns };
}

/** Columns of Leads that say the outcome, where Leads is the Deals tab. */
export function outcomeColumns({ leads, deals, settings }: ProposalSource): Set<number> {
  if (deals !== leads) return new Set();
  const names = [settings.dealOutcomeColumn, settings.dealClosedOnColumn, settings.dealAmountColumn];
  return new Set(names.map((name) => columnIndex(leads.headers, name)).filter((column) => column >= 0));
}

// Real sheets list a lead twice now and then; a column that repeats more often tells groups apart, not leads.
const leastDistinctShare = 0.85;

/** The column of Leads that tells leads apart; -1 where the first column only stands for one. */
export function keyColumnOf({ leads, settings }: ProposalSource): number {
  const column = leadKeyColumn(leads.headers, settings.leadKeyColumn);
  const keys = (leads.columns[column] ?? []).map(keyOf).filter((key) => key !== '');
  const isNamed = columnIndex(leads.headers, settings.leadKeyColumn) >= 0;
  return isNamed || new Set(keys).size >= leastDistinctShare * keys.length ? column : -1;
}

// What holds for the first rows, that some match and some do not, holds for all of them.
const mostLeads = 10_000;

/**
 * The source without rows that hold no lead, which would count as leads that nothing is known of; and with at most so many
 * leads, and the deals and events of those only.
 */
export function firstLeads(source: ProposalSource, most = mostLeads): ProposalSource {
  const { leads, deals, activities, settings } = source;
  const rows = rowsWithLead(source);
  if (rows.length === leads.rowCount && rows.length <= most) return source;
  const first = takeRows(leads, rows.slice(0, most));
  const ofFirst = { ...source, leads: first, deals: deals === leads ? first : deals };
  if (rows.length <= most) return ofFirst;
  const keyColumn = leadKeyColumn(leads.headers, settings.leadKeyColumn);
  const keys = new Set(first.columns[keyColumn]?.map(keyOf));
  const ofThem = (table: Table, setting: string): Table => {
    const column = foreignKeyColumn(table.headers, setting, leads.headers[keyColumn] ?? '');
    const cells = table.columns[column] ?? [];
    return takeRows(
      table,
      [...cells.keys()].filter((row) => keys.has(keyOf(cells[row]!))),
    );
  };
  return {
    ...ofFirst,
    deals: deals === leads ? first : deals && ofThem(deals, settings.dealKeyColumn),
    activities: activities && ofThem(activities, settings.activityKeyColumn),
  };
}

/** Rows in which a column of the user has something: scores and unchecked boxes stand below the last lead, too. */
function rowsWithLead({ leads, ownColumns }: ProposalSource): number[] {
  const columns = leads.columns.filter((_, column) => !ownColumns.has(column));
  const rows = Array.from({ length: leads.rowCount }, (_, row) => row);
  return rows.filter((row) => columns.some((column) => !isUntouchedCell(column[row]!)));
}

function takeRows(table: Table, rows: readonly number[]): Table {
  const columns = table.columns.map((column) => rows.map((row) => column[row]!));
  return { ...table, columns, rowCount: rows.length };
}
