/**
 * Benjamini–Hochberg adjusted p-values (R: `p.adjust(p, 'BH')`), in the order given.
 * Calling everything at or below q *proven* makes at most a share q of those calls false, on average.
 * Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995). O(n log n).
 * @param tests how many tests were made, where only the smallest p-values are given; default: as many as given
 * @throws if a p-value is not in 0…1, or there are more of them than tests
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: ArrayLike<number>, tests: number = pValues.length): Float64Array {
  if (!(tests >= pValues.length)) {
    throw new Error(`benjaminiHochberg: fewer tests than p-values: ${tests} for ${pValues.length}`);
  }
  for (let i = 0; i < pValues.length; i++) {
    const p = pValues[i]!;
    if (!(0 <= p && p <= 1)) throw new Error(`benjaminiHochberg: p-value ${i} must be in 0…1: ${p}`);
  }
  const fromLargest = Array.from(pValues, (_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Float64Array(pValues.length);
  let smallest = 1;
  fromLargest.forEach((index, place) => {
    const rank = pValues.length - place;
    smallest = Math.min(smallest, (pValues[index]! * tests) / rank);
    adjusted[index] = smallest;
  });
  return adjusted;
}
