import type { Ladder, Rung } from '../model/ladder.ts';
import type { Scoring } from './score-frame.ts';
import type { Totals } from './totals.ts';

/** What people have set: the status now shown (for the demotion margin) and overrides; -1 where there is none. */
export interface StatusInputs {
  readonly presentRungs: Int16Array;
  /** Rung, or the number of rungs for Disqualified. */
  readonly overrides: Int16Array;
  readonly demotionMargin: number;
}

/** What a status follows from. */
type Scored = Pick<Scoring, 'model' | 'totals' | 'isDisqualified'>;

/** Per row the index of its rung, or the number of rungs for Disqualified. Deals have no inputs. */
export function statusesOf(scoring: Scored, inputs: StatusInputs | null): Int16Array {
  const { rungs } = scoring.model.ladder;
  const plain = plainRungs(scoring);
  if (inputs !== null) keepPresent(scoring, inputs, plain);
  for (let row = 0; row < plain.length; row++) {
    if (scoring.isDisqualified[row] === 1) plain[row] = rungs.length;
    if (inputs !== null && inputs.overrides[row]! >= 0) plain[row] = inputs.overrides[row]!;
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
export function rungAt({ rungs, disqualified }: Ladder, status: number): Rung {
  return rungs[status] ?? disqualified;
}
