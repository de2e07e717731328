import type { Caps } from '../model/caps.ts';
import type { Condition, Kind, Rule } from '../model/rule.ts';
import { evaluateConditions } from './evaluate-conditions.ts';
import { type Frame, selectRows } from './frame.ts';
import { evaluateRule, pointsAt, type RuleOutcome } from './rule-points.ts';
import { disqualifiedRows, entryOf, type Scoring } from './score-frame.ts';
import { statusesOf } from './statuses.ts';
import { addUp, type Entry } from './totals.ts';

const furthestDays = 730;
// 2^−21 of the largest points of a rule rounds to nothing.
const halfLivesToNothing = 21;
// Rows that have cooled are dropped this often, so that later days cost less.
const daysBetweenSelections = 30;

/** No day within 730. */
export const never = -1;

/**
 * Per row the first day after its as-of day on which ladder and margin give a lower status, or a disqualifier holds, if
 * nothing happens; `never` for the lowest status, disqualified, closed and overridden leads.
 */
export function coolsOn(
  scoring: Scoring,
  statuses: Int16Array,
  overrides: Int16Array,
  demotionMargin: number,
): Int32Array {
  const coolDays = new Int32Array(statuses.length).fill(never);
  const { rules, ladder } = scoring.model;
  const lastChange = Math.min(furthestDays, Math.max(0, ...rules.map(daysOfChange)));
  const canCool = (row: number) =>
    statuses[row]! > 0 && statuses[row]! < ladder.rungs.length && overrides[row]! < 0;
  let rows = Int32Array.from(statuses.keys()).filter(canCool);
  for (let from = 1; from <= lastChange && rows.length > 0; from += daysBetweenSelections) {
    const lookout = createLookout(scoring, rows, statuses, demotionMargin);
    for (let days = from; days < Math.min(from + daysBetweenSelections, lastChange + 1); days++) {
      lookout(days, (row, day) => {
        if (coolDays[row] === never) coolDays[row] = day;
      });
    }
    rows = rows.filter((row) => coolDays[row] === never);
  }
  return coolDays;
}

/** Days after which time alone changes nothing in what a rule says; 0 for a rule that time does not touch. */
function daysOfChange(rule: Rule): number {
  const windows = rule.conditions.map(daysOfChangeOf);
  const fade = 'fade' in rule.amount ? rule.amount.fade : null;
  const fading =
    fade === null ? 0 : Math.ceil(fade.days * (fade.kind === 'half-life' ? halfLivesToNothing : 1)) + 1;
  return Math.max(fading, ...windows);
}

function daysOfChangeOf(condition: Condition): number {
  if (condition.kind === 'age') return condition.days + 1;
  return condition.kind === 'events' || condition.kind === 'noEvent'
    ? (condition.pick.withinDays ?? -1) + 1
    : 0;
}

/** Looks a number of days ahead for some rows: rules that time does not touch are added up once. */
function createLookout(scoring: Scoring, rows: Int32Array, statuses: Int16Array, demotionMargin: number) {
  const { model, caps } = scoring;
  const frame = selectRows(scoring.frame, rows);
  const fixed = fixedEntries(scoring.outcomes, caps, rows);
  const moving = model.rules.flatMap((rule, index) =>
    daysOfChange(rule) > 0 ? [{ rule, group: caps.groupOfRule[index]! }] : [],
  );
  const presentRungs =
    rows.length === statuses.length ? statuses : Int16Array.from(rows, (row) => statuses[row]!);
  const overrides = new Int16Array(rows.length).fill(-1);
  const inputs = { presentRungs, overrides, closings: null, demotionMargin };
  const conditions = moving.flatMap(({ rule }) => rule.conditions);
  const still = evaluateConditions(
    conditions.filter((condition) => daysOfChangeOf(condition) === 0),
    frame,
  );
  const aging = conditions.filter((condition) => daysOfChangeOf(condition) > 0);
  return (days: number, tell: (row: number, day: number) => void): void => {
    const ahead: Frame = { ...frame, asOfDays: frame.asOfDays.map((day) => day + days) };
    const ofConditions = new Map([...still, ...evaluateConditions(aging, ahead)]);
    const outcomes = moving.map(({ rule }) => evaluateRule(rule, ahead, ofConditions));
    const entries = outcomes.flatMap((outcome, index) => entryOf(outcome, moving[index]!.group));
    const totals = addUp([...fixed, ...entries], caps, rows.length);
    const isDisqualified = disqualifiedRows(outcomes, rows.length);
    const then = statusesOf({ model, totals, isDisqualified }, inputs);
    for (let i = 0; i < rows.length; i++) {
      if (isDisqualified[i] === 1 || then[i]! < presentRungs[i]!) tell(rows[i]!, ahead.asOfDays[i]!);
    }
  };
}

/** Points of the rules that time does not touch, one entry per part and capped group. */
function fixedEntries(outcomes: readonly RuleOutcome[], caps: Caps, rows: Int32Array): Entry[] {
  const entries = new Map<string, { kind: Kind; group: number; points: Int32Array }>();
  outcomes.forEach((outcome, index) => {
    if (outcome.rule.points === null || daysOfChange(outcome.rule) > 0) return;
    const { kind } = outcome.rule;
    const group = caps.groupOfRule[index]!;
    const id = `${kind} ${group}`;
    const entry = entries.get(id) ?? { kind, group, points: new Int32Array(rows.length) };
    entries.set(id, entry);
    for (let i = 0; i < rows.length; i++) entry.points[i]! += pointsAt(outcome, rows[i]!);
  });
  return [...entries.values()];
}
