import type { Slot } from '../fit/design.ts';

/** One side of a pair: the deal's bin of this field is one of these. */
export interface PairSide {
  /** Index of the field. */
  field: number;
  /** Rising. Of a number: neighbouring bins, or *empty* alone. Of a text: any but *empty*, or *empty* alone. */
  bins: readonly number[];
}

/** Two conditions that together say more than each by itself: an `and` rule. */
export interface Pair {
  first: PairSide;
  second: PairSide;
}

/** 0 for the deals that both sides hold for, −1 for the others: the slot of a pair has one bin. */
export function pairCodes({ first, second }: Pair, fields: readonly Slot[]): Int32Array {
  const [firstCodes, secondCodes] = [fields[first.field]!.codes, fields[second.field]!.codes];
  const [inFirst, inSecond] = [maskOf(first, fields), maskOf(second, fields)];
  const both = new Int32Array(firstCodes.length);
  for (let row = 0; row < both.length; row++) {
    both[row] = (inFirst[firstCodes[row]! + 1]! & inSecond[secondCodes[row]! + 1]!) - 1;
  }
  return both;
}

/** By the bin and 1, since −1 stands for none. */
function maskOf({ field, bins }: PairSide, fields: readonly Slot[]): Uint8Array {
  const mask = new Uint8Array(fields[field]!.bins + 1);
  for (const bin of bins) mask[bin + 1] = 1;
  return mask;
}
