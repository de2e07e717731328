import { type DealScores, scoreDeals } from '../../evidence/index.ts';
import { cellText, type LeadScores, type Table } from '../../scoring/index.ts';

/** Rows that repeat a row above, cell by cell. */
export interface DuplicateDeals {
  readonly rows: number;
  /** Sheet rows of the first one, and of what it repeats. */
  readonly first: number;
  readonly firstOf: number;
}

/**
 * The deals without exact repetitions of a row that names its lead: one deal twice would be learnt from as two, and
 * tested on itself. Rows without a key may be different leads that are alike.
 */
export function withoutDuplicates(
  deals: DealScores,
  leads: Table,
  scores: LeadScores,
): { deals: DealScores; duplicates: DuplicateDeals | null } {
  const { table, keys, areLeads } = deals.rows;
  const seen = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { row } of deals.scored) {
    if (keys[row] === '') continue;
    const text = table.columns.map((column) => cellText(column[row] ?? '')).join('\u0001');
    const before = seen.get(text);
    if (before === undefined) seen.set(text, row);
    else repeated.set(row, before);
  }
  const [first] = repeated;
  // Of leads only the columns in use are read, by which different leads may be alike.
  if (first === undefined || areLeads) return { deals, duplicates: null };
  const sheetRow = (row: number) => table.headerRow + 1 + row;
  return {
    deals: scoreDeals(blanked(table, new Set(repeated.keys())), leads, scores),
    duplicates: { rows: repeated.size, first: sheetRow(first[0]), firstOf: sheetRow(first[1]) },
  };
}

/** The table with some rows empty, so that addresses stay. */
function blanked(table: Table, rows: ReadonlySet<number>): Table {
  const columns = table.columns.map((column) => column.map((cell, row) => (rows.has(row) ? '' : cell)));
  return { ...table, columns };
}
