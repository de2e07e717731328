import { type Binning, orderedBins } from '../fit/binning.ts';
import type { LearningDeals } from '../fit/field.ts';
import { solveIntercept } from '../fit/solve-intercept.ts';
import type { PairSide } from '../pairs/pair.ts';
import { attainableRange, type BinPoints, type Range } from './attainable-range.ts';
import { binConditions } from './bin-conditions.ts';
import { type Card, type CardRule, scoreCard } from './card.ts';
import type { Weights } from './weights.ts';

/** Where a card's sums must stay; null for no end. */
export interface Scale {
  floor: number | null;
  ceiling: number | null;
}

/** Points of the widest field where floor or ceiling is open: ±20 is as good as real weights, ±5 costs 0.003 AUC. */
const widestPoints = 20;
/** Rounding can push a sum over the ceiling: so much of the scale is given up at a time until it fits. */
const shrink = 0.99;

/**
 * Turns weights into whole points on a scale. With floor and ceiling the points are as wide as they allow, since
 * wider points round less; the lowest sum becomes the floor through the starting points. The probability keeps the
 * slope of the fit; only its intercept is solved anew, since a slope refitted on the same deals is too steep.
 * @throws if the ceiling is not above the floor
 */
export function roundCard(weights: Weights, scale: Scale, deals: LearningDeals): Card {
  if (scale.floor !== null && scale.ceiling !== null && !(scale.ceiling > scale.floor)) {
    throw new Error(`roundCard: the ceiling must be above the floor: ${scale.ceiling}, floor ${scale.floor}`);
  }
  const { pointsPerLogOdds, points, range } = fitToScale(weights, scale, opinionRange(deals.opinion));
  const startingPoints = scale.floor === null ? 0 : scale.floor - range.low;
  const card = {
    startingPoints,
    rules: cardRules(weights.binnings, points),
    opinionFactor: weights.opinionLogOdds * pointsPerLogOdds,
    lowest: range.low + startingPoints,
    highest: range.high + startingPoints,
    intercept: 0,
    logOddsPerPoint: 1 / pointsPerLogOdds,
  };
  const scores = scoreCard(card, deals.fields, deals.won.length, deals.opinion);
  card.intercept = solveIntercept(
    scores.map((score) => score * card.logOddsPerPoint),
    deals.won,
  );
  return card;
}

function opinionRange(opinion: Float64Array | undefined): Range {
  if (opinion === undefined) return { low: 0, high: 0 };
  return opinion.reduce(
    (range, score) => ({ low: Math.min(range.low, score), high: Math.max(range.high, score) }),
    {
      low: 0,
      high: 0,
    },
  );
}

function fitToScale(weights: Weights, { floor, ceiling }: Scale, opinion: Range) {
  const widest = Math.max(...weights.logOdds.map((field) => Math.max(...field) - Math.min(...field)), 1e-9);
  const width = floor === null || ceiling === null ? null : ceiling - floor;
  let pointsPerLogOdds = widestPoints / widest;
  let rounded = roundAt(weights, pointsPerLogOdds, opinion);
  if (width === null) return { pointsPerLogOdds, ...rounded };
  pointsPerLogOdds *= (1.1 * width) / Math.max(1, rounded.range.high - rounded.range.low);
  rounded = roundAt(weights, pointsPerLogOdds, opinion);
  while (rounded.range.high - rounded.range.low > width) {
    pointsPerLogOdds *= shrink;
    rounded = roundAt(weights, pointsPerLogOdds, opinion);
  }
  return { pointsPerLogOdds, ...rounded };
}

function roundAt(
  weights: Weights,
  pointsPerLogOdds: number,
  opinion: Range,
): { points: BinPoints; range: Range } {
  const round = (logOdds: number) => Math.round(logOdds * pointsPerLogOdds);
  const points = {
    fields: weights.logOdds.map((field) => Int32Array.from(field, round)),
    spikes: weights.spikes.map((spikes) =>
      spikes.map(({ logOdds, ...spike }) => ({ ...spike, points: round(logOdds) })),
    ),
    words: weights.words.map((words) => words.map(({ word, logOdds }) => ({ word, points: round(logOdds) }))),
    pairs: weights.pairs.map(({ pair, logOdds }) => ({ ...pair, points: round(logOdds) })),
  };
  const range = attainableRange(points);
  const ofOpinion = [opinion.low, opinion.high].map((score) => round(weights.opinionLogOdds * score));
  return {
    points,
    range: { low: range.low + Math.min(...ofOpinion), high: range.high + Math.max(...ofOpinion) },
  };
}

/** Rules that give exactly these points: neighbours and texts of equal points become one rule, 0 needs none. */
export function cardRules(binnings: readonly Binning[], points: BinPoints): CardRule[] {
  const ofFields = binnings.flatMap((binning, field) => {
    const ofBins = points.fields[field]!;
    return equalRuns(binning, ofBins).map((bins) => ({
      conditions: binConditions(binning, bins),
      points: ofBins[bins[0]!]!,
    }));
  });
  const ofSpikes = binnings.flatMap(({ name }, field) =>
    points.spikes[field]!.map(({ value, points: own }): CardRule => {
      return { conditions: [{ field: name, test: '=', value }], points: own };
    }),
  );
  const ofWords = binnings.flatMap(({ name }, field) =>
    points.words[field]!.map(({ word, points: own }): CardRule => {
      return { conditions: [{ field: name, test: 'contains any of', texts: [word] }], points: own };
    }),
  );
  const ofSide = (side: PairSide) => binConditions(binnings[side.field]!, side.bins);
  const ofPairs = points.pairs.map((pair) => ({
    conditions: [...ofSide(pair.first), ...ofSide(pair.second)],
    points: pair.points,
  }));
  return [...ofFields, ...ofSpikes, ...ofWords, ...ofPairs].filter((rule) => rule.points !== 0);
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
