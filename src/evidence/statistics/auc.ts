import { covariance, mean } from './covariance.ts';
import { type Interval, z95 } from './interval.ts';
import { type Placements, placements } from './placements.ts';

export interface Auc extends Interval {
  auc: number;
  /** DeLong; 0 where won and lost deals are perfectly apart. */
  standardError: number;
}

/**
 * Area under the ROC curve: the chance that a won deal scores above a lost one, ties half, with DeLong's standard
 * error and the 95 % interval auc ± 1.96 SE kept within 0…1. Null where nothing was won, or nothing lost.
 * DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988). O(n log n).
 * @throws if lengths differ, a score is NaN or an outcome is neither 0 nor 1
 * @example aucOf([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])!.auc // 0.75
 */
export function aucOf(scores: ArrayLike<number>, outcomes: ArrayLike<number>): Auc | null {
  const placed = placements(scores, outcomes);
  if (placed === null) return null;
  const auc = mean(placed.won);
  const standardError = Math.sqrt(placementCovariance(placed, placed));
  return {
    auc,
    standardError,
    low: Math.max(0, auc - z95 * standardError),
    high: Math.min(1, auc + z95 * standardError),
  };
}

/** DeLong's covariance of two AUCs on the same deals; of one with itself, its variance. */
export function placementCovariance(first: Placements, second: Placements): number {
  return (
    covariance(first.won, second.won) / first.won.length +
    covariance(first.lost, second.lost) / first.lost.length
  );
}
