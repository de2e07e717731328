import { type DuckDBConnection, DuckDBDateValue } from '@duckdb/node-api';
import {
  type Cell,
  type Column,
  calendarDay,
  cellNumber,
  columnIndex,
  dayReader,
  foreignKeyColumn,
  isEmptyCell,
  keyOf,
  leadKeyColumn,
  type Table,
} from '../../src/scoring/index.ts';
import type { ReadTable } from '../../src/warehouse/index.ts';
import { type LoadedRows, loadTable, openDuckDb } from './duckdb-loader.ts';
import type { WarehouseDocument } from './warehouse-document.ts';

/** What the statement says of a lead. */
export interface StatementRow {
  key: string;
  score: number;
  fit: number;
  engagement: number;
  status: string;
  disqualifiedBy: string | null;
  why: string;
}

const opened = new Map<boolean, Promise<DuckDBConnection>>();

/** Planning takes longer than running on a few leads: most tests do without DuckDB's optimizer. */
function connectionTo(isOptimizing: boolean): Promise<DuckDBConnection> {
  const connection = opened.get(isOptimizing) ?? openDuckDb(isOptimizing);
  opened.set(isOptimizing, connection);
  return connection;
}

/** Loads a document's tables into DuckDB and runs its statement there; in the order of the keys. */
export async function scoreInDuckDb(
  document: WarehouseDocument,
  isOptimizing = false,
): Promise<StatementRow[]> {
  const { sql, tables, problems } = document.write({ dialect: 'duckdb' });
  if (sql === null) throw new Error(`scoreInDuckDb: refused: ${problems[0]?.message}`);
  const connection = await connectionTo(isOptimizing);
  const rows = rowsOf(document);
  for (const table of tables) await loadTable(connection, table, rows[table.name]!);
  const asOf = { as_of: new DuckDBDateValue(document.asOfDay) };
  const found = await connection.runAndReadAll(sql, asOf);
  return inOrder(
    found.getRowObjectsJS().map((row) => ({
      key: keyOf((row.key as string | null) ?? ''),
      score: Number(row.score),
      fit: Number(row.fit),
      engagement: Number(row.engagement),
      status: row.status as string,
      disqualifiedBy: row.disqualified_by as string | null,
      why: row.why as string,
    })),
  );
}

/** The same of the engine. */
export function scoreByEngine(document: WarehouseDocument): StatementRow[] {
  const scores = document.scores();
  const { isLead, keys } = scores.leadKeys;
  const rows = Array.from(isLead.keys()).filter((row) => isLead[row] === 1);
  return inOrder(
    rows.map((row) => ({
      key: keys[row]!,
      score: scores.scores[row]!,
      fit: scores.fit[row]!,
      engagement: scores.engagement[row]!,
      status: scores.statusName(row),
      disqualifiedBy: scores.disqualifiedBy(row).join(' · ') || null,
      why: scores.whyText(row),
    })),
  );
}

/** Keys may be there twice, or not at all. */
function inOrder(rows: StatementRow[]): StatementRow[] {
  const id = (row: StatementRow) => JSON.stringify(row);
  return rows.sort((a, b) => (id(a) < id(b) ? -1 : 1));
}

function rowsOf(document: WarehouseDocument): Record<ReadTable['name'], LoadedRows> {
  const { tables, activities, deals, model, workbook } = document;
  const { leads } = tables;
  const { settings } = model;
  const leadRows = rowsOfTable(leads, (header) => leads.columns[columnIndex(leads.headers, header)]);
  const keys = leads.columns[leadKeyColumn(leads.headers, settings.leadKeyColumn)] ?? [];
  const keyHeader = leads.headers[leadKeyColumn(leads.headers, settings.leadKeyColumn)]!;
  const lastRun: Record<string, Column> = { key: keys, status: workbook.lastRun ?? [] };
  return {
    leads: leadRows,
    ...(activities && { activities: activityRows(activities, document, keyHeader) }),
    ...(deals && { deals: dealRows(deals, document, keyHeader) }),
    last_run: { rowCount: lastRun.status!.length, cell: (header, row) => lastRun[header]![row]! },
  };
}

function rowsOfTable({ rowCount }: Table, column: (header: string) => Column | undefined): LoadedRows {
  return { rowCount, cell: (header, row) => column(header)?.[row] ?? '' };
}

/** Days and counts are read as the spreadsheet reads them, so that the warehouse has them typed. */
function activityRows(table: Table, { model }: WarehouseDocument, keyHeader: string): LoadedRows {
  const { settings, locale } = model;
  const at = (name: string) => table.columns[columnIndex(table.headers, name)];
  const key = Math.max(0, foreignKeyColumn(table.headers, settings.activityKeyColumn, keyHeader));
  const columns: Record<string, Column | undefined> = {
    key: table.columns[key],
    activity: at(settings.activityColumn),
    day: daysOf(at(settings.activityDateColumn) ?? [], model),
    count: (at(settings.activityCountColumn) ?? []).map((cell) => {
      const count = cellNumber(cell, locale);
      // Nothing counts that is no number.
      return isEmptyCell(cell) ? '' : Number.isNaN(count) ? 0 : count;
    }),
  };
  return rowsOfTable(table, (header) => columns[header]);
}

function dealRows(table: Table, { model }: WarehouseDocument, keyHeader: string): LoadedRows {
  const { settings } = model;
  const at = (name: string) => table.columns[columnIndex(table.headers, name)];
  const columns: Record<string, Column | undefined> = {
    key: table.columns[foreignKeyColumn(table.headers, settings.dealKeyColumn, keyHeader)],
    outcome: at(settings.dealOutcomeColumn),
    closed_on: daysOf(at(settings.dealClosedOnColumn) ?? [], model),
  };
  return rowsOfTable(table, (header) => columns[header]);
}

function daysOf(column: Column, region: WarehouseDocument['model']): Cell[] {
  const { dayOf } = dayReader(column, region);
  return column.map((cell) => (Number.isNaN(dayOf(cell)) ? '' : calendarDay(dayOf(cell))));
}
