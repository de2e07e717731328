import { fewestForClaim } from '../deals/deal-problems.ts';
import { splitFold, stratifiedFolds } from '../fit/folds.ts';
import { aucOf } from '../statistics/auc.ts';
import { mean } from '../statistics/covariance.ts';
import { type Interval, z95 } from '../statistics/interval.ts';
import { addScoreCounts, countScores, type ScoreCount } from './score-counts.ts';

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
const sharedDeals = 1.4;

/** What one fold said. Plain numbers: a measurement may take several executions, and is kept between them. */
export interface FoldMeasure {
  readonly auc: number;
  readonly variance: number;
  /** Of a won and a lost deal. */
  readonly pairs: number;
  /** Its deals by the score that they get; none where nothing is chosen, and missing in what an earlier version has kept. */
  readonly counts?: readonly ScoreCount[];
}

/** How a choice is measured. */
interface HeldOutOptions {
  /** A choice takes seconds. */
  readonly isDear?: boolean;
}

/**
 * How well a choice does on deals that it was not made from: it is repeated without each fold of the deals, and measured
 * on that fold. A fold in which nothing is chosen counts as a coin toss. Folds count by their pairs of a won and a lost
 * deal. The standard error is DeLong's within folds, larger for what folds share. Deterministic. Chooses 25 times up to
 * 5,000 deals, 5 times up to 20,000, once above; where it is dear 5 times up to 3,000. One fold at a time, so that whoever
 * has no time for all of them can go on another day: in one go or in many, the figure is the same.
 */
export class HeldOutMeasurement {
  /** Of each fold in order; none below 20 won or 20 lost deals. */
  private readonly splits: readonly (() => ReturnType<typeof splitFold>)[];
  private readonly foldsOfRound: number;

  constructor(
    private readonly won: Uint8Array,
    private readonly choose: Choose,
    { isDear = false }: HeldOutOptions = {},
  ) {
    const { rounds, manyDeals, veryManyDeals } = isDear ? dearEffort : usualEffort;
    const isHalved = won.length > veryManyDeals;
    this.foldsOfRound = isHalved ? 1 : folds;
    const seeds = hasEnoughForClaim(won) ? (won.length > manyDeals ? 1 : rounds) : 0;
    this.splits = Array.from({ length: seeds * this.foldsOfRound }, (_, at) => () => {
      const round = Math.floor(at / this.foldsOfRound);
      return splitFold(
        stratifiedFolds(won, isHalved ? 2 : folds, seed + round),
        at - round * this.foldsOfRound,
      );
    });
  }

  /** How many times it chooses. */
  get folds(): number {
    return this.splits.length;
  }

  measure(fold: number): FoldMeasure {
    return measureFold(this.won, this.splits[fold]!(), this.choose);
  }

  /** By the rounds of folds that are whole; null for none. */
  figure(measures: readonly FoldMeasure[]): Figure | null {
    const size = this.foldsOfRound;
    const rounds = Array.from({ length: Math.floor(measures.length / size) }, (_, round) =>
      averageOf(measures.slice(round * size, (round + 1) * size)),
    );
    if (rounds.length === 0) return null;
    const auc = mean(rounds.map((one) => one.auc));
    const variance = mean(rounds.map((one) => one.variance));
    const error = (size === 1 ? 1 : sharedDeals) * Math.sqrt(variance);
    return { auc, low: Math.max(0, auc - z95 * error), high: Math.min(1, auc + z95 * error) };
  }

  /** Deals by scores of rules chosen without them, each once; null where the first round is not whole. */
  counts(measures: readonly FoldMeasure[]): ScoreCount[] | null {
    const round = measures.slice(0, this.foldsOfRound);
    if (this.folds === 0 || round.length < this.foldsOfRound) return null;
    return addScoreCounts(round.flatMap(({ counts }) => counts ?? []));
  }
}

/** What was measured in one go, as far as there was time. */
export interface HeldOut {
  /** null below 20 won or 20 lost deals, or where there was not even time for one round of folds. */
  readonly figure: Figure | null;
  /** null where there is no figure. */
  readonly counts: readonly ScoreCount[] | null;
  readonly isWhole: boolean;
}

/**
 * The same in one go.
 * @param hasTime asked before each fold
 * @example heldOutFigure(won, () => () => 0).figure // { auc: 0.5, low: 0.5, high: 0.5 }
 */
export function heldOutFigure(won: Uint8Array, choose: Choose, hasTime: () => boolean = () => true): HeldOut {
  const measurement = new HeldOutMeasurement(won, choose);
  const measures: FoldMeasure[] = [];
  while (measures.length < measurement.folds && hasTime())
    measures.push(measurement.measure(measures.length));
  return {
    figure: measurement.figure(measures),
    counts: measurement.counts(measures),
    isWhole: measures.length === measurement.folds,
  };
}

function hasEnoughForClaim(won: Uint8Array): boolean {
  const wins = won.reduce((sum, one) => sum + one, 0);
  return Math.min(wins, won.length - wins) >= fewestForClaim;
}

function measureFold(
  won: Uint8Array,
  { inside, outside }: ReturnType<typeof splitFold>,
  choose: Choose,
): FoldMeasure {
  const scoreOf = choose(outside);
  const outcomes = Array.from(inside, (row) => won[row]!);
  const wins = outcomes.reduce((sum, one) => sum + one, 0);
  const pairs = wins * (outcomes.length - wins);
  // That nothing was chosen from these deals is not certain to happen again: it is known as well as a coin toss is.
  if (scoreOf === null) return { auc: 0.5, variance: (outcomes.length + 1) / (12 * pairs), pairs };
  const scores = Array.from(inside, scoreOf);
  const { auc, standardError } = aucOf(scores, outcomes)!;
  return { auc, variance: standardError ** 2, pairs, counts: countScores(scores, outcomes) };
}

function averageOf(measures: readonly FoldMeasure[]): { auc: number; variance: number } {
  const pairs = measures.reduce((sum, one) => sum + one.pairs, 0);
  const weighted = (part: (one: FoldMeasure) => number) => measures.reduce((sum, one) => sum + part(one), 0);
  return {
    auc: weighted((one) => (one.pairs / pairs) * one.auc),
    variance: weighted((one) => (one.pairs / pairs) ** 2 * one.variance),
  };
}
