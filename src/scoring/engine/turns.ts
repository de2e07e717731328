import type { Fade } from '../model/fade.ts';
import type { Condition, EventPick } from '../model/rule.ts';
import { noDay } from './columns/column-view.ts';
import { match, no, stateAt } from './columns/states.ts';
import { visitEvents } from './count-events.ts';
import { selectRows } from './frame.ts';
import { pointsAt, type RuleOutcome } from './rule-points.ts';
import { type Scoring, scoreFrame } from './score-frame.ts';
import { statusesOf } from './statuses.ts';

/** A day on which time alone brings a row to a higher status: a window or a fade has ended then. */
export interface Turn {
  readonly day: number;
  readonly rule: string;
  /** What took points does so no longer; else what gives points begins to. */
  readonly isEnd: boolean;
}

const furthestDays = 730;

/** Per row the first turn within 730 days, if nothing happens; rows without one are left out. */
export function findTurns(scoring: Scoring, statuses: Int16Array): Map<number, Turn> {
  const turns = new Map<number, Turn>();
  for (const outcome of scoring.outcomes) {
    const days = turningDays(outcome, scoring);
    if (days === null) continue;
    const rows = risingRows(scoring, statuses, days);
    if (rows.length > 0) addTurns(turns, outcome, scoring, statuses, days, rows);
  }
  return turns;
}

/** Rows of the ladder below its highest status whose rule turns soon enough. */
function risingRows({ model, frame }: Scoring, statuses: Int16Array, days: Float64Array): Int32Array {
  const highest = model.ladder.rungs.length - 1;
  return Int32Array.from(statuses.keys()).filter((row) => {
    const ahead = days[row]! - frame.asOfDays[row]!;
    return statuses[row]! < highest && ahead >= 1 && ahead <= furthestDays;
  });
}

/** Looks at all rows at once, each on its own day. */
function addTurns(
  turns: Map<number, Turn>,
  { rule }: RuleOutcome,
  { model, frame }: Scoring,
  statuses: Int16Array,
  days: Float64Array,
  rows: Int32Array,
): void {
  const ahead = { ...selectRows(frame, rows), asOfDays: rows.map((row) => days[row]!) };
  const then = scoreFrame(model, ahead);
  const outcome = then.outcomes[model.rules.indexOf(rule)]!;
  const reached = statusesOf(then, null);
  const isEnd = rule.points! < 0;
  rows.forEach((row, at) => {
    const isRung = reached[at]! < model.ladder.rungs.length;
    const hasTurned = isEnd ? pointsAt(outcome, at) === 0 : stateAt(outcome, at) === match;
    const day = days[row]!;
    if (!isRung || !hasTurned || reached[at]! <= statuses[row]!) return;
    if (day < (turns.get(row)?.day ?? Number.POSITIVE_INFINITY))
      turns.set(row, { day, rule: rule.name, isEnd });
  });
}

/** Per row the day on which time turns the rule in the lead's favour, NaN for none; null where time never does. */
function turningDays(outcome: RuleOutcome, scoring: Scoring): Float64Array | null {
  const { rule } = outcome;
  if (rule.points === null || rule.points === 0) return null;
  const turnsAt = rule.points < 0 ? match : no;
  const parts = rule.points < 0 ? endsOf(outcome, scoring) : beginningsOf(outcome, scoring);
  if (parts.length === 0) return null;
  const days = new Float64Array(scoring.frame.rowCount).fill(Number.NaN);
  for (let row = 0; row < days.length; row++) {
    if (stateAt(outcome, row) !== turnsAt) continue;
    const known = parts.map((part) => part[row]!).filter((day) => !Number.isNaN(day));
    if (known.length > 0) days[row] = rule.points < 0 ? Math.min(...known) : Math.max(...known);
  }
  return days;
}

/** Of a rule that takes points: days on which one of its windows, or its fade, has ended. */
function endsOf({ rule }: RuleOutcome, scoring: Scoring): Float64Array[] {
  const ends = rule.conditions.flatMap((condition) => {
    if (condition.kind === 'age' && !condition.isNegative)
      return [daysAfterCell(scoring, condition.column, condition.days + 1)];
    const isWindow = condition.kind === 'events' && condition.pick.withinDays !== null;
    return isWindow ? [windowEnds(scoring, condition)] : [];
  });
  const { amount } = rule;
  const fade = 'fade' in amount ? amount.fade : null;
  if (fade === null) return ends;
  if (amount.kind === 'agedCell')
    return [...ends, daysAfterCell(scoring, amount.column, ageToNothing(fade, rule.points!))];
  return 'pick' in amount ? [...ends, fadeEnds(scoring, amount.pick, fade, rule.points!)] : ends;
}

/** Of a rule that gives points: days on which what keeps it from matching is old enough. */
function beginningsOf({ rule }: RuleOutcome, scoring: Scoring): Float64Array[] {
  return rule.conditions.flatMap((condition) => {
    if (condition.kind === 'age' && condition.isNegative)
      return [daysAfterCell(scoring, condition.column, condition.days + 1)];
    const isWindow = condition.kind === 'noEvent' && condition.pick.withinDays !== null;
    return isWindow ? [daysAfterLatest(scoring, condition.pick, condition.pick.withinDays! + 1)] : [];
  });
}

function daysAfterCell({ frame }: Scoring, column: number, days: number): Float64Array {
  return Float64Array.from(frame.column(column).days, (day) => (day === noDay ? Number.NaN : day + days));
}

function daysAfterLatest({ frame }: Scoring, pick: EventPick, days: number): Float64Array {
  const latest = new Float64Array(frame.rowCount).fill(Number.NaN);
  visitEvents(frame, pick, (row, day) => {
    latest[row] = day + days;
  });
  return latest;
}

/** The day on which fewer events than the rule asks for are left in its window. */
function windowEnds({ frame }: Scoring, condition: Extract<Condition, { kind: 'events' }>): Float64Array {
  const { pick, atLeast, countsDays } = condition;
  const eventsOf = new Map<number, { day: number; count: number }[]>();
  visitEvents(frame, pick, (row, day, count) => {
    const events = eventsOf.get(row) ?? [];
    eventsOf.set(row, events);
    const last = events[events.length - 1];
    if (!countsDays) events.push({ day, count });
    else if (last?.day !== day) events.push({ day, count: 1 });
  });
  const ends = new Float64Array(frame.rowCount).fill(Number.NaN);
  for (const [row, events] of eventsOf) {
    let left = atLeast;
    const last = events.reverse().find(({ count }) => {
      left -= count;
      return left <= 0;
    });
    if (last !== undefined) ends[row] = last.day + pick.withinDays! + 1;
  }
  return ends;
}

/** The day on which the latest event, as if it were as often as all of them, has faded to nothing. */
function fadeEnds({ frame }: Scoring, pick: EventPick, fade: Fade, points: number): Float64Array {
  const latest = new Float64Array(frame.rowCount).fill(Number.NaN);
  const counts = new Float64Array(frame.rowCount);
  visitEvents(frame, pick, (row, day, count) => {
    latest[row] = day;
    counts[row]! += count;
  });
  return latest.map((day, row) => day + ageToNothing(fade, points * Math.max(1, counts[row]!)));
}

/** Age in days from which on points are rounded to nothing. */
function ageToNothing({ kind, days }: Fade, points: number): number {
  if (kind === 'expires') return days + 1;
  if (kind === 'straight line') return days;
  return Math.max(1, Math.ceil(days * Math.log2(2 * Math.abs(points))) + 1);
}
