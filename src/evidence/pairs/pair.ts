import type { Binning } from '../fit/binning.ts';

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
export function pairCodes(pair: Pair, codes: readonly ArrayLike<number>[]): Int32Array {
  const [first, second] = [codes[pair.first.field]!, codes[pair.second.field]!];
  const [inFirst, inSecond] = [maskOf(pair.first.bins), maskOf(pair.second.bins)];
  const both = new Int32Array(first.length);
  for (let row = 0; row < both.length; row++) {
    both[row] = inFirst[first[row]!] === 1 && inSecond[second[row]!] === 1 ? 0 : -1;
  }
  return both;
}

function maskOf(bins: readonly number[]): Uint8Array {
  const mask = new Uint8Array(Math.max(...bins) + 1);
  for (const bin of bins) mask[bin] = 1;
  return mask;
}

/** Bins that a rule can name together: those of values (in order for a number), and *empty*. */
export interface BinShape {
  bins: number;
  ordered: boolean;
}

export function shapeOf(binning: Binning): BinShape {
  return binning.kind === 'number'
    ? { bins: binning.cuts.length + 2, ordered: true }
    : { bins: binning.values.length + 2, ordered: false };
}
