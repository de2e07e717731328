/** Tables whose likelihood equals the observed one up to rounding count as equally extreme, as in R's fisher.test. */
const tieTolerance = 1 + 1e-7;

/**
 * Two-sided Fisher exact test of a 2 × 2 table of counts, by the sum of all tables with the same margins that are
 * no likelier than the one seen (the definition of R and SciPy, not twice the smaller tail). O(smallest margin).
 * @throws if a count is negative or not whole
 * @example fisherExact(3, 1, 1, 3) // 0.4857 (34 / 70, the lady tasting tea)
 */
export function fisherExact(
  wonWith: number,
  lostWith: number,
  wonWithout: number,
  lostWithout: number,
): number {
  for (const count of [wonWith, lostWith, wonWithout, lostWithout]) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new Error(`fisherExact: counts must be whole numbers from 0: ${count}`);
    }
  }
  const { first, likelihoods } = tableLikelihoods(
    wonWith + lostWith,
    wonWithout + lostWithout,
    wonWith + wonWithout,
  );
  const limit = likelihoods[wonWith - first]! * tieTolerance;
  let extreme = 0;
  let total = 0;
  for (const likelihood of likelihoods) {
    total += likelihood;
    if (likelihood <= limit) extreme += likelihood;
  }
  return extreme / total;
}

/** Likelihoods relative to the likeliest table, built outwards from it so that nothing overflows. */
function tableLikelihoods(withSignal: number, without: number, won: number) {
  const first = Math.max(0, won - without);
  const last = Math.min(withSignal, won);
  const likelihoods = new Float64Array(last - first + 1);
  const deals = withSignal + without;
  const mode = Math.min(last, Math.max(first, Math.floor(((withSignal + 1) * (won + 1)) / (deals + 2))));
  likelihoods[mode - first] = 1;
  for (let x = mode + 1; x <= last; x++) {
    const ratio = ((withSignal - x + 1) / x) * ((won - x + 1) / (without - won + x));
    likelihoods[x - first] = likelihoods[x - 1 - first]! * ratio;
  }
  for (let x = mode - 1; x >= first; x--) {
    const ratio = ((x + 1) / (withSignal - x)) * ((without - won + x + 1) / (won - x));
    likelihoods[x - first] = likelihoods[x + 1 - first]! * ratio;
  }
  return { first, likelihoods };
}
