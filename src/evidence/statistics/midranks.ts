/**
 * Ranks from 1, equal values sharing the mean of their ranks. O(n log n).
 * @throws if a value is NaN
 * @example midranks([10, 20, 20, 30]) // [1, 2.5, 2.5, 4]
 */
export function midranks(values: ArrayLike<number>): Float64Array {
  const order = sortedOrder(values);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    const value = values[order[start]!]!;
    let end = start + 1;
    while (end < order.length && values[order[end]!]! === value) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** Indices of the values from the smallest on. */
export function sortedOrder(values: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) {
    if (Number.isNaN(values[i]!)) throw new Error(`sortedOrder: value ${i} is not a number: NaN`);
    order[i] = i;
  }
  return order.sort((a, b) => values[a]! - values[b]! || a - b);
}
