import { foreignKeyColumn, isUntouchedCell, keyOf, leadKeyColumn, type Table } from '../../scoring/index.ts';
import type { ProposalSource } from './proposal-source.ts';

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
