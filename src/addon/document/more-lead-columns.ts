import { type Cell, localeOf } from '../../scoring/index.ts';
import { callsToRead } from '../sheets/read-columns.ts';
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
  const keysIn = (cells: ReadonlyMap<number, Cell[]>) =>
    cells.get(scores.keyColumn)!.map((cell) => scoredForText(cell, decimalMark));
  // What one call reads stands as it was at one moment: where the same leads stand there, that is all.
  if (callsToRead(columns, keyTexts.length) === 1) {
    const atOnce = leadsTab.readColumns(columns, keyTexts.length, 0, leadsTab.headers);
    if (startsWith(keysIn(atOnce), keyTexts)) return atOnce;
  }
  const { columns: read } = leadsTab.readRows(columns);
  const keys = keysIn(read);
  if (keys.length === keyTexts.length && startsWith(keys, keyTexts)) return read;
  const places = matchRows(keyTexts, keys);
  const asReadThen = (column: Cell[]) => Array.from(places, (row) => column[row] ?? '');
  return new Map(Array.from(read, ([index, column]) => [index, asReadThen(column)]));
}
