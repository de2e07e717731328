import { type Design, makeDesign, type Slot, type Spikes } from '../fit/design.ts';
import { penaltyOf } from '../fit/penalty.ts';
import { type FittedState, fitRidge, fittedState } from '../fit/ridge.ts';
import { type Pair, pairCodes } from './pair.ts';

/** What pairs are looked for in: the fields as the plain card sees them, and its penalties. */
export interface PairTask {
  slots: readonly Slot[];
  dense: readonly Float64Array[];
  won: Uint8Array;
  /** Penalty of a bin, chosen for the plain card. */
  strength: number;
  densePenalty: number;
}

/**
 * A pair in the model is proven, and has at least about 20 deals. More than a light penalty would leave part of it
 * unexplained, and the same pair would be found in what is left.
 */
const pairPenalty = 0.3;

/** The fields' bins, then a slot of spikes for each field that has any, then one column a pair. */
export function designWithPairs(
  { slots, won, dense }: PairTask,
  pairs: readonly Pair[],
  spikes: readonly (Spikes | null)[],
): Design {
  const spikeSlots = spikes.flatMap((each) =>
    each ? [{ codes: each.codes, bins: each.values.length }] : [],
  );
  const pairSlots = pairs.map((pair) => ({ codes: pairCodes(pair, slots), bins: 1, penalty: pairPenalty }));
  return makeDesign(won.length, [...slots, ...spikeSlots, ...pairSlots], dense);
}

/** Of each field, as these deals show them; null for none. */
export function spikesIn({ slots }: PairTask, rows: Int32Array): (Spikes | null)[] {
  return slots.map((slot) => slot.spikesIn?.(rows) ?? null);
}

/** One more or less pair is a short way, and moves a z by less than its second decimal when it ends here. */
const searchTolerance = 1e-5;

/** A task's fields and some pairs, fitted to some of its deals. */
export class PairFit {
  readonly pairs: readonly Pair[];
  readonly coefficients: Float64Array;
  readonly state: FittedState;
  /** Of each field, null for none. */
  readonly spikes: readonly (Spikes | null)[];

  /** @param start a fit with other pairs to the same deals, to begin from */
  constructor(
    readonly task: PairTask,
    pairs: readonly Pair[],
    rows: Int32Array,
    start?: PairFit,
  ) {
    this.pairs = [...pairs];
    this.spikes = spikesIn(task, rows);
    const design = designWithPairs(task, pairs, this.spikes);
    const penalty = penaltyOf(design, task.strength, task.densePenalty);
    const ridge = { design, won: task.won, rows, penalty };
    this.coefficients = start ? fitRidge(ridge, start.carriedOver(pairs), searchTolerance) : fitRidge(ridge);
    this.state = fittedState(ridge, this.coefficients);
  }

  /** Fitted to the same deals with other pairs. */
  withPairs(pairs: readonly Pair[]): PairFit {
    return new PairFit(this.task, pairs, this.state.rows, this);
  }

  /** Column of each pair. */
  get pairColumns(): readonly number[] {
    const { starts } = this.state.design;
    return starts.slice(starts.length - this.pairs.length);
  }

  /** First column of a field's spikes, where it has any. */
  spikeStart(field: number): number {
    const before = this.spikes.slice(0, field).filter((spikes) => spikes !== null).length;
    return this.state.design.starts[this.task.slots.length + before]!;
  }

  /** Coefficients in the order of another set of pairs, 0 for a new one. */
  private carriedOver(pairs: readonly Pair[]): Float64Array {
    const { coefficients, state } = this;
    const known = new Map(this.pairs.map((pair, k) => [pair, coefficients[this.pairColumns[k]!]!]));
    const { binColumns } = state.design;
    return Float64Array.of(
      ...coefficients.subarray(0, binColumns - known.size),
      ...pairs.map((pair) => known.get(pair) ?? 0),
      ...coefficients.subarray(binColumns),
    );
  }
}
