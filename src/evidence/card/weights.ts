import { type Binning, binCount } from '../fit/binning.ts';
import type { Pair } from '../pairs/pair.ts';
import type { PairFit } from '../pairs/pair-fit.ts';

/** What the regression says, in log-odds and on the reference of a card. */
export interface Weights {
  binnings: readonly Binning[];
  /** Of each bin of each field, relative to its commonest bin, which needs no rule. */
  logOdds: readonly Float64Array[];
  /** Training deals in each bin of each field. */
  deals: readonly Int32Array[];
  /** Of each field, on top of the bin. */
  spikes: readonly (readonly WeightedSpike[])[];
  /** Of each field, on top of the bin; a text may hold several. */
  words: readonly (readonly WeightedWord[])[];
  pairs: readonly { pair: Pair; logOdds: number }[];
  /** Of one point of the user's own score. */
  opinionLogOdds: number;
}

/** A single value of a number that converts unlike its bin. */
export interface WeightedSpike {
  value: number;
  bin: number;
  logOdds: number;
}

/** A word of a free text. */
export interface WeightedWord {
  word: string;
  logOdds: number;
}

/**
 * Coefficients as weights. Of each field the commonest bin becomes 0, and so does a bin that no deal fell in: no rule
 * speaks of what never happened.
 * @param opinionSpread standard deviation of the user's own score, of which the column was standardised
 */
export function weightsOf(binnings: readonly Binning[], fit: PairFit, opinionSpread: number | null): Weights {
  const { task, coefficients, state, pairs, pairColumns } = fit;
  const { starts, binColumns } = state.design;
  const deals = task.slots.map(({ codes, bins }) => countBins(codes, bins));
  return {
    binnings,
    deals,
    logOdds: binnings.map((binning, field) => {
      const from = starts[field]!;
      return onReference(coefficients.slice(from, from + binCount(binning)), deals[field]!);
    }),
    spikes: fit.extras.map((extras, field) => {
      if (extras?.kind !== 'spikes') return [];
      return extras.values.map((value, k) => {
        const bin = task.slots[field]!.codes[extras.codes.indexOf(k)]!;
        return { value, bin, logOdds: coefficients[fit.extraStart(field) + k]! };
      });
    }),
    words: fit.extras.map((extras, field) => {
      if (extras?.kind !== 'words') return [];
      return extras.words.map((word, k) => ({ word, logOdds: coefficients[fit.extraStart(field) + k]! }));
    }),
    pairs: pairs.map((pair, k) => ({ pair, logOdds: coefficients[pairColumns[k]!]! })),
    opinionLogOdds: opinionSpread === null ? 0 : coefficients[binColumns]! / opinionSpread,
  };
}

function countBins(codes: ArrayLike<number>, bins: number): Int32Array {
  const counts = new Int32Array(bins);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) counts[codes[row]!]!++;
  return counts;
}

function onReference(values: Float64Array, deals: Int32Array): Float64Array {
  const reference = values[deals.indexOf(Math.max(...deals))]!;
  return values.map((value, bin) => (deals[bin] === 0 ? 0 : value - reference));
}
