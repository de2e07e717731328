import { type Band, bandIndex } from '../conversion/bands.ts';
import type { ScoreCount } from './score-counts.ts';

/** Bands that stand for each other: what became of deals with a score like this. JSON values: it is kept with the document. */
export interface ScorePool {
  /** Whole scores, both included; null where the pool is open at that end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly deals: number;
  readonly won: number;
}

/** Fewer deals than these are an anecdote. */
const fewestDeals = 10;

interface Pool {
  readonly bands: readonly Band[];
  readonly deals: number;
  readonly won: number;
}

/**
 * Neighbouring bands merged, from the highest down, until each pool has ten deals, and then until conversion does not fall
 * from one pool to the next (pool adjacent violators). None where there are fewer than ten deals.
 * @example scorePools(parseBands('0-49, 50-100').bands, [[20, 30, 3], [70, 17, 12]]) // [{ …, deals: 30 }, { low: 50, high: null, deals: 17, won: 12 }]
 */
export function scorePools(bands: readonly Band[], counts: readonly ScoreCount[]): ScorePool[] {
  return risingPools(largePools(poolsOf(bands, counts))).map(({ bands: merged, deals, won }) => ({
    low: lowestOf(merged[0]!),
    high: highestOf(merged[merged.length - 1]!),
    deals,
    won,
  }));
}

/** null for a score outside of all of them. */
export function poolOf(pools: readonly ScorePool[], score: number): ScorePool | null {
  const isIn = ({ low, high }: ScorePool) => score >= (low ?? -Infinity) && score <= (high ?? Infinity);
  return pools.find(isIn) ?? null;
}

function poolsOf(bands: readonly Band[], counts: readonly ScoreCount[]): Pool[] {
  const pools = bands.map((band) => ({ bands: [band], deals: 0, won: 0 }));
  for (const [score, deals, won] of counts) {
    const pool = pools[bandIndex(bands, score)];
    if (pool === undefined) continue;
    pool.deals += deals;
    pool.won += won;
  }
  return pools;
}

function merged(below: Pool, above: Pool): Pool {
  return {
    bands: [...below.bands, ...above.bands],
    deals: below.deals + above.deals,
    won: below.won + above.won,
  };
}

/** What is too small goes with the bands below it; the lowest, which has none, with those above. */
function largePools(bands: readonly Pool[]): Pool[] {
  const pools: Pool[] = [];
  let open: Pool | null = null;
  for (const band of [...bands].reverse()) {
    open = open === null ? band : merged(band, open);
    if (open.deals < fewestDeals) continue;
    pools.unshift(open);
    open = null;
  }
  const lowest = pools.shift();
  if (lowest === undefined) return [];
  return [open === null ? lowest : merged(open, lowest), ...pools];
}

function risingPools(pools: readonly Pool[]): Pool[] {
  const rising: Pool[] = [];
  for (const pool of pools) {
    let last = pool;
    for (let below = rising.pop(); below !== undefined; below = rising.pop()) {
      if (below.won * last.deals <= last.won * below.deals) {
        rising.push(below);
        break;
      }
      last = merged(below, last);
    }
    rising.push(last);
  }
  return rising;
}

function lowestOf({ low, lowIncluded }: Band): number | null {
  if (!Number.isFinite(low)) return null;
  return lowIncluded ? Math.ceil(low) : Math.floor(low) + 1;
}

function highestOf({ high, highIncluded }: Band): number | null {
  if (!Number.isFinite(high)) return null;
  return highIncluded ? Math.floor(high) : Math.ceil(high) - 1;
}
