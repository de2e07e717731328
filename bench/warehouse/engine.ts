import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type Cell,
  type Column,
  calendarDay,
  type LeadScores,
  scoreLeads,
  type Table,
} from '../../src/scoring/index.ts';
import { WarehouseDocument } from '../../test/warehouse/warehouse-document.ts';
import { rules, settings } from './rules.ts';

const leadHeaders = [
  'Lead ID',
  'Industry',
  'Job title',
  'Country',
  'Source',
  'Email',
  'Employees',
  'Revenue',
  'Last visit',
  'Budget',
];
const activityHeaders = ['Lead ID', 'Activity', 'When'];

/** The rules over empty tables of the bench's columns. */
export const document = new WarehouseDocument({
  leads: [leadHeaders],
  activities: [activityHeaders],
  rules,
  settings,
});

/** Tables of the bench as the engine takes them: columns of cells. */
export class EngineTables {
  private constructor(
    private readonly leads: Table,
    private readonly activities: Table,
  ) {}

  static async read(connection: DuckDBConnection): Promise<EngineTables> {
    const columns = leadHeaders.map((header) => `"${header.replace(' ', '_')}"`).join(', ');
    return new EngineTables(
      await tableOf(connection, 'Leads', leadHeaders, `SELECT ${columns} FROM leads ORDER BY rowid`),
      await tableOf(
        connection,
        'Activities',
        activityHeaders,
        'SELECT "key", "activity", "day" FROM activities',
      ),
    );
  }

  score(): LeadScores {
    const { leads, activities } = this;
    const { model, asOfDay } = document;
    return scoreLeads({ model, leads, activities, asOfDay, ownColumns: new Set(), presentStatuses: null });
  }
}

async function tableOf(
  connection: DuckDBConnection,
  tab: string,
  headers: readonly string[],
  query: string,
): Promise<Table> {
  const read = await connection.runAndReadAll(query);
  const columns = read.getColumnsJS().map((column): Column => column.map((value) => cellOf(value)));
  return { tab, headerRow: 1, headers, columns, rowCount: read.currentRowCount };
}

function cellOf(value: unknown): Cell {
  if (value === null) return '';
  if (value instanceof Date) return calendarDay(Math.round(value.getTime() / 86_400_000));
  return value as Cell;
}
