import type { DealScores, Field, NumberField } from '../../evidence/index.ts';
import { namesPersons } from '../../proposal/index.ts';
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
import { salesVerdictHeader } from '../document/deals-tables.ts';
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
export function readLearningColumns(
  document: ScoredDocument,
  { rows, scored }: DealScores,
): LearningColumn[] {
  const { headers } = document.leads;
  const indexes = learnableIndexes(document, rows);
  const columns: LearningColumn[] = [];
  for (let from = 0; from < indexes.length; from += columnsAtOnce) {
    const some = indexes.slice(from, from + columnsAtOnce);
    const read = readMoreColumns(document, some);
    for (const index of some) {
      const header = headers[index]!;
      const ofLeads = read.get(index) ?? [];
      const own = rows.areLeads ? undefined : rows.table.columns[columnIndex(rows.table.headers, header)];
      const cells = scored.map(({ row }) => {
        const ofDeal = own?.[row] ?? '';
        return isEmptyCell(ofDeal) ? (ofLeads[rows.leadRows[row]!] ?? '') : ofDeal;
      });
      columns.push({ index, header: header.trim(), cells });
    }
  }
  return columns;
}

/** Columns of Leads that a lead has before its deal. */
export function learnableIndexes(
  { leads, outputs, settings, scores }: ScoredDocument,
  rows: DealScores['rows'],
): number[] {
  const { headers } = leads;
  const ours = new Set(outputs.columns.values());
  const ofOutcome = new Set(outcomeHeaders(settings).map(foldName));
  const keys = new Set([
    scores.keyColumn,
    foreignKeyColumn(headers, settings.dealKeyColumn, headers[scores.keyColumn] ?? ''),
    rows.areLeads ? rows.keyColumn : -1,
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
export function learningFields(columns: readonly LearningColumn[], { locale }: CellReaders): Field[] {
  return columns.flatMap(({ header, cells }) => {
    const column = new LearnableColumn(header, cells, locale);
    const kind = column.kind();
    const isNames = kind === 'text' && namesPersons(header);
    return kind === null || isNames ? [] : [column.field(kind)];
  });
}

/** Of the filled cells, the share that must be plain numbers for a column to be one of numbers. */
const numberShare = 0.5;
/** An open end of a range does not belong to it: it is moved inwards by this part of itself. */
const openEnd = 1e-12;

type FieldKind = Field['kind'];

const empty = -1;
const error = -2;

/** A column as the learner may take it, read as the tests of the Rules tab read it. */
export class LearnableColumn {
  private readonly intervalOf: ReturnType<typeof intervalReader>;

  constructor(
    private readonly name: string,
    private readonly cells: readonly Cell[],
    locale: CellReaders['locale'],
  ) {
    this.intervalOf = intervalReader(locale);
  }

  /** What it is learnt as; null for days, which say when and not who, and for columns without a filled cell. */
  kind(): FieldKind | null {
    const filled = this.cells.filter((cell) => !isEmptyCell(cell) && !isErrorCell(cell));
    if (filled.length === 0) return null;
    const days = filled.filter((cell) => typeof cell === 'object').length;
    if (days > 0.5 * filled.length) return null;
    const plain = filled.filter((cell) => this.intervalOf(cell)?.isRange === false).length;
    return plain >= numberShare * filled.length ? 'number' : 'text';
  }

  field(kind: FieldKind): Field {
    return kind === 'number' ? this.numbers() : this.texts();
  }

  private numbers(): NumberField {
    const { name, cells } = this;
    const values = new Float64Array(cells.length).fill(Number.NaN);
    const highs = values.slice();
    cells.forEach((cell, row) => {
      const interval = this.intervalOf(cell);
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

  private texts(): Field {
    const codeOf = new Map<string, number>();
    const codes = Int32Array.from(this.cells, (cell) => {
      if (isErrorCell(cell)) return error;
      const text = fold(cellText(cell));
      if (text === '') return empty;
      const code = codeOf.get(text) ?? codeOf.size;
      codeOf.set(text, code);
      return code;
    });
    return { kind: 'text', name: this.name, codes, values: [...codeOf.keys()] };
  }
}
