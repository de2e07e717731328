/** A value and how many deals have it. */
export interface Heap {
  value: number;
  deals: number;
}

export interface DistinctValues {
  /** Rising; only finite values. */
  heaps: readonly Heap[];
  /** Decimals of the finest value, null for more than two. */
  decimals: number | null;
}

/** Coarser steps than hundredths can be said as `between 2.5 and 3.49` without leaving a value out. */
const mostDecimals = 2;

/** Bins of several finenesses are tried for the same column, which is sorted once. */
const known = new WeakMap<Float64Array, DistinctValues>();

/**
 * The different values of a column, which must not be written to afterwards.
 * @example distinctValues(Float64Array.of(2.5, 1, NaN, 1)) // heaps of 1 (2 deals) and 2.5 (1 deal), 1 decimal
 */
export function distinctValues(values: Float64Array): DistinctValues {
  const before = known.get(values);
  if (before !== undefined) return before;
  const heaps = heapsOf(values.filter(Number.isFinite).sort());
  const found = { heaps, decimals: decimalsOf(heaps) };
  known.set(values, found);
  return found;
}

function heapsOf(sorted: Float64Array): Heap[] {
  const heaps: Heap[] = [];
  for (const value of sorted) {
    const last = heaps[heaps.length - 1];
    if (last?.value === value) last.deals++;
    else heaps.push({ value, deals: 1 });
  }
  return heaps;
}

function decimalsOf(heaps: readonly Heap[]): number | null {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    if (heaps.every(({ value }) => Number.isInteger(value) || Number(value.toFixed(decimals)) === value))
      return decimals;
  }
  return null;
}
