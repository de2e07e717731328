import type { Cell, Table } from '../../src/scoring/index.ts';
import { peer } from '../peer.ts';
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

/** All rules as one statement; the folded texts are common subexpressions, which DuckDB calculates once. */
const statement = `SELECT greatest(0, least(100, ${rules
  .map(
    ([field, test, value, points]) =>
      `CASE WHEN ${conditionMakers[test]!(field, value)} THEN ${points} ELSE 0 END`,
  )
  .join(' + ')}))::INTEGER AS score FROM leads`;

/** What is called of @duckdb/node-api. */
interface DuckDb {
  DuckDBInstance: {
    create(path: string, options: object): Promise<{ connect(): Promise<Connection> }>;
  };
  DuckDBDateValue: new (day: number) => object;
}

export interface Connection {
  run(statement: string): Promise<{ fetchAllChunks(): Promise<unknown> }>;
  runAndReadAll(statement: string): Promise<{ currentRowCount: number; getColumns(): unknown[][] }>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

interface Appender {
  appendNull(): void;
  appendDouble(value: number): void;
  appendDate(value: object): void;
  appendBoolean(value: boolean): void;
  appendVarchar(value: string): void;
  endRow(): void;
  closeSync(): void;
}

/** A database in memory, on one thread, that holds the leads. */
export async function loadLeads(leads: Table): Promise<Connection> {
  const { DuckDBInstance, DuckDBDateValue } = await peer<DuckDb>('@duckdb/node-api');
  const asDay = (day: number) => new DuckDBDateValue(day);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const columns = leads.headers.map((header, index) => `${name(header)} ${types[index]}`);
  await connection.run(`CREATE TABLE leads (${columns.join(', ')})`);
  const appender = await connection.createAppender('leads');
  for (let row = 0; row < leads.rowCount; row++) {
    for (const [index, column] of leads.columns.entries())
      append(appender, types[index]!, column[row]!, asDay);
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

function append(appender: Appender, type: string, cell: Cell, asDay: (day: number) => object): void {
  if (cell === '') appender.appendNull();
  else if (typeof cell === 'object') appender.appendDate(asDay(cell.day));
  else if (type === 'DOUBLE') appender.appendDouble(cell as number);
  else if (type === 'BOOLEAN') appender.appendBoolean(cell as boolean);
  else appender.appendVarchar(cell as string);
}

/** Scores in the order in which the leads were loaded. */
export async function duckdb(connection: Connection): Promise<Int32Array> {
  const result = await connection.runAndReadAll(statement);
  const scores = new Int32Array(result.currentRowCount);
  const [column] = result.getColumns();
  for (let row = 0; row < scores.length; row++) scores[row] = column![row] as number;
  return scores;
}

/** The statement alone: DuckDB makes the scores and hands them back as they lie in its chunks. */
export async function runStatement(connection: Connection): Promise<unknown> {
  return (await connection.run(statement)).fetchAllChunks();
}
