/**
 * Conversion per group made non-decreasing: weighted isotonic regression by pooling adjacent violators.
 * Groups without deals stay null. O(groups). https://en.wikipedia.org/wiki/Isotonic_regression
 * @throws if lengths differ
 * @example isotonicConversion([1, 0, 3], [4, 4, 4]) // [0.125, 0.125, 0.75]
 */
export function isotonicConversion(won: ArrayLike<number>, deals: ArrayLike<number>): (number | null)[] {
  if (won.length !== deals.length)
    throw new Error(`isotonicConversion: ${won.length} won for ${deals.length} deals`);
  const pools: { won: number; deals: number; groups: number[] }[] = [];
  for (let group = 0; group < deals.length; group++) {
    if (deals[group] === 0) continue;
    let pool = { won: won[group]!, deals: deals[group]!, groups: [group] };
    for (let below = pools[pools.length - 1]; below; below = pools[pools.length - 1]) {
      if (below.won * pool.deals < pool.won * below.deals) break;
      pool = {
        won: below.won + pool.won,
        deals: below.deals + pool.deals,
        groups: [...below.groups, ...pool.groups],
      };
      pools.pop();
    }
    pools.push(pool);
  }
  const fitted = Array.from<number | null>({ length: deals.length }).fill(null);
  for (const pool of pools) for (const group of pool.groups) fitted[group] = pool.won / pool.deals;
  return fitted;
}
