import { type Design, makeDesign, type Slot } from '../fit/design.ts';
import { penaltyOf } from '../fit/penalty.ts';
import { type FittedState, fitRidge, fittedState } from '../fit/ridge.ts';
import { type BinShape, type Pair, pairCodes } from './pair.ts';

/** What pairs are looked for in: the fields as the plain card sees them, and its penalties. */
export interface PairTask {
  slots: readonly Slot[];
  shapes: readonly BinShape[];
  dense: readonly Float64Array[];
  won: Uint8Array;
  /** Penalty of a bin, chosen for the plain card. */
  strength: number;
  densePenalty: number;
}

/** The task with some of its deals only. */
export function takeTaskRows(task: PairTask, rows: Int32Array): PairTask {
  return {
    ...task,
    slots: task.slots.map((slot) => ({ ...slot, codes: Int32Array.from(rows, (row) => slot.codes[row]!) })),
    dense: task.dense.map((column) => Float64Array.from(rows, (row) => column[row]!)),
    won: Uint8Array.from(rows, (row) => task.won[row]!),
  };
}

export interface PairFit {
  pairs: readonly Pair[];
  coefficients: Float64Array;
  state: FittedState;
}

export function codesOf(task: PairTask, pair: Pair): Int32Array {
  return pairCodes(
    pair,
    task.slots.map((slot) => slot.codes),
  );
}

/**
 * A pair in the model is proven, and has at least about 20 deals. More than a light penalty would leave part of it
 * unexplained, and the same pair would be found in what is left.
 */
const pairPenalty = 0.3;

/** The fields' bins, then one column a pair. */
export function designWithPairs(task: PairTask, pairs: readonly Pair[]): Design {
  const pairSlots = pairs.map((pair) => ({ codes: codesOf(task, pair), bins: 1, penalty: pairPenalty }));
  return makeDesign(task.won.length, [...task.slots, ...pairSlots], task.dense);
}

/** One more or less pair is a short way, and moves a z by less than its second decimal when it ends here. */
const searchTolerance = 1e-5;

/** @param start a fit with other pairs on like rows, to begin from */
export function fitWithPairs(
  task: PairTask,
  pairs: readonly Pair[],
  rows: Int32Array,
  start?: PairFit,
): PairFit {
  const design = designWithPairs(task, pairs);
  const ridge = { design, won: task.won, rows, penalty: penaltyOf(design, task.strength, task.densePenalty) };
  const coefficients = start
    ? fitRidge(ridge, carryOver(task, start, pairs), searchTolerance)
    : fitRidge(ridge);
  return { pairs: [...pairs], coefficients, state: fittedState(ridge, coefficients) };
}

/** Coefficients in the order of another set of pairs, 0 for a new one. */
function carryOver(task: PairTask, from: PairFit, pairs: readonly Pair[]): Float64Array {
  const before = from.coefficients;
  const after = task.dense.length + 1;
  const fieldColumns = before.length - after - from.pairs.length;
  const ofPairs = pairs.map((pair) => {
    const known = from.pairs.indexOf(pair);
    return known === -1 ? 0 : before[fieldColumns + known]!;
  });
  return Float64Array.of(
    ...before.subarray(0, fieldColumns),
    ...ofPairs,
    ...before.subarray(before.length - after),
  );
}
