import { allRows, logOddsOf } from '../fit/design.ts';
import { splitFold, stratifiedFolds } from '../fit/folds.ts';
import { randomNumbers, shuffle } from '../fit/random.ts';
import type { Pair } from './pair.ts';
import { codesOf, type PairFit, type PairTask, takeTaskRows } from './pair-task.ts';
import { provenPairs } from './proven-pairs.ts';
import { bestPairOf } from './strong-pairs.ts';
import { worthwhilePairs } from './worthwhile-pairs.ts';

/** Fewer deals, in halves, prove no pair that is there and sooner one that is not. */
const leastDeals = 500;
/** More deals would prove pairs too weak to matter, in more time. */
const mostDeals = 30_000;

/**
 * Pairs of conditions that say more together than their sum: looked for in one half of the deals and proven on the
 * other, then the halves the other way round. Proven ones are drawn anew on all deals, and kept where they are worth a rule.
 */
export function findPairs(task: PairTask, most: number, seed: number): Pair[] {
  if (most < 1 || task.slots.length < 2 || task.won.length < leastDeals) return [];
  const sample = sampleOf(task, seed);
  const { inside, outside } = splitFold(stratifiedFolds(sample.won, 2, seed), 0);
  const proven = [
    ...provenPairs(sample, outside, inside, most),
    ...provenPairs(sample, inside, outside, most),
  ];
  if (proven.length === 0) return [];
  const rows = allRows(sample.won.length);
  const kept = worthwhilePairs(sample, proven, rows, most);
  const redrawn = worthwhilePairs(sample, redraw(sample, kept), rows, most);
  return [...(lossOf(redrawn, sample.won) < lossOf(kept, sample.won) ? redrawn : kept).pairs];
}

function sampleOf(task: PairTask, seed: number): PairTask {
  const deals = task.won.length;
  if (deals <= mostDeals) return task;
  return takeTaskRows(task, shuffle(allRows(deals), randomNumbers(seed)).slice(0, mostDeals));
}

/** The best rectangle of each pair's two fields, had the pair itself not been in the model. */
function redraw(task: PairTask, { pairs, coefficients, state }: PairFit): Pair[] {
  const { starts } = state.design;
  return pairs.map((pair, k) => {
    const own = coefficients[starts[starts.length - pairs.length + k]!]!;
    const codes = codesOf(task, pair);
    // to first order, what a column explains is its weight times its coefficient
    const residuals = state.residuals.map((value, row) =>
      codes[row] === 0 ? value + own * state.weights[row]! : value,
    );
    const { first, second } = pair;
    const best = bestPairOf(task, residuals, state.weights, allRows(codes.length), first.field, second.field);
    return best?.pair ?? pair;
  });
}

/** Σ log-loss over all deals. */
function lossOf({ coefficients, state }: PairFit, won: Uint8Array): number {
  return logOddsOf(state.design, coefficients, allRows(won.length)).reduce((sum, value, row) => {
    const forOutcome = won[row] === 1 ? value : -value;
    return sum + Math.log1p(Math.exp(-Math.abs(forOutcome))) + Math.max(0, -forOutcome);
  }, 0);
}
