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
  pairs: readonly { pair: Pair; logOdds: number }[];
  /** Of one point of the user's own score. */
  opinionLogOdds: number;
}

/**
 * Coefficients as weights. Of each field the commonest bin becomes 0; a bin that no training deal fell in gets the
 * mean over the deals, which is neutral, not 0.
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
  const known = deals.reduce((sum, count) => sum + count, 0);
  const mean = values.reduce((sum, value, bin) => sum + value * deals[bin]!, 0) / Math.max(1, known);
  const reference = values[deals.indexOf(Math.max(...deals))]!;
  return values.map((value, bin) => (deals[bin] === 0 ? mean : value) - reference);
}
