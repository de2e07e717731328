import { type Fade, faded } from '../model/fade.ts';
import type { Condition, Rule } from '../model/rule.ts';
import { intervalReader } from './columns/column-view.ts';
import { conjunction, match, type States, stateAt } from './columns/states.ts';
import { visitEvents } from './count-events.ts';
import type { Frame } from './frame.ts';

/** Largest points that a rule gives or takes, so that sums stay exact. */
const largestRulePoints = 1_000_000;

/** What one rule says of every row, with its points where they are not the same for all matches. */
export interface RuleOutcome extends States {
  readonly rule: Rule;
  /** Points of a match where they differ by row; null: `pointsOfMatch` for each. */
  readonly points: Int32Array | null;
  readonly pointsOfMatch: number;
}

export function pointsAt(outcome: RuleOutcome, row: number): number {
  if (stateAt(outcome, row) !== match) return 0;
  return outcome.points === null ? outcome.pointsOfMatch : outcome.points[row]!;
}

/** @param ofConditions what each of its conditions says of the frame's rows */
export function evaluateRule(
  rule: Rule,
  frame: Frame,
  ofConditions: ReadonlyMap<Condition, States>,
): RuleOutcome {
  const states = conjunction(rule.conditions.map((condition) => ofConditions.get(condition)!));
  return {
    rule,
    ...states,
    points: variablePoints(rule, frame, states),
    pointsOfMatch: settlePoints(rule, rule.points ?? 0),
  };
}

/**
 * Rounded and capped points: half away from zero, after adding 1e-9 so that what binary fractions put just below a
 * half is a half.
 */
export function settlePoints({ pointsCap }: Rule, points: number): number {
  const magnitude = Math.min(
    Math.floor(Math.abs(points) + 1e-9 + 0.5),
    pointsCap ?? largestRulePoints,
    largestRulePoints,
  );
  return points < 0 && magnitude > 0 ? -magnitude : magnitude;
}

function variablePoints(rule: Rule, frame: Frame, states: States): Int32Array | null {
  const { amount } = rule;
  if (rule.points === null || amount.kind === 'once') return null;
  const exact = exactPoints(rule, rule.points, frame);
  const points = new Int32Array(frame.rowCount);
  for (let row = 0; row < points.length; row++) {
    if (stateAt(states, row) === match) points[row] = settlePoints(rule, exact[row]!);
  }
  return points;
}

/** Points before rounding. A row that does not match may hold anything. */
function exactPoints({ amount }: Rule, points: number, frame: Frame): Float64Array {
  const exact = new Float64Array(frame.rowCount);
  switch (amount.kind) {
    case 'factor': {
      const { cells, readers } = frame.column(amount.column);
      const intervalOf = intervalReader(readers.locale);
      for (let row = 0; row < exact.length; row++) {
        const cell = cells[row]!;
        exact[row] = points * (typeof cell === 'number' ? cell : (intervalOf(cell)?.low ?? 0));
      }
      break;
    }
    case 'agedCell': {
      const { days } = frame.column(amount.column);
      const fadedAt = rememberFading(amount.fade, points);
      for (let row = 0; row < exact.length; row++) exact[row] = fadedAt(frame.asOfDays[row]! - days[row]!);
      break;
    }
    case 'latestEvent':
      visitEvents(frame, amount.pick, (row, day) => {
        exact[row] = faded(amount.fade, points, frame.asOfDays[row]! - day);
      });
      break;
    case 'perEvent':
      visitEvents(frame, amount.pick, (row, day, count) => {
        exact[row]! += count * partOf(amount.fade, points, frame.asOfDays[row]! - day);
      });
      break;
    case 'perDay': {
      const lastDays = new Int32Array(frame.rowCount).fill(-2_147_483_648);
      visitEvents(frame, amount.pick, (row, day) => {
        if (lastDays[row] !== day) exact[row]! += partOf(amount.fade, points, frame.asOfDays[row]! - day);
        lastDays[row] = day;
      });
      break;
    }
  }
  return exact;
}

function partOf(fade: Fade | null, points: number, ageDays: number): number {
  return fade === null ? points : faded(fade, points, ageDays);
}

// Ages up to this are looked up: most dates of a lead list lie within some years.
const rememberedDays = 4096;

/** `faded` by age, worked out once per age. */
function rememberFading(fade: Fade, points: number): (ageDays: number) => number {
  const known = new Float64Array(rememberedDays).fill(Number.NaN);
  return (ageDays) => {
    if (!(ageDays >= 0 && ageDays < rememberedDays)) return faded(fade, points, ageDays);
    if (Number.isNaN(known[ageDays]!)) known[ageDays] = faded(fade, points, ageDays);
    return known[ageDays]!;
  };
}
