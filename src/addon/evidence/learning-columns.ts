import type { DealScores, Field, NumberField } from '../../evidence/index.ts';
import {
  type Cell,
  type CellReaders,
  cellText,
  columnIndex,
  fold,
  foldName,
  foreignKeyColumn,
  intervalReader,
  isEmptyCell,
  isErrorCell,
  type Settings,
} from '../../scoring/index.ts';
import { salesVerdictHeader } from '../conversion/deals-tables.ts';
import { readMoreColumns } from '../document/more-lead-columns.ts';
import type { ScoredDocument } from '../document/score-document.ts';

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
    for (const index of some) {
      const header = leads.headers[index]!;
      columns.push({ index, header: header.trim(), cells: cellsOf(header, read.get(index) ?? [], deals) });
    }
  }
  return columns;
}

function cellsOf(header: string, ofLeads: readonly Cell[], { rows, scored }: DealScores): Cell[] {
  const own = rows.areLeads ? undefined : rows.table.columns[columnIndex(rows.table.headers, header)];
  return scored.map(({ row }) => {
    const ofDeal = own?.[row] ?? '';
    return isEmptyCell(ofDeal) ? (ofLeads[rows.leadRows[row]!] ?? '') : ofDeal;
  });
}

function candidateIndexes({ leads, outputs, settings, scores }: ScoredDocument, deals: DealScores): number[] {
  const { headers } = leads;
  const ours = new Set(outputs.columns.values());
  const ofOutcome = new Set(outcomeHeaders(settings).map(foldName));
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
    return name === '' || !isFirst || ours.has(index) || ofOutcome.has(name) || keys.has(index)
      ? []
      : [index];
  });
}

/** Whether the key column tells leads so badly apart that it is none. */
function isFirstOfMany({ keyColumn, leadKeys }: ScoredDocument['scores'], rowCount: number): boolean {
  return keyColumn === 0 && leadKeys.rowOfKey.size < 0.5 * rowCount;
}

/** Columns that are written when a deal ends, or by a person who looks at the score. */
function outcomeHeaders(settings: Settings): string[] {
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

/** The columns as the learner takes them. */
export function learningFields(columns: readonly LearningColumn[], readers: CellReaders): Field[] {
  return columns.flatMap(({ header, cells }) => {
    const kind = kindOfCells(cells, readers);
    return kind === null ? [] : [fieldOfCells(header, cells, kind, readers)];
  });
}

/** Of the filled cells, the share that must be plain numbers for a column to be one of numbers. */
const numberShare = 0.5;
/** An open end of a range does not belong to it: it is moved inwards by this part of itself. */
const openEnd = 1e-12;

type FieldKind = Field['kind'];

/** What a column is learnt as; null for days, which say when and not who, and for columns without a filled cell. */
export function kindOfCells(cells: readonly Cell[], readers: CellReaders): FieldKind | null {
  const filled = cells.filter((cell) => !isEmptyCell(cell) && !isErrorCell(cell));
  if (filled.length === 0) return null;
  const days = filled.filter((cell) => typeof cell === 'object').length;
  if (days > 0.5 * filled.length) return null;
  const intervalOf = intervalReader(readers.locale);
  const plain = filled.filter((cell) => intervalOf(cell)?.isRange === false).length;
  return plain >= numberShare * filled.length ? 'number' : 'text';
}

/** A column as the learner takes it, read as the tests of the Rules tab read it. */
export function fieldOfCells(
  name: string,
  cells: readonly Cell[],
  kind: FieldKind,
  readers: CellReaders,
): Field {
  return kind === 'number' ? numbersOf(name, cells, readers) : textsOf(name, cells);
}

function numbersOf(name: string, cells: readonly Cell[], readers: CellReaders): NumberField {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const highs = values.slice();
  const intervalOf = intervalReader(readers.locale);
  cells.forEach((cell, row) => {
    const interval = intervalOf(cell);
    if (interval === null) return;
    const { low, high, isLowOpen, isHighOpen } = interval;
    values[row] = isLowOpen && Number.isFinite(low) ? low + openEnd * Math.max(1, Math.abs(low)) : low;
    highs[row] = isHighOpen && Number.isFinite(high) ? high - openEnd * Math.max(1, Math.abs(high)) : high;
  });
  const unread = Uint8Array.from(cells, (cell, row) =>
    !Number.isNaN(values[row]!) || isEmptyCell(cell) ? 0 : isErrorCell(cell) ? 2 : 1,
  );
  return { kind: 'number', name, values, highs, unread };
}

const empty = -1;
const error = -2;

function textsOf(name: string, cells: readonly Cell[]): Field {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (isErrorCell(cell)) return error;
    const text = fold(cellText(cell));
    if (text === '') return empty;
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { kind: 'text', name, codes, values: [...codeOf.keys()] };
}
