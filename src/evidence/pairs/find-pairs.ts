import { allRows, logOddsOf, type Slot } from '../fit/design.ts';
import { takeExtras } from '../fit/extras.ts';
import { splitFold, stratifiedFolds } from '../fit/folds.ts';
import { randomNumbers, shuffle } from '../fit/random.ts';
import { type Pair, pairCodes } from './pair.ts';
import { PairFit, type PairTask } from './pair-fit.ts';
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
    ...provenPairs(sample, { find: outside, prove: inside }, most),
    ...provenPairs(sample, { find: inside, prove: outside }, most),
  ];
  if (proven.length === 0) return [];
  const ofPairs = (pairs: readonly Pair[]) =>
    worthwhilePairs(new PairFit(sample, pairs, allRows(sample.won.length)), most);
  const kept = ofPairs(proven);
  const redrawn = ofPairs(redraw(kept));
  return [...(lossOf(redrawn) < lossOf(kept) ? redrawn : kept).pairs];
}

/** The task with so many of its deals as can be looked through. */
function sampleOf(task: PairTask, seed: number): PairTask {
  const deals = task.won.length;
  if (deals <= mostDeals) return task;
  const rows = shuffle(allRows(deals), randomNumbers(seed)).slice(0, mostDeals);
  return {
    ...task,
    slots: task.slots.map((slot) => takeRowsOfSlot(slot, rows)),
    dense: task.dense.map((column) => Float64Array.from(rows, (row) => column[row]!)),
    won: Uint8Array.from(rows, (row) => task.won[row]!),
  };
}

function takeRowsOfSlot(slot: Slot, rows: Int32Array): Slot {
  const { extrasIn } = slot;
  const taken = { ...slot, codes: rows.map((row) => slot.codes[row]!) };
  if (extrasIn === undefined) return taken;
  return {
    ...taken,
    extrasIn: (own) => {
      const extras = extrasIn(own.map((at) => rows[at]!));
      return extras && takeExtras(extras, rows);
    },
  };
}

/** The best rectangle of each pair's two fields, had the pair itself not been in the model. */
function redraw({ task, pairs, pairColumns, coefficients, state }: PairFit): Pair[] {
  return pairs.map((pair, k) => {
    const own = coefficients[pairColumns[k]!]!;
    const codes = pairCodes(pair, task.slots);
    // to first order, what a column explains is its weight times its coefficient
    const residuals = state.residuals.map((value, row) =>
      codes[row] === 0 ? value + own * state.weights[row]! : value,
    );
    const best = bestPairOf(task, { ...state, residuals }, pair.first.field, pair.second.field);
    return best?.pair ?? pair;
  });
}

/** Σ log-loss over all deals. */
function lossOf({ task, coefficients, state }: PairFit): number {
  return logOddsOf(state.design, coefficients, state.rows).reduce((sum, value, row) => {
    const forOutcome = task.won[row] === 1 ? value : -value;
    return sum + Math.log1p(Math.exp(-Math.abs(forOutcome))) + Math.max(0, -forOutcome);
  }, 0);
}
