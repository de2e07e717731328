export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/**
 * Sample covariance, divisor n − 1; 0 for a single pair, which has no spread to show.
 * @example covariance([1, 2, 3], [2, 4, 6]) // 2
 */
export function covariance(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  if (xs.length < 2) return 0;
  const meanX = mean(xs);
  const meanY = mean(ys);
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += (xs[i]! - meanX) * (ys[i]! - meanY);
  return sum / (xs.length - 1);
}
