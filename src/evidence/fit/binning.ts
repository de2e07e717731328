import { distinctValues, type Heap } from './distinct-values.ts';
import type { Field, NumberField, TextField } from './field.ts';

/** How a field is cut into bins; learnt from training deals, then used on any. */
export type Binning = NumberBinning | TextBinning;

export interface NumberBinning {
  kind: 'number';
  name: string;
  /** Rising; bin = number of cuts ≤ x; the bin after the last is *empty*. */
  cuts: readonly number[];
  /** Decimals of the finest value seen, null for more than two. */
  decimals: number | null;
}

export interface TextBinning {
  kind: 'text';
  name: string;
  /** One bin a text, then *other*, then *empty*. */
  values: readonly string[];
}

/** A cut for every 10 deals, at least 4: neighbouring bins hold each other (see penalty.ts), so that fine ones do no harm. */
const dealsPerCut = 10;
const leastCuts = 4;
/** How fine the bins of all fields are at most. */
export interface Fineness {
  /** Of a number's values. */
  mostBins: number;
  /** With a bin of their own. The time of a fit grows with the cube of all bins. */
  mostTexts: number;
  /** Share of the deals that a text must have to get one. */
  leastTextShare: number;
}

/** Where nothing is known of how fine the deals want it. */
export const usualFineness: Fineness = { mostBins: 16, mostTexts: 30, leastTextShare: 0.005 };

/** A text has a bin of its own from 5 deals on; the penalty keeps small ones modest. */
const leastDeals = 5;

/** Bins of a binning: those of values, one for *other* texts, one for *empty*. */
export function binCount(binning: Binning): number {
  return binning.kind === 'number' ? binning.cuts.length + 2 : binning.values.length + 2;
}

/** The first bins that are in rising order: those of a number's values. */
export function orderedBins(binning: Binning): number {
  return binning.kind === 'number' ? binning.cuts.length + 1 : 0;
}

/**
 * Learns the bins of a field. A number of which as many deals have the very same value as fit into a bin has a bin of
 * its own there; the others are shared out evenly among the bins that are left: the greedy bins of LightGBM
 * (Ke et al., NeurIPS 2017).
 * @example learnBinning({ kind: 'number', name: 'Visits', values: Float64Array.of(1, 2, 3, 4, 5) }) // cuts 2, 3, 4, 5
 */
export function learnBinning(field: Field, fineness = usualFineness): Binning {
  return field.kind === 'number' ? cutNumbers(field, fineness.mostBins) : groupTexts(field, fineness);
}

function cutNumbers(field: NumberField, mostBins: number): NumberBinning {
  const { heaps, decimals } = distinctValues(field.values);
  const wanted = Math.floor(field.values.length / dealsPerCut);
  const cuts = greedyCuts(heaps, Math.min(Math.max(wanted, leastCuts) + 1, mostBins));
  return { kind: 'number', name: field.name, cuts, decimals };
}

/** First value of every bin but the lowest. */
function greedyCuts(heaps: readonly Heap[], bins: number): number[] {
  const deals = heaps.reduce((sum, heap) => sum + heap.deals, 0);
  const isHeavy = ({ deals: own }: Heap) => own >= deals / bins;
  const light = heaps.filter((heap) => !isHeavy(heap));
  let binsLeft = Math.max(1, bins - (heaps.length - light.length));
  let dealsLeft = light.reduce((sum, heap) => sum + heap.deals, 0);
  let share = dealsLeft / binsLeft;
  let inBin = 0;
  const cuts: number[] = [];
  heaps.forEach((heap, i) => {
    const next = heaps[i + 1];
    inBin += heap.deals;
    if (!isHeavy(heap)) dealsLeft -= heap.deals;
    if (next === undefined || !(isHeavy(heap) || inBin >= share || (isHeavy(next) && inBin >= share / 2)))
      return;
    cuts.push(next.value);
    inBin = 0;
    if (!isHeavy(heap)) share = dealsLeft / Math.max(1, --binsLeft);
  });
  return cuts;
}

function groupTexts(field: TextField, { mostTexts, leastTextShare }: Fineness): TextBinning {
  const least = Math.max(leastDeals, leastTextShare * field.codes.length);
  const counts = new Int32Array(field.values.length);
  for (const code of field.codes) if (code >= 0) counts[code]!++;
  const common = [...counts.keys()]
    .filter((code) => counts[code]! >= least)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, mostTexts);
  return { kind: 'text', name: field.name, values: common.map((code) => field.values[code]!) };
}

/**
 * Bin of each deal, −1 for a cell that is in none: a text among numbers, an error, a range that spans a cut.
 * @throws if the field is of another kind than the one learnt from
 */
export function binCodes(binning: Binning, field: Field): Int32Array {
  if (binning.kind === 'number' && field.kind === 'number') return numberCodes(binning, field);
  if (binning.kind === 'text' && field.kind === 'text') return textCodes(binning, field);
  throw new Error(`binCodes: field ${field.name} is of kind ${field.kind}, expected ${binning.kind}`);
}

function numberCodes({ cuts }: NumberBinning, { values, highs, unread }: NumberField): Int32Array {
  const codes = new Int32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) codes[row] = unread?.[row] ? -1 : cuts.length + 1;
    else codes[row] = cutsBelow(cuts, value);
    if (highs !== undefined && highs[row]! > value && cutsBelow(cuts, highs[row]!) !== codes[row])
      codes[row] = -1;
  }
  return codes;
}

function cutsBelow(cuts: readonly number[], value: number): number {
  let below = 0;
  while (below < cuts.length && cuts[below]! <= value) below++;
  return below;
}

function textCodes(binning: TextBinning, field: TextField): Int32Array {
  const binOf = new Map(binning.values.map((value, bin) => [value, bin]));
  const other = binning.values.length;
  const bins = Int32Array.from(field.values, (value) => binOf.get(value) ?? other);
  return field.codes.map((code) => (code >= 0 ? bins[code]! : code === -1 ? other + 1 : -1));
}
