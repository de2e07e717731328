import type { Model, Table } from '../scoring/index.ts';
import type { Dialect } from './dialect.ts';
import type { LeadColumns } from './lead-columns.ts';

/** What a statement is written from. */
export interface StatementSource {
  readonly model: Model;
  readonly leads: Table;
  readonly deals: 'none' | 'own tab' | 'leads';
  readonly dialect: Dialect;
  readonly columns: LeadColumns;
  /** How the statement names a table. */
  tableName(name: string): string;
}
