import { orderedBins } from '../fit/binning.ts';
import type { Weights } from './weights.ts';

/** Bins of a field that shall give the same points. */
interface Group {
  bins: number[];
  deals: number;
  /** Mean over its deals. */
  logOdds: number;
}

interface Merge {
  /** Deals-weighted squared distance that is lost (Ward). */
  cost: number;
  groups: Group[];
  first: Group;
  second: Group;
}

/** Of the spread of the fields' log-odds, what merging may take: on real deals a third fewer rules, and no AUC lost. */
const mergedShare = 0.005;

/**
 * Draws bins of nearly equal weight together, cheapest first (Ward's criterion), so that a card has fewer rules:
 * neighbours of a number, any texts of a field. *Empty* stays by itself.
 */
export function mergeBins(weights: Weights): Weights {
  const fields = weights.logOdds.map((logOdds, field) => groupsOf(logOdds, weights.deals[field]!));
  const ordered = weights.binnings.map((binning) => orderedBins(binning) > 0);
  let left = mergedShare * fields.reduce((sum, groups) => sum + spread(groups), 0);
  for (;;) {
    const cheapest = fields
      .map((groups, field) => cheapestMerge(groups, ordered[field]!))
      .reduce(
        (best, merge) => (merge !== null && merge.cost < (best?.cost ?? Infinity) ? merge : best),
        null,
      );
    if (cheapest === null || cheapest.cost > left) break;
    left -= cheapest.cost;
    carryOut(cheapest);
  }
  return {
    ...weights,
    logOdds: weights.logOdds.map((logOdds, field) => {
      const merged = logOdds.slice();
      for (const group of fields[field]!) for (const bin of group.bins) merged[bin] = group.logOdds;
      return merged;
    }),
  };
}

/** All bins but *empty*, the last one. */
function groupsOf(logOdds: Float64Array, deals: Int32Array): Group[] {
  return Array.from(logOdds.subarray(0, -1), (value, bin) => ({
    bins: [bin],
    deals: deals[bin]!,
    logOdds: value,
  }));
}

function spread(groups: readonly Group[]): number {
  const deals = groups.reduce((sum, group) => sum + group.deals, 0);
  if (deals === 0) return 0;
  const mean = groups.reduce((sum, group) => sum + group.deals * group.logOdds, 0) / deals;
  return groups.reduce((sum, group) => sum + group.deals * (group.logOdds - mean) ** 2, 0);
}

function cheapestMerge(groups: Group[], ordered: boolean): Merge | null {
  const candidates = ordered ? groups : [...groups].sort((a, b) => a.logOdds - b.logOdds);
  let best: Merge | null = null;
  for (let i = 1; i < candidates.length; i++) {
    const [first, second] = [candidates[i - 1]!, candidates[i]!];
    const deals = first.deals + second.deals;
    const cost =
      deals === 0 ? 0 : ((first.deals * second.deals) / deals) * (first.logOdds - second.logOdds) ** 2;
    if (cost < (best?.cost ?? Infinity)) best = { cost, groups, first, second };
  }
  return best;
}

function carryOut({ groups, first, second }: Merge): void {
  const deals = first.deals + second.deals;
  if (deals > 0) first.logOdds = (first.deals * first.logOdds + second.deals * second.logOdds) / deals;
  first.deals = deals;
  first.bins = [...first.bins, ...second.bins].sort((a, b) => a - b);
  groups.splice(groups.indexOf(second), 1);
}
