import type { Field, NumberField, TextField } from './field.ts';

/** How a field is cut into bins; learnt from training deals, then used on any. */
export type Binning = NumberBinning | TextBinning;

export interface NumberBinning {
  kind: 'number';
  name: string;
  /** Rising; bin = number of cuts ≤ x; the bin after the last is *empty*. */
  cuts: readonly number[];
}

export interface TextBinning {
  kind: 'text';
  name: string;
  /** One bin a text, then *other*, then *empty*. */
  values: readonly string[];
}

export interface BinningOptions {
  /** A number has one cut for so many deals, … */
  dealsPerCut: number;
  /** … but at least, and at most, so many. */
  minCuts: number;
  maxCuts: number;
  /** A text has a bin of its own from this many deals on, … */
  minDeals: number;
  /** … if it is among so many commonest ones. */
  maxTexts: number;
}

export const DEFAULT_BINNING: BinningOptions = {
  dealsPerCut: 10,
  minCuts: 4,
  maxCuts: 16,
  minDeals: 5,
  maxTexts: 100,
};

/** Bins of a binning: those of values, one for *other* texts, one for *empty*. */
export function binCount(binning: Binning): number {
  return binning.kind === 'number' ? binning.cuts.length + 2 : binning.values.length + 2;
}

export function emptyBin(binning: Binning): number {
  return binCount(binning) - 1;
}

export function learnBinning(field: Field, options: BinningOptions = DEFAULT_BINNING): Binning {
  return field.kind === 'number' ? cutNumbers(field, options) : groupTexts(field, options);
}

function cutNumbers(field: NumberField, options: BinningOptions): NumberBinning {
  const sorted = field.values.filter((value) => !Number.isNaN(value)).sort();
  const wanted = Math.floor(field.values.length / options.dealsPerCut);
  const count = Math.min(Math.max(wanted, options.minCuts), options.maxCuts);
  const cuts: number[] = [];
  for (let i = 1; i <= count; i++) {
    const cut = sorted[Math.ceil((sorted.length * i) / (count + 1)) - 1];
    if (cut !== undefined && cut > (cuts[cuts.length - 1] ?? sorted[0]!)) cuts.push(cut);
  }
  return { kind: 'number', name: field.name, cuts };
}

function groupTexts(field: TextField, options: BinningOptions): TextBinning {
  const counts = new Int32Array(field.values.length);
  for (const code of field.codes) if (code >= 0) counts[code]!++;
  const common = [...counts.keys()]
    .filter((code) => counts[code]! >= options.minDeals)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, options.maxTexts);
  return { kind: 'text', name: field.name, values: common.map((code) => field.values[code]!) };
}

/** Bin of each deal, −1 for a cell that matches no bin. */
export function binCodes(binning: Binning, field: Field): Int32Array {
  if (binning.kind === 'number' && field.kind === 'number') return numberCodes(binning, field);
  if (binning.kind === 'text' && field.kind === 'text') return textCodes(binning, field);
  throw new Error(`binCodes: field ${field.name} is of kind ${field.kind}, expected ${binning.kind}`);
}

function numberCodes(binning: NumberBinning, field: NumberField): Int32Array {
  const { cuts } = binning;
  const empty = emptyBin(binning);
  return Int32Array.from(field.values, (value, row) => {
    if (Number.isNaN(value)) return field.unread?.[row] === 1 ? -1 : empty;
    let below = 0;
    while (below < cuts.length && cuts[below]! <= value) below++;
    return below;
  });
}

function textCodes(binning: TextBinning, field: TextField): Int32Array {
  const binOf = new Map(binning.values.map((value, bin) => [value, bin]));
  const other = binning.values.length;
  const bins = field.values.map((value) => binOf.get(value) ?? other);
  return field.codes.map((code) => (code < 0 ? other + 1 : bins[code]!));
}
