import { fewestForClaim } from '../deals/deal-problems.ts';
import { splitFold, stratifiedFolds } from '../fit/folds.ts';
import { aucOf } from '../statistics/auc.ts';
import { mean } from '../statistics/covariance.ts';
import { type Interval, z95 } from '../statistics/interval.ts';

/** AUC with its 95 % interval. */
export interface Figure extends Interval {
  readonly auc: number;
}

/**
 * Chooses a model from the deals of these rows, and returns the score that it gives to the deal of any row; null where it
 * chooses nothing.
 */
export type Choose = (rows: Int32Array) => ((row: number) => number) | null;

const folds = 5;
const seed = 1;

/** How often a choice is repeated: the dearer it is, and the more deals there are, the less often. */
interface Effort {
  /** Foldings up to `manyDeals`; above, five folds once say as much. */
  readonly rounds: number;
  readonly manyDeals: number;
  /** Above so many one half does, measured on the other. */
  readonly veryManyDeals: number;
}

const usualEffort: Effort = { rounds: 5, manyDeals: 5_000, veryManyDeals: 20_000 };
/** For what takes seconds each time, within the minutes that a script may run. */
const dearEffort: Effort = { rounds: 1, manyDeals: 0, veryManyDeals: 3_000 };
/** Folds share most of the deals that they choose from: their errors are alike, and do not average out. */
export const sharedDeals = 1.4;

/**
 * How well a choice does on deals that it was not made from: it is repeated without each fold of the deals, and measured
 * on that fold. A fold in which nothing is chosen scores its deals alike. Folds count by their pairs of a won and a lost
 * deal. The standard error is DeLong's within folds, larger for what folds share. Deterministic; null below 20 won or 20
 * lost deals. Chooses 25 times up to 5,000 deals, 5 times up to 20,000, once above; where it is dear 5 times up to 3,000.
 * @param isDear a choice takes seconds
 * @example heldOutFigure(won, () => () => 0) // { auc: 0.5, low: 0.5, high: 0.5 }
 */
export function heldOutFigure(
  won: Uint8Array,
  choose: Choose,
  { isDear = false }: { readonly isDear?: boolean } = {},
): Figure | null {
  if (!hasEnoughForClaim(won)) return null;
  const { rounds, manyDeals, veryManyDeals } = isDear ? dearEffort : usualEffort;
  const isHalved = won.length > veryManyDeals;
  const foldings = Array.from({ length: won.length > manyDeals ? 1 : rounds }, (_, round) =>
    stratifiedFolds(won, isHalved ? 2 : folds, seed + round),
  );
  const measured = foldings.map((foldOf) => {
    const held = isHalved ? [0] : [...Array(folds).keys()];
    return averageOf(held.map((fold) => measureFold(won, splitFold(foldOf, fold), choose)));
  });
  const auc = mean(measured.map((one) => one.auc));
  const variance = mean(measured.map((one) => one.variance));
  const error = (isHalved ? 1 : sharedDeals) * Math.sqrt(variance);
  return { auc, low: Math.max(0, auc - z95 * error), high: Math.min(1, auc + z95 * error) };
}

function hasEnoughForClaim(won: Uint8Array): boolean {
  const wins = won.reduce((sum, one) => sum + one, 0);
  return Math.min(wins, won.length - wins) >= fewestForClaim;
}

interface FoldMeasure {
  readonly auc: number;
  readonly variance: number;
  /** Of a won and a lost deal. */
  readonly pairs: number;
}

function measureFold(
  won: Uint8Array,
  { inside, outside }: ReturnType<typeof splitFold>,
  choose: Choose,
): FoldMeasure {
  const scoreOf = choose(outside) ?? (() => 0);
  const outcomes = Array.from(inside, (row) => won[row]!);
  const wins = outcomes.reduce((sum, one) => sum + one, 0);
  const { auc, standardError } = aucOf(Array.from(inside, scoreOf), outcomes)!;
  return { auc, variance: standardError ** 2, pairs: wins * (outcomes.length - wins) };
}

function averageOf(measures: readonly FoldMeasure[]): { auc: number; variance: number } {
  const pairs = measures.reduce((sum, one) => sum + one.pairs, 0);
  const weighted = (part: (one: FoldMeasure) => number) => measures.reduce((sum, one) => sum + part(one), 0);
  return {
    auc: weighted((one) => (one.pairs / pairs) * one.auc),
    variance: weighted((one) => (one.pairs / pairs) ** 2 * one.variance),
  };
}
