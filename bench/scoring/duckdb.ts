import { type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import type { Cell, Table } from '../../src/scoring/index.ts';
import { asOfDay } from './leads.ts';
import { rules } from './rules.ts';

const types = [
  'VARCHAR',
  'VARCHAR',
  'VARCHAR',
  'VARCHAR',
  'VARCHAR',
  'VARCHAR',
  'DOUBLE',
  'DOUBLE',
  'DATE',
  'BOOLEAN',
  'VARCHAR',
  'DOUBLE',
];

const quoted = (text: string): string => `'${text.toLowerCase().trim()}'`;
const list = (value: string): string => value.split(',').map(quoted).join(', ');
const name = (field: string): string => `"${field}"`;
const day = (value: number | string): string =>
  typeof value === 'number' ? `(DATE '1970-01-01' + ${value})` : `DATE '${value}'`;
const domain = (field: string): string => `split_part(lower(trim(${name(field)})), '@', 2)`;

/** A condition that is false or NULL where the rule does not match. An empty text is unknown, as in a sheet. */
const conditionMakers: Record<string, (field: string, value: string) => string> = {
  is: (field, value) => `${folded(field)} = ${quoted(value)}`,
  'is not': (field, value) => `${folded(field)} <> ${quoted(value)}`,
  'is any of': (field, value) => `${folded(field)} IN (${list(value)})`,
  'is none of': (field, value) => `${folded(field)} NOT IN (${list(value)})`,
  'is empty': (field) => `${folded(field)} IS NULL`,
  'is not empty': (field) => `${name(field)} IS NOT NULL`,
  contains: (field, value) => `contains(${folded(field)}, ${quoted(value)})`,
  'starts with': (field, value) => `starts_with(${folded(field)}, ${quoted(value)})`,
  'ends with': (field, value) => `ends_with(${folded(field)}, ${quoted(value)})`,
  between: (field, value) => `${name(field)} BETWEEN ${value.replace('-', ' AND ')}`,
  '<': (field, value) => `${name(field)} < ${value}`,
  '>': (field, value) => `${name(field)} > ${value}`,
  '≥': (field, value) => `${name(field)} >= ${value.includes('-') ? day(value) : value}`,
  'within last days': (field, value) => `${name(field)} >= ${day(asOfDay - Number(value))}`,
  'more than days ago': (field, value) => `${name(field)} < ${day(asOfDay - Number(value))}`,
  'is yes': (field) => name(field),
  'is no': (field) => `NOT ${name(field)}`,
  'email domain in': (field, value) =>
    value
      .split(',')
      .map(
        (one) =>
          `${domain(field)} = ${quoted(one)} OR ends_with(${domain(field)}, ${quoted(`.${one.trim()}`)})`,
      )
      .join(' OR '),
};

function folded(field: string): string {
  return `nullif(lower(trim(${name(field)})), '')`;
}

/** All rules as one statement; the folded texts are common subexpressions, which DuckDB reckons once. */
const statement = `SELECT greatest(0, least(100, ${rules
  .map(
    ([field, test, value, points]) =>
      `CASE WHEN ${conditionMakers[test]!(field, value)} THEN ${points} ELSE 0 END`,
  )
  .join(' + ')}))::INTEGER AS score FROM leads`;

function asDuckDbValue(cell: Cell) {
  if (cell === '') return null;
  return typeof cell === 'object' ? new DuckDBDateValue(cell.day) : cell;
}

/** A database in memory, on one thread, that holds the leads. */
export async function loadLeads(leads: Table): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const columns = leads.headers.map((header, index) => `${name(header)} ${types[index]}`);
  await connection.run(`CREATE TABLE leads (${columns.join(', ')})`);
  const appender = await connection.createAppender('leads');
  for (let row = 0; row < leads.rowCount; row++) {
    for (const [index, column] of leads.columns.entries())
      append(appender, types[index]!, asDuckDbValue(column[row]!));
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>;

function append(appender: Appender, type: string, value: ReturnType<typeof asDuckDbValue>): void {
  if (value === null) appender.appendNull();
  else if (type === 'DOUBLE') appender.appendDouble(value as number);
  else if (type === 'DATE') appender.appendDate(value as DuckDBDateValue);
  else if (type === 'BOOLEAN') appender.appendBoolean(value as boolean);
  else appender.appendVarchar(value as string);
}

/** Scores in the order in which the leads were loaded. */
export async function duckdb(connection: DuckDBConnection): Promise<Int32Array> {
  const result = await connection.runAndReadAll(statement);
  const scores = new Int32Array(result.currentRowCount);
  const [column] = result.getColumns();
  for (let row = 0; row < scores.length; row++) scores[row] = column![row] as number;
  return scores;
}

/** The statement alone: DuckDB makes the scores and hands them back as they lie in its chunks. */
export async function runStatement(connection: DuckDBConnection): Promise<unknown> {
  return (await connection.run(statement)).fetchAllChunks();
}
