import type { Field, NumberField } from '../../evidence/index.ts';
import {
  type Cell,
  type CellReaders,
  cellText,
  fold,
  intervalReader,
  isEmptyCell,
  isErrorCell,
} from '../../scoring/index.ts';

/** Of the filled cells, the share that must be plain numbers for a column to be one of numbers. */
const NUMBER_SHARE = 0.5;
/** An open end of a range does not belong to it: it is moved inwards by this part of itself. */
const OPEN_END = 1e-12;

export type FieldKind = Field['kind'];

/** What a column is learnt as; null for days, which say when and not who, and for columns without a filled cell. */
export function kindOfCells(cells: readonly Cell[], readers: CellReaders): FieldKind | null {
  const filled = cells.filter((cell) => !isEmptyCell(cell) && !isErrorCell(cell));
  if (filled.length === 0) return null;
  const days = filled.filter((cell) => typeof cell === 'object').length;
  if (days > 0.5 * filled.length) return null;
  const intervalOf = intervalReader(readers.locale);
  const plain = filled.filter((cell) => intervalOf(cell)?.isRange === false).length;
  return plain >= NUMBER_SHARE * filled.length ? 'number' : 'text';
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
    values[row] = isLowOpen && Number.isFinite(low) ? low + OPEN_END * Math.max(1, Math.abs(low)) : low;
    highs[row] = isHighOpen && Number.isFinite(high) ? high - OPEN_END * Math.max(1, Math.abs(high)) : high;
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
