import type { Ladder, Rung } from '../model/ladder.ts';
import { type Closings, notClosed } from './closings.ts';
import type { Scoring } from './score-frame.ts';
import type { Totals } from './totals.ts';

/**
 * What a status depends on beside the score: the status now shown (for the demotion margin) and overrides, -1 where there
 * is none; and deals, null where they close no lead.
 */
export interface StatusInputs {
  readonly presentRungs: Int16Array;
  /** As statuses are. */
  readonly overrides: Int16Array;
  readonly closings: Closings | null;
  readonly demotionMargin: number;
}

/** What a status follows from. */
type Scored = Pick<Scoring, 'model' | 'totals' | 'isDisqualified'>;

/**
 * Per row the index of its rung, or that of a place beside the ladder: the number of rungs for Disqualified, one more for
 * Won, two more for Lost. An override goes before Won and Lost, these before Disqualified. Deals have no inputs.
 */
export function statusesOf(scoring: Scored, inputs: StatusInputs | null): Int16Array {
  const { rungs } = scoring.model.ladder;
  const plain = plainRungs(scoring);
  if (inputs !== null) keepPresent(scoring, inputs, plain);
  const { closings = null, overrides = null } = inputs ?? {};
  for (let row = 0; row < plain.length; row++) {
    if (scoring.isDisqualified[row] === 1) plain[row] = rungs.length;
    const outcome = closings?.outcomes[row] ?? notClosed;
    if (outcome !== notClosed) plain[row] = rungs.length + outcome;
    if (overrides !== null && overrides[row]! >= 0) plain[row] = overrides[row]!;
  }
  return plain;
}

/** The highest rung whose minimums are all reached; below all of them the lowest. */
function plainRungs({ model, totals }: Scored): Int16Array {
  const statuses = new Int16Array(totals.score.length);
  const { rungs } = model.ladder;
  for (let row = 0; row < statuses.length; row++) {
    let rung = rungs.length - 1;
    while (rung > 0 && !isReached(rungs[rung]!, totals, row, 0)) rung--;
    statuses[row] = rung;
  }
  return statuses;
}

function isReached(
  { minScore, minFit, minEngagement }: Rung,
  { score, fit, engagement }: Totals,
  row: number,
  margin: number,
): boolean {
  return (
    score[row]! >= minScore - margin &&
    fit[row]! >= minFit - margin &&
    engagement[row]! >= minEngagement - margin
  );
}

/** A lead keeps its present status while each of that row's minimums, less the margin, is reached. */
function keepPresent(
  { model, totals }: Scored,
  { presentRungs, demotionMargin }: StatusInputs,
  statuses: Int16Array,
): void {
  const { rungs } = model.ladder;
  for (let row = 0; row < statuses.length; row++) {
    const present = presentRungs[row]!;
    if (present <= statuses[row]!) continue;
    if (isReached(rungs[present]!, totals, row, demotionMargin)) statuses[row] = present;
  }
}

/** The row of the Statuses tab behind a status index. */
export function rungAt(ladder: Ladder, status: number): Rung {
  return ladder.rungs[status] ?? allRungs(ladder)[status]!;
}

/** By status index: the ladder from the lowest, then Disqualified, Won and Lost. */
export function allRungs({ rungs, disqualified, won, lost }: Ladder): Rung[] {
  return [...rungs, disqualified, won, lost];
}

/** Whether a status is Won or Lost. */
export function isClosedStatus({ rungs }: Ladder, status: number): boolean {
  return status > rungs.length;
}
