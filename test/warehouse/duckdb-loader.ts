import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
} from '@duckdb/node-api';
import { type Cell, cellText, fold, isErrorCell } from '../../src/scoring/index.ts';
import { dialects, type ReadTable } from '../../src/warehouse/index.ts';

/** Rows of a table of a warehouse, by the headers of its columns. */
export interface LoadedRows {
  readonly rowCount: number;
  cell(header: string, row: number): Cell;
}

const { identifier, typeNames } = dialects.duckdb;

/** A database in memory, on one thread. */
export async function openDuckDb(isOptimizing: boolean): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  if (!isOptimizing) await connection.run('PRAGMA disable_optimizer');
  return connection;
}

/** Makes a table of typed columns: texts are folded on the way, since DuckDB itself does not know how. */
export async function loadTable(
  connection: DuckDBConnection,
  { name, columns }: ReadTable,
  rows: LoadedRows,
): Promise<void> {
  const list = columns.map((column) => `${identifier(column.name)} ${typeNames[column.type]}`);
  await connection.run(`CREATE OR REPLACE TABLE ${identifier(name)} (${list.join(', ')})`);
  const appender = await connection.createAppender(name);
  for (let row = 0; row < rows.rowCount; row++) {
    for (const { header, type } of columns)
      append(appender, type, type === 'row' ? row : rows.cell(header, row));
    appender.endRow();
  }
  appender.closeSync();
}

function append(appender: DuckDBAppender, type: ReadTable['columns'][number]['type'], cell: Cell): void {
  if (type === 'text') {
    // Errors stay as they are written: nothing that is folded looks like them.
    const text = isErrorCell(cell) ? cellText(cell).trim() : fold(cellText(cell));
    if (text === '') appender.appendNull();
    else appender.appendVarchar(text);
  } else if (type === 'number' && typeof cell === 'number') appender.appendDouble(cell);
  else if (type === 'row' && typeof cell === 'number') appender.appendBigInt(BigInt(cell));
  else if (type === 'yesNo' && typeof cell === 'boolean') appender.appendBoolean(cell);
  else if (type === 'day' && typeof cell === 'object') appender.appendDate(new DuckDBDateValue(cell.day));
  else appender.appendNull();
}
