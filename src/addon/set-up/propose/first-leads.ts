import { foreignKeyColumn, keyOf, leadKeyColumn, type Table } from '../../../scoring/index.ts';
import type { ProposalSource } from './proposal-source.ts';

// What holds for the first rows, that some match and some do not, holds for all of them.
const mostLeads = 10_000;

/** The source with at most so many leads, and with the deals and events of those leads only. */
export function firstLeads(source: ProposalSource, most = mostLeads): ProposalSource {
  const { leads, deals, activities, settings } = source;
  if (leads.rowCount <= most) return source;
  const rows = Array.from({ length: most }, (_, row) => row);
  const first = takeRows(leads, rows);
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
    ...source,
    leads: first,
    deals: deals === leads ? first : deals && ofThem(deals, settings.dealKeyColumn),
    activities: activities && ofThem(activities, settings.activityKeyColumn),
  };
}

function takeRows(table: Table, rows: readonly number[]): Table {
  const columns = table.columns.map((column) => rows.map((row) => column[row]!));
  return { ...table, columns, rowCount: rows.length };
}
