import { type Design, makeDesign, type Slot } from '../fit/design.ts';
import { type Extras, extraSlots } from '../fit/extras.ts';
import { penaltyOf } from '../fit/penalty.ts';
import { type FittedState, fitRidge, fittedState } from '../fit/ridge.ts';
import { strictnessIn } from '../fit/strictness.ts';
import { unusualColumns } from '../fit/unusual-columns.ts';
import { type Pair, pairCodes } from './pair.ts';

/** What pairs are looked for in: the fields as the plain card sees them, and its penalties. */
export interface PairTask {
  slots: readonly Slot[];
  dense: readonly Float64Array[];
  won: Uint8Array;
  /** Penalty of a bin, chosen for the plain card. */
  strength: number;
  densePenalty: number;
  /** Called before each fit; may throw. */
  beforeFit?: () => void;
}

/**
 * A pair in the model is proven, and has at least about 20 deals. More than a light penalty would leave part of it
 * unexplained, and the same pair would be found in what is left.
 */
const pairPenalty = 0.3;

/**
 * The fields' bins, then what each field has besides, then one column a pair.
 * @param rows those that it is to be fitted to, which say how strictly
 */
export function designWithPairs(
  { slots, won, dense }: PairTask,
  pairs: readonly Pair[],
  extras: readonly (Extras | null)[],
  rows: Int32Array,
): Design {
  const pairSlots = pairs.map((pair) => ({ codes: pairCodes(pair, slots), bins: 1, penalty: pairPenalty }));
  const design = makeDesign(won.length, [...slots, ...extras.flatMap(extraSlots), ...pairSlots], dense);
  return { ...design, strictness: strictnessIn(design, won, rows) };
}

/** Of each field, as these deals show them; null for none. */
export function extrasIn({ slots }: PairTask, rows: Int32Array): (Extras | null)[] {
  return slots.map((slot) => slot.extrasIn?.(rows) ?? null);
}

/** One more or less pair is a short way, and moves a z by less than its second decimal when it ends here. */
const searchTolerance = 1e-5;

/** A task's fields and some pairs, fitted to some of its deals. */
export class PairFit {
  readonly pairs: readonly Pair[];
  readonly coefficients: Float64Array;
  readonly state: FittedState;
  /** Of each field, null for none. */
  readonly extras: readonly (Extras | null)[];

  /** @param start a fit with other pairs to the same deals, to begin from */
  constructor(
    readonly task: PairTask,
    pairs: readonly Pair[],
    rows: Int32Array,
    start?: PairFit,
  ) {
    task.beforeFit?.();
    this.pairs = [...pairs];
    this.extras = extrasIn(task, rows);
    const design = designWithPairs(task, pairs, this.extras, rows);
    const penalty = penaltyOf(design, task.strength, task.densePenalty);
    const ridge = { design, won: task.won, rows, penalty, unusual: unusualColumns(design, rows) };
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

  /** First column of what a field has besides its bins, where it has anything. */
  extraStart(field: number): number {
    const before = this.extras.slice(0, field).flatMap(extraSlots).length;
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
