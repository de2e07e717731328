import { match, stateAt } from './columns/states.ts';
import { selectRows } from './frame.ts';
import { pointsAt, type RuleOutcome } from './rule-points.ts';
import { type Scoring, scoreFrame } from './score-frame.ts';
import { statusesOf } from './statuses.ts';

/** What time alone has done to a rule of a lead. */
export interface TimeCause {
  readonly rule: string;
  readonly change: 'ran out' | 'faded' | 'began';
}

/** A row of Leads whose status is another than it was, with both as `statusesOf` counts them. */
export interface StatusMove {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Per move the rule whose window or fade has ended since an earlier day, where time alone explains the move: what was known
 * on that day gives the old status then, and the new one now. Else null.
 */
export function timeCauses(
  { model, frame }: Scoring,
  moves: readonly StatusMove[],
  sinceDay: number,
): (TimeCause | null)[] {
  const rows = Int32Array.from(moves, ({ row }) => row);
  const known = { ...selectRows(frame, rows), knownUntilDays: rows.map(() => sinceDay) };
  const before = scoreFrame(model, { ...known, asOfDays: known.knownUntilDays });
  const after = scoreFrame(model, known);
  const rungs = model.ladder.rungs.length;
  const inputs = {
    presentRungs: Int16Array.from(moves, ({ from }) => (from < rungs ? from : -1)),
    overrides: new Int16Array(rows.length).fill(-1),
    closings: null,
    demotionMargin: model.settings.demotionMargin,
  };
  const [then, now] = [before, after].map((scoring) => statusesOf(scoring, inputs));
  return moves.map(({ from, to }, at) => {
    if (then![at] !== from || now![at] !== to) return null;
    const isRise = from === rungs || (to < rungs && to > from);
    return largestCause(before.outcomes, after.outcomes, at, isRise ? 1 : -1);
  });
}

/** The rule that has moved the lead furthest in that direction; a disqualifier moves it further than any points. */
function largestCause(
  before: readonly RuleOutcome[],
  after: readonly RuleOutcome[],
  at: number,
  direction: 1 | -1,
): TimeCause | null {
  let largest = 0;
  let cause: TimeCause | null = null;
  before.forEach((was, index) => {
    const is = after[index]!;
    const change = direction * (weightOf(is, at) - weightOf(was, at));
    if (change <= largest) return;
    largest = change;
    cause = { rule: was.rule.name, change: changeOf(weightOf(was, at), weightOf(is, at)) };
  });
  return cause;
}

function weightOf(outcome: RuleOutcome, at: number): number {
  if (outcome.rule.points !== null) return pointsAt(outcome, at);
  return stateAt(outcome, at) === match ? Number.MIN_SAFE_INTEGER : 0;
}

function changeOf(was: number, is: number): TimeCause['change'] {
  if (is === 0) return 'ran out';
  return was === 0 ? 'began' : 'faded';
}
