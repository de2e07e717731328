import type { Interval } from '../reading/interval.ts';
import type { Condition, Rule } from './rule.ts';

type RangeCondition = Extract<Condition, { kind: 'number' }>;

const isRange = (condition: Condition): condition is RangeCondition =>
  condition.kind === 'number' && !condition.isNegative;

/** Whether two rules of one sign test ranges of the same column, and nothing else, that overlap: `≥ 10,000` and `≥ 50,000`. */
export function rangeOverlap(rule: Rule, other: Rule): boolean {
  const [first] = rule.conditions;
  const [second] = other.conditions;
  const areComparable =
    rule.conditions.length === 1 &&
    other.conditions.length === 1 &&
    Math.sign(rule.points ?? 0) === Math.sign(other.points ?? 0);
  if (
    !areComparable ||
    !first ||
    !second ||
    !isRange(first) ||
    !isRange(second) ||
    first.column !== second.column
  )
    return false;
  return (rule.points ?? 0) !== 0 && first.allowed.some((a) => second.allowed.some((b) => overlap(a, b)));
}

function overlap(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Whether `a` ends at or after the start of `b`. */
function reaches(a: Interval, b: Interval): boolean {
  return a.high > b.low || (a.high === b.low && !a.isHighOpen && !b.isLowOpen);
}

/** Why no lead can match, or null: two conditions on one column that exclude each other. */
export function contradiction({ conditions }: Rule): string | null {
  for (const [index, condition] of conditions.entries()) {
    for (const other of conditions.slice(0, index)) {
      if (!('column' in condition) || !('column' in other) || condition.column !== other.column) continue;
      const reason = excludes(condition, other) ?? excludes(other, condition);
      if (reason) return reason;
    }
  }
  return null;
}

function excludes(condition: Condition, other: Condition): string | null {
  if (isRange(condition) && isRange(other)) {
    const isDisjoint = !condition.allowed.some((a) => other.allowed.some((b) => overlap(a, b)));
    return isDisjoint ? 'its ranges exclude each other' : null;
  }
  if (condition.kind === 'empty' && !condition.isNegative && other.kind !== 'empty')
    return 'a cell cannot be empty and pass another test';
  if (condition.kind === 'yesNo' && other.kind === 'yesNo' && condition.isNegative !== other.isNegative)
    return 'a cell cannot be yes and no';
  if (condition.kind === 'number' && other.kind === 'day') return 'a cell is not a number and a date';
  return null;
}
