import type { CellPlace } from '../../scoring/index.ts';
import { type ColumnKind, numberFormats, type OutputValue } from './cell-value.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { isTransient, retrying } from './retrying.ts';
import { flush, type Range } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';

/** Values to be written to cells of ours, as one rectangle. */
export interface Block {
  /** Sheet row and column of its first cell, from 1. */
  readonly row: number;
  readonly column: number;
  readonly kinds: readonly ColumnKind[];
  /** Columns whose cells this run has formatted already, from 0. */
  readonly formatted: ReadonlySet<number>;
  readonly values: readonly (readonly OutputValue[])[];
}

/** Cells of ours in one column that Google did not let us write. */
export interface Refusal {
  readonly tab: StandingTab;
  readonly place: CellPlace;
  readonly reason: 'protected' | 'validated' | 'other';
  /** Google's words, in the user's language. */
  readonly said: string;
}

// Halving finds one bad cell among 100,000 in 17 steps; each is a flush of about half a second.
const mostHalvings = 20;

/**
 * Writes a block column by column, so that what is refused keeps nothing else back.
 * @throws ColumnsMoved where somebody moves columns meanwhile
 */
export function writeCarefully(tab: StandingTab, { row, column, kinds, values }: Block): Refusal[] {
  const errorOfWrite = (call: () => unknown) => errorOf(call, tab);
  return kinds.flatMap((kind, c) => {
    const rangeOf = (from: number, to: number) => tab.sheet.getRange(row + from, column + c, to - from, 1);
    const isPlain =
      kind !== 'text' ||
      errorOfWrite(() => rangeOf(0, values.length).setNumberFormat(numberFormats.text)) === null;
    const formats = isPlain ? null : retrying(() => rangeOf(0, values.length).getNumberFormats());
    const isSafe = (r: number) => formats === null || formats[r]![0] === numberFormats.text;
    const texts = values.map((line, r) => (isSafe(r) ? line[c]! : asTypedText(line[c]!)));
    const refused = writeHalves(texts, rangeOf, errorOfWrite);
    return refused.map(({ range, said }) => ({
      tab,
      place: { row: range.getRow(), column: range.getColumn(), cell: range.getA1Notation() },
      reason: reasonOf(range),
      said,
    }));
  });
}

/** Where a cell cannot be made plain text, a leading apostrophe marks its value as text; in one that is, it would be seen. */
function asTypedText(value: OutputValue): OutputValue {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function errorOf(call: () => unknown, tab: StandingTab): Error | null {
  try {
    retrying(() => {
      tab.look();
      call();
      flush();
    });
    return null;
  } catch (error) {
    if (error instanceof ColumnsMoved || isTransient(error)) throw error;
    return error as Error;
  }
}

/** Writes what can be written: a part that is refused is halved until the bad cells are found. */
function writeHalves(
  column: readonly OutputValue[],
  rangeOf: (from: number, to: number) => Range,
  errorOfWrite: (call: () => unknown) => Error | null,
): { range: Range; said: string }[] {
  const refused: { range: Range; said: string }[] = [];
  let halvings = 0;
  const errorBetween = (from: number, to: number): Error | null =>
    errorOfWrite(() => rangeOf(from, to).setValues(column.slice(from, to).map((value) => [value])));
  const write = (from: number, to: number): void => {
    const error = errorBetween(from, to);
    if (error === null) return;
    // Mostly a whole column is refused: where its ends are, halving would only find cell after cell.
    const isWhole =
      to - from === 1 || (errorBetween(from, from + 1) !== null && errorBetween(to - 1, to) !== null);
    if (isWhole || halvings >= mostHalvings) {
      refused.push({ range: rangeOf(from, to), said: error.message });
      return;
    }
    halvings++;
    const middle = (from + to) >> 1;
    write(from, middle);
    write(middle, to);
  };
  write(0, column.length);
  return refused;
}

/** Error texts are in the user's language, so the cells themselves are asked. */
function reasonOf(range: Range): Refusal['reason'] {
  if (!range.canEdit()) return 'protected';
  const validations = range.getDataValidations().flat();
  return validations.some((rule) => rule !== null && !rule.getAllowInvalid()) ? 'validated' : 'other';
}
