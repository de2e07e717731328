import type { ReportedProblem, Summary } from '../shared/index.ts';
import { type ReadTable, writeStatement } from '../warehouse/index.ts';
import type { SqlOptions } from './sql-options.ts';

/** The statement that a command has written, for `--json`. */
export interface SqlStatement {
  readonly dialect: string;
  readonly sql: string;
  readonly tables: readonly ReadTable[];
}

export interface StatementResult {
  /** Stopped by the first thing that no statement can say. */
  readonly summary: Summary;
  readonly statement: SqlStatement | null;
}

/** Writes the statement of the model that a run has read; of other runs nothing. */
export function withStatement({ modelTables, ...summary }: Summary, options: SqlOptions): StatementResult {
  if (modelTables === undefined) return { summary, statement: null };
  const { sql, tables, problems } = writeStatement(modelTables, options);
  const known = new Set(summary.problems.map(({ message }) => message));
  const found = problems.filter(({ message }) => !known.has(message)).map(reported);
  const all = { ...summary, problems: [...found, ...summary.problems] };
  if (sql === null) return { summary: { ...all, stopped: found[0]!.message }, statement: null };
  return { summary: all, statement: { dialect: options.dialect, sql, tables } };
}

function reported({
  code,
  tab,
  cell,
  expected,
  received,
  message,
  level,
  count,
}: ReportedProblem): ReportedProblem {
  return { code, tab, cell, expected, received, message, level, count };
}
