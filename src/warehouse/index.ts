/** The rules of a spreadsheet as one SQL statement. Pure: tables of our own in, text out. */

export type { ColumnType } from './dialect.ts';
export type { ReadTable } from './read-tables.ts';
export { typeWords } from './sentences.ts';
export {
  type DialectName,
  dialects,
  type StatementOptions,
  type WrittenStatement,
  writeStatement,
} from './write-statement.ts';
