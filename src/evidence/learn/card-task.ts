import { binCount, orderedBins } from '../fit/binning.ts';
import type { PairTask } from '../pairs/pair-fit.ts';
import { covariance, mean } from '../statistics/covariance.ts';
import type { UsableField } from './screen-fields.ts';

/**
 * Penalty of the user's own score, standardised, as a column: so light that it is hardly drawn to 0. A score that says
 * something has a weight of about 1, and one that says nothing costs little among at least 20 deals.
 */
const opinionPenalty = 1;
/** From so many deals on they know better than the opinion. */
export const opinionBelowDeals = 500;

export interface Opinion {
  /** The user's own score, mean 0, standard deviation 1. */
  standardised: Float64Array;
  spread: number;
}

/** The user's own score as a column, null where it would not help: many deals, or a score that is the same for all. */
export function opinionOf(scores: Float64Array | undefined): Opinion | null {
  if (scores === undefined || scores.length >= opinionBelowDeals) return null;
  const spread = Math.sqrt(covariance(scores, scores));
  if (!(spread > 0)) return null;
  const middle = mean(scores);
  return { standardised: scores.map((score) => (score - middle) / spread), spread };
}

export function cardTask(fields: readonly UsableField[], won: Uint8Array, opinion: Opinion | null): PairTask {
  return {
    slots: fields.map(({ field, binning, codes, extrasIn }) => ({
      codes,
      bins: binCount(binning),
      ordered: orderedBins(binning),
      ...(extrasIn && { extrasIn }),
      ...(field.kind === 'text' && field.isOwnRule && { isAlone: true }),
    })),
    dense: opinion === null ? [] : [opinion.standardised],
    won,
    strength: 1,
    densePenalty: opinionPenalty,
  };
}
