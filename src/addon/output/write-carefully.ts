import { flush, type Range } from '../doors/spreadsheet.ts';
import { isTransient, retrying } from '../retrying.ts';
import type { Block } from './block.ts';
import { numberFormats } from './output-columns.ts';
import type { OutputValue } from './output-values.ts';

/** Cells of ours that Google did not let us write. */
export interface Refusal {
  readonly tabName: string;
  /** A1 address. */
  readonly cells: string;
  readonly reason: 'protected' | 'validated' | 'other';
  /** Google's words, in the user's language. */
  readonly said: string;
}

// Halving finds one bad cell among 100,000 in 17 steps; each is a flush of about half a second.
const mostHalvings = 20;

/** Writes a block column by column, so that what is refused keeps nothing else back. */
export function writeCarefully({ tab, row, column, kinds, values }: Block): Refusal[] {
  return kinds.flatMap((kind, c) => {
    const rangeOf = (from: number, to: number) => tab.sheet.getRange(row + from, column + c, to - from, 1);
    const isPlain =
      kind !== 'text' ||
      errorOfWrite(() => rangeOf(0, values.length).setNumberFormat(numberFormats.text)) === null;
    const texts = values.map((line) => (isPlain ? line[c]! : asTypedText(line[c]!)));
    const refused = writeHalves(texts, rangeOf);
    return refused.map(({ range, said }) => ({
      tabName: tab.name,
      cells: range.getA1Notation(),
      reason: reasonOf(range),
      said,
    }));
  });
}

/** Where a cell cannot be made plain text, a leading apostrophe marks its value as text. */
function asTypedText(value: OutputValue): OutputValue {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function errorOfWrite(call: () => unknown): Error | null {
  try {
    retrying(() => {
      call();
      flush();
    });
    return null;
  } catch (error) {
    if (isTransient(error)) throw error;
    return error as Error;
  }
}

/** Writes what can be written: a part that is refused is halved until the bad cells are found. */
function writeHalves(
  column: readonly OutputValue[],
  rangeOf: (from: number, to: number) => Range,
): { range: Range; said: string }[] {
  const refused: { range: Range; said: string }[] = [];
  let halvings = 0;
  const errorOf = (from: number, to: number): Error | null =>
    errorOfWrite(() => rangeOf(from, to).setValues(column.slice(from, to).map((value) => [value])));
  const write = (from: number, to: number): void => {
    const error = errorOf(from, to);
    if (error === null) return;
    // Mostly a whole column is refused: where its ends are, halving would only find cell after cell.
    const isWhole = to - from === 1 || (errorOf(from, from + 1) !== null && errorOf(to - 1, to) !== null);
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
