import type { Binning } from '../fields/binning.ts';
import { orderedBins } from '../fields/binning.ts';
import type { PairSide } from '../pairs/pair.ts';
import type { BinPoints } from './attainable-range.ts';
import { binConditions } from './bin-conditions.ts';
import type { CardRule } from './card.ts';

/** Rules that give exactly these points: neighbours and texts of equal points become one rule, 0 needs none. */
export function cardRules(binnings: readonly Binning[], points: BinPoints): CardRule[] {
  const ofFields = binnings.flatMap((binning, field) => {
    const ofBins = points.fields[field]!;
    return equalRuns(binning, ofBins).map((bins) => ({
      conditions: binConditions(binning, bins),
      points: ofBins[bins[0]!]!,
    }));
  });
  const ofSide = (side: PairSide) => binConditions(binnings[side.field]!, side.bins);
  const ofPairs = points.pairs.map((pair) => ({
    conditions: [...ofSide(pair.first), ...ofSide(pair.second)],
    points: pair.points,
  }));
  return [...ofFields, ...ofPairs].filter((rule) => rule.points !== 0);
}

function equalRuns(binning: Binning, points: Int32Array): number[][] {
  const ordered = orderedBins(binning);
  const empty = points.length - 1;
  const runs = new Map<string, number[]>();
  let step = 0;
  for (let bin = 0; bin < points.length; bin++) {
    if (bin > 0 && bin < ordered && points[bin] !== points[bin - 1]) step++;
    const key = bin === empty ? 'empty' : bin < ordered ? `run ${step}` : `points ${points[bin]}`;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [bin]);
    else run.push(bin);
  }
  return [...runs.values()];
}
