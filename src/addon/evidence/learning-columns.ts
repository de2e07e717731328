import type { DealScores } from '../../evidence/index.ts';
import {
  type Cell,
  columnIndex,
  foldName,
  foreignKeyColumn,
  isEmptyCell,
  type Settings,
} from '../../scoring/index.ts';
import { salesVerdictHeader } from '../conversion/deals-tables.ts';
import { readMoreColumns } from '../document/more-lead-columns.ts';
import type { ScoredDocument } from '../document/scored-document.ts';

/** A column of Leads as the closed deals have it on their scoring days: their own cell, else the lead's. */
export interface LearningColumn {
  /** Index in Leads. */
  readonly index: number;
  readonly header: string;
  /** One a scored deal. */
  readonly cells: readonly Cell[];
}

// Leads may have hundreds of columns and hundreds of thousands of rows, of which only those of deals are kept.
const columnsAtOnce = 8;

/** The columns that a lead has before its deal: no keys, nothing of ours, nothing that is written when a deal ends. */
export function readLearningColumns(document: ScoredDocument, deals: DealScores): LearningColumn[] {
  const { leads } = document;
  const indexes = candidateIndexes(document, deals);
  const columns: LearningColumn[] = [];
  for (let from = 0; from < indexes.length; from += columnsAtOnce) {
    const some = indexes.slice(from, from + columnsAtOnce);
    const read = readMoreColumns(document, some);
    for (const index of some)
      columns.push(columnOf(leads.headers[index]!, index, read.get(index) ?? [], deals));
  }
  return columns;
}

function columnOf(
  header: string,
  index: number,
  ofLeads: readonly Cell[],
  { rows, scored }: DealScores,
): LearningColumn {
  const own = rows.areLeads ? undefined : rows.table.columns[columnIndex(rows.table.headers, header)];
  const cells = scored.map(({ row }) => {
    const ofDeal = own?.[row] ?? '';
    return isEmptyCell(ofDeal) ? (ofLeads[rows.leadRows[row]!] ?? '') : ofDeal;
  });
  return { index, header: header.trim(), cells };
}

function candidateIndexes({ leads, outputs, settings, scores }: ScoredDocument, deals: DealScores): number[] {
  const { headers } = leads;
  const ours = new Set(outputs.columns.values());
  const told = new Set(toldHeaders(settings).map(foldName));
  const keys = new Set([
    scores.keyColumn,
    foreignKeyColumn(headers, settings.dealKeyColumn, headers[scores.keyColumn] ?? ''),
    deals.rows.areLeads ? deals.rows.keyColumn : -1,
  ]);
  // Without a key of its own a sheet goes by its first column, which may well say something.
  if (isFirstOfMany(scores, leads.rowCount)) keys.clear();
  return headers.flatMap((header, index) => {
    const name = foldName(header);
    const isFirst = columnIndex(headers, header) === index;
    return name === '' || !isFirst || ours.has(index) || told.has(name) || keys.has(index) ? [] : [index];
  });
}

/** Whether the key column tells leads so badly apart that it is none. */
function isFirstOfMany({ keyColumn, leadKeys }: ScoredDocument['scores'], rowCount: number): boolean {
  return keyColumn === 0 && leadKeys.rowOfKey.size < 0.5 * rowCount;
}

/** Columns that are written when a deal ends, or by a person who looks at the score. */
function toldHeaders(settings: Settings): string[] {
  return [
    settings.dealOutcomeColumn,
    settings.dealClosedOnColumn,
    settings.dealCreatedOnColumn,
    settings.dealAmountColumn,
    salesVerdictHeader,
    'Status override',
    'Override until',
  ];
}
