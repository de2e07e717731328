import { type Cell, localeOf } from '../../scoring/index.ts';
import { matchRows, startsWith } from './match-rows.ts';
import { scoredForText } from './output-rows.ts';
import type { ScoredLeads } from './scored-leads.ts';

/**
 * Columns of Leads that a run needs besides those it has scored by: each cell in the row in which its lead was read then,
 * wherever people have sorted it to since. Blank where the lead is gone.
 * @throws ColumnsMoved where columns have been moved since
 */
export function readMoreColumns(
  { book, leadsTab, scores, keyTexts }: ScoredLeads,
  wanted: readonly number[],
): Map<number, Cell[]> {
  if (wanted.length === 0) return new Map();
  const { decimalMark } = localeOf(book.locale);
  const columns = [scores.keyColumn, ...wanted];
  const { columns: read } = leadsTab.readRows(columns);
  const keys = read.get(scores.keyColumn)!.map((cell) => scoredForText(cell, decimalMark));
  if (keys.length === keyTexts.length && startsWith(keys, keyTexts)) return read;
  const places = matchRows(keyTexts, keys);
  const asReadThen = (column: Cell[]) => Array.from(places, (row) => column[row] ?? '');
  return new Map(Array.from(read, ([index, column]) => [index, asReadThen(column)]));
}
