/**
 * Ranks from 1, equal values sharing the mean of their ranks. O(n log n).
 * @throws if a value is NaN
 * @example midranks([10, 20, 20, 30]) // [1, 2.5, 2.5, 4]
 */
export function midranks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < ranks.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) throw new Error(`midranks: value ${i} is not a number: NaN`);
    ranks[i] =
      (countWhere(sorted, (other) => other < value) + 1 + countWhere(sorted, (other) => other <= value)) / 2;
  }
  return ranks;
}

/** How many of the first values pass, where those that pass come first. */
function countWhere(sorted: Float64Array, passes: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
