import { placementCovariance } from './auc.ts';
import { mean } from './covariance.ts';
import { type Interval, z95 } from './interval.ts';
import { placements } from './placements.ts';

export interface AucDifference extends Interval {
  /** AUC of the second score less that of the first. */
  difference: number;
  standardError: number;
}

/**
 * Difference of the AUCs of two scores on the same deals, with DeLong's paired standard error and 95 % interval.
 * Null where nothing was won, or nothing lost. DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988). O(n log n).
 * @throws if lengths differ, a score is NaN or an outcome is neither 0 nor 1
 * @example aucDifference([1, 1, 1, 1], [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])!.difference // 0.25
 */
export function aucDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  outcomes: ArrayLike<number>,
): AucDifference | null {
  const before = placements(first, outcomes);
  const after = placements(second, outcomes);
  if (before === null || after === null) return null;
  const difference = mean(after.won) - mean(before.won);
  const variance =
    placementCovariance(before, before) +
    placementCovariance(after, after) -
    2 * placementCovariance(before, after);
  // Equal scores leave −1e-18 by rounding, and the root of that is NaN.
  const standardError = Math.sqrt(Math.max(0, variance));
  return {
    difference,
    standardError,
    low: difference - z95 * standardError,
    high: difference + z95 * standardError,
  };
}
