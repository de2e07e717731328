import { type Cell, type Column, localeOf } from '../../scoring/index.ts';
import { carried, scoredForText } from '../document/carried-rows.ts';
import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { type OutputId, outputDefinitions } from '../document/output-columns.ts';
import { placeRows } from '../document/place-rows.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { asWritten, type OutputValue } from '../sheets/cell-value.ts';
import type { WritableColumn } from '../sheets/write-columns.ts';
import { type OutputValues, outputValues } from './output-values.ts';

/** What stands in our columns and what shall, row by row as the leads stand in the sheet. */
export interface RowsToWrite {
  readonly rowCount: number;
  readonly columns: readonly WritableColumn[];
}

/** What `Scored for` would hold beside each lead as the sheet is now; rows that are moved meanwhile show the next time. */
export function readKeyTexts({ book, leadsTab, scores }: ScoredDocument): string[] {
  const { decimalMark } = localeOf(book.locale);
  return leadsTab.readColumn(scores.keyColumn).map((cell) => scoredForText(cell, decimalMark));
}

/** What each of our columns shall hold, by row as the leads were read. */
export function valuesToWrite({
  leads,
  outputs,
  scores,
  keyTexts,
  carriedFrom,
}: ScoredDocument): OutputValues {
  const present = new Map<OutputId, Column>();
  for (const id of ['mqlOn', 'sqlOn'] as const) {
    const column = leads.columns[outputs.columns.get(id) ?? -1];
    if (column !== undefined) present.set(id, carried(column, carriedFrom));
  }
  return outputValues(scores, keyTexts, present);
}

/** The rows stand as they were read. */
export function rowsAsRead(
  { leads }: ScoredDocument,
  { columns: places, formatted }: ReadyOutputs,
  values: OutputValues,
): RowsToWrite {
  const columns = [...places].map(([id, index]) => {
    const present = leads.columns[index];
    return {
      index,
      kind: outputDefinitions[id].kind,
      isFormatted: formatted.has(id),
      presentAt: (row: number): Cell => present?.[row] ?? '',
      valueAt: values[id],
    };
  });
  return { rowCount: leads.rowCount, columns };
}

/**
 * The rows have been moved since they were read: each gets what belongs to its key. A row of a key that was not read
 * keeps what is its own, and loses what belongs to another lead.
 */
export function rowsByKey(
  document: ScoredDocument,
  { columns: places }: ReadyOutputs,
  values: OutputValues,
  keyTexts: readonly string[],
): RowsToWrite {
  const rowCount = keyTexts.length;
  const present = document.leadsTab.readColumns([...places.values()], rowCount);
  const sources = placeRows(keyTexts, document.keyTexts);
  const scoredFor = present.get(places.get('scoredFor')!)!;
  const columns = [...places].map(([id, index]) => {
    const cells = present.get(index)!;
    const kept = (row: number): OutputValue =>
      scoredFor[row] === keyTexts[row] ? asWritten(cells[row]!) : '';
    return {
      index,
      kind: outputDefinitions[id].kind,
      presentAt: (row: number): Cell => cells[row]!,
      valueAt: (row: number) => (sources[row]! >= 0 ? values[id](sources[row]!) : kept(row)),
    };
  });
  return { rowCount, columns };
}
