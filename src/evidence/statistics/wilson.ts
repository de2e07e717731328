import { type Interval, z95 } from './interval.ts';

/**
 * Wilson score interval of a share, without continuity correction; null where nothing was tried.
 * It covers 93 to 99 % at the sizes seen here, where the textbook interval (Wald) covers 64 to 95 %.
 * Newcombe, Statistics in Medicine 17 (1998), method 3.
 * @throws if the counts are not whole numbers with 0 ≤ successes ≤ trials
 * @example wilson(81, 263) // { low: 0.2553, high: 0.3662 } (rounded)
 */
export function wilson(successes: number, trials: number): Interval | null {
  if (!(Number.isInteger(successes) && Number.isInteger(trials) && 0 <= successes && successes <= trials)) {
    throw new Error(
      `wilson: counts must be whole numbers with 0 ≤ successes ≤ trials: ${successes}, ${trials}`,
    );
  }
  if (trials === 0) return null;
  const share = successes / trials;
  const zSquared = z95 * z95;
  const scale = 1 + zSquared / trials;
  const centre = (share + zSquared / (2 * trials)) / scale;
  const half = (z95 / scale) * Math.sqrt((share * (1 - share)) / trials + zSquared / (4 * trials * trials));
  // At the ends the formula is exact in theory only: rounding leaves 1e-17 where 0 is meant.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
