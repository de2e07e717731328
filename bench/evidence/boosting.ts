import type { Field } from '../../src/evidence/index.ts';
import type { DealSet } from './data-sets.ts';

/** As scikit-learn's HistGradientBoostingClassifier has them by default. */
const trees = 100;
const learningRate = 0.1;
const mostLeaves = 31;
const leastDealsInLeaf = 20;
const mostBins = 64;

/** Training and test deals as small codes; numbers in rising order, 0 for an empty cell. */
interface Coded {
  isOrdered: boolean;
  bins: number;
  training: Int32Array;
  test: Int32Array;
}

interface Leaf {
  rows: Int32Array;
  testRows: Int32Array;
  split: Split | null;
}

interface Split {
  field: Coded;
  goesLeft: Uint8Array;
  gain: number;
}

/**
 * Gradient boosting on histograms with leaf-wise trees and native categories, after LightGBM (Ke et al., NeurIPS 2017):
 * the strongest usual model for such tables, which gives no rules. Gives the log-odds of the test deals.
 */
export function gradientBoosting(training: DealSet, test: DealSet): Float64Array {
  const fields = training.fields.map((field, k) => coded(field, test.fields[k]!));
  const share = training.won.reduce((sum, won) => sum + won, 0) / training.won.length;
  const start = Math.log(share / (1 - share));
  const logOdds = new Float64Array(training.won.length).fill(start);
  const ofTest = new Float64Array(test.won.length).fill(start);
  for (let tree = 0; tree < trees; tree++) {
    const slopes = logOdds.map((value, row) => training.won[row]! - 1 / (1 + Math.exp(-value)));
    const weights = slopes.map((slope, row) => {
      const probability = training.won[row]! - slope;
      return probability * (1 - probability);
    });
    for (const { rows, testRows } of grownTree(fields, slopes, weights, test.won.length)) {
      const sums = sumOf(rows, slopes, weights);
      const step = learningRate * (sums.slope / Math.max(sums.weight, 1e-9));
      for (const row of rows) logOdds[row]! += step;
      for (const row of testRows) ofTest[row]! += step;
    }
  }
  return ofTest;
}

function coded(training: Field, test: Field): Coded {
  if (training.kind === 'text' && test.kind === 'text') {
    const codeOf = new Map(training.values.map((value, code) => [value, code + 1]));
    const ofTest = test.codes.map((code) => codeOf.get(test.values[code] ?? '') ?? 0);
    return {
      ...{ isOrdered: false, bins: training.values.length + 1 },
      ...{ training: training.codes.map((code) => code + 1), test: ofTest },
    };
  }
  if (training.kind !== 'number' || test.kind !== 'number')
    throw new Error(`coded: kinds differ: ${training.name}`);
  const distinct = [...new Set(training.values)]
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const sorted = training.values.filter((value) => !Number.isNaN(value)).sort();
  const quantiles = Array.from(
    { length: mostBins },
    (_, k) => sorted[Math.floor((k * sorted.length) / mostBins)]!,
  );
  const cuts = distinct.length <= mostBins ? distinct : [...new Set(quantiles)];
  const codeOf = (value: number) => (Number.isNaN(value) ? 0 : cuts.filter((cut) => cut <= value).length);
  const ofValues = new Map(
    [...new Set([...training.values, ...test.values])].map((value) => [value, codeOf(value)]),
  );
  const codes = (values: Float64Array) => Int32Array.from(values, (value) => ofValues.get(value)!);
  return {
    ...{ isOrdered: true, bins: cuts.length + 1 },
    ...{ training: codes(training.values), test: codes(test.values) },
  };
}

function sumOf(rows: Int32Array, slopes: Float64Array, weights: Float64Array) {
  let [slope, weight] = [0, 0];
  for (const row of rows) {
    slope += slopes[row]!;
    weight += weights[row]!;
  }
  return { slope, weight };
}

function grownTree(
  fields: readonly Coded[],
  slopes: Float64Array,
  weights: Float64Array,
  testDeals: number,
): Leaf[] {
  const leafOf = (rows: Int32Array, testRows: Int32Array): Leaf => {
    const splits = fields.map((field) => bestSplit(field, rows, slopes, weights));
    const split = splits.reduce((best, each) => ((each?.gain ?? 0) > (best?.gain ?? 0) ? each : best), null);
    return { rows, testRows, split };
  };
  const leaves = [
    leafOf(
      Int32Array.from(slopes.keys()),
      Int32Array.from({ length: testDeals }, (_, row) => row),
    ),
  ];
  while (leaves.length < mostLeaves) {
    leaves.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const { rows, testRows, split } = leaves[0]!;
    if (split === null) break;
    const { field, goesLeft } = split;
    const side = (left: number) =>
      leafOf(
        rows.filter((row) => goesLeft[field.training[row]!] === left),
        testRows.filter((row) => goesLeft[field.test[row]!] === left),
      );
    leaves.splice(0, 1, side(1), side(0));
  }
  return leaves;
}

function bestSplit(
  field: Coded,
  rows: Int32Array,
  slopes: Float64Array,
  weights: Float64Array,
): Split | null {
  const [slope, weight, deals] = [
    new Float64Array(field.bins),
    new Float64Array(field.bins),
    new Int32Array(field.bins),
  ];
  for (const row of rows) {
    const bin = field.training[row]!;
    slope[bin]! += slopes[row]!;
    weight[bin]! += weights[row]!;
    deals[bin]!++;
  }
  const bins = [...deals.keys()].filter((bin) => deals[bin]! > 0);
  if (!field.isOrdered) bins.sort((a, b) => slope[a]! / (weight[a]! + 10) - slope[b]! / (weight[b]! + 10));
  const all = sumOf(rows, slopes, weights);
  const worth = (of: number, weighing: number) => of ** 2 / Math.max(weighing, 1e-9);
  let best: { gain: number; upTo: number } | null = null;
  let [left, leftWeight, leftDeals] = [0, 0, 0];
  bins.slice(0, -1).forEach((bin, k) => {
    left += slope[bin]!;
    leftWeight += weight[bin]!;
    leftDeals += deals[bin]!;
    if (Math.min(leftDeals, rows.length - leftDeals) < leastDealsInLeaf) return;
    const gain =
      worth(left, leftWeight) +
      worth(all.slope - left, all.weight - leftWeight) -
      worth(all.slope, all.weight);
    if (gain > (best?.gain ?? 1e-6)) best = { gain, upTo: k };
  });
  if (best === null) return null;
  const { gain, upTo } = best as { gain: number; upTo: number };
  const goesLeft = new Uint8Array(field.bins);
  for (const bin of bins.slice(0, upTo + 1)) goesLeft[bin] = 1;
  return { field, goesLeft, gain };
}
