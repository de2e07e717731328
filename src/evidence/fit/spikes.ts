import { fisherExact } from '../statistics/fisher-exact.ts';
import type { Spikes } from './extras.ts';

/** A value that fewer deals have, or a smaller share of them, is left to its bin. */
const leastDeals = 20;
const leastShare = 0.002;
/** Chance that any value of a field is taken for a spike where none is: Bonferroni. */
const mostChance = 0.001;

interface Tally {
  value: number;
  bin: number;
  deals: number;
  won: number;
}

/**
 * Single values of a number that convert unlike the rest of their bin, such as amounts that are heaped on round
 * numbers; null for none. It looks at outcomes: give training deals only.
 * @param bins of each deal, −1 for none
 */
export function findSpikes(
  values: Float64Array,
  bins: ArrayLike<number>,
  won: Uint8Array,
  rows: Int32Array,
): Spikes | null {
  const { ofValues, ofBins } = tallies(values, bins, won, rows);
  const least = Math.max(leastDeals, leastShare * rows.length);
  const heavy = [...ofValues.values()].filter(
    ({ deals, bin }) => deals >= least && deals < ofBins.get(bin)!.deals,
  );
  const spikes = heavy
    .filter((tally) => heavy.length * chanceOf(tally, ofBins.get(tally.bin)!) <= mostChance)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
  if (spikes.length === 0) return null;
  const codeOf = new Map(spikes.map((value, code) => [value, code]));
  return {
    kind: 'spikes',
    values: spikes,
    codes: Int32Array.from(values, (value) => codeOf.get(value) ?? -1),
  };
}

function tallies(values: Float64Array, bins: ArrayLike<number>, won: Uint8Array, rows: Int32Array) {
  const ofValues = new Map<number, Tally>();
  const ofBins = new Map<number, Tally>();
  const add = (to: Map<number, Tally>, key: number, row: number) => {
    const tally = to.get(key) ?? { value: key, bin: bins[row]!, deals: 0, won: 0 };
    tally.deals++;
    tally.won += won[row]!;
    to.set(key, tally);
  };
  for (const row of rows) {
    if (bins[row]! < 0 || Number.isNaN(values[row]!)) continue;
    add(ofValues, values[row]!, row);
    add(ofBins, bins[row]!, row);
  }
  return { ofValues, ofBins };
}

function chanceOf({ deals, won }: Tally, bin: Tally): number {
  return fisherExact(won, deals - won, bin.won - won, bin.deals - deals - (bin.won - won));
}
