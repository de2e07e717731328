/**
 * Median: the middle value, of an even number the mean of the two middle ones; null of nothing. O(n log n).
 * @throws if a value is NaN
 * @example median([3, 1, 2, 10]) // 2.5
 */
export function median(values: ArrayLike<number>): number | null {
  const sorted = Float64Array.from(values).sort();
  // Typed arrays sort NaN to the end.
  if (Number.isNaN(sorted[sorted.length - 1])) throw new Error('median: a value is not a number: NaN');
  if (sorted.length === 0) return null;
  const upper = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[upper]! : (sorted[upper - 1]! + sorted[upper]!) / 2;
}
