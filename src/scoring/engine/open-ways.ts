import type { Condition } from '../model/rule.ts';
import { match, no, stateAt, unknown } from './columns/states.ts';
import { potentialPoints } from './potential.ts';
import type { RuleOutcome } from './rule-points.ts';
import type { Scoring } from './score-frame.ts';

/** A rule that does not match a row and can still come true, and what it gives then. */
export interface Way {
  readonly name: string;
  /** Index of the rule in the model. */
  readonly index: number;
  readonly points: number;
}

/**
 * What is unknown and may turn out well, and behaviour that can still happen. A known attribute does not change, and what has
 * happened is not undone.
 * @param bornOn index of the column that says when a lead came in, or -1
 */
export function openWays(scoring: Scoring, row: number, bornOn: number): Way[] {
  return scoring.outcomes.flatMap((outcome, index) => {
    const points = potentialPoints(outcome);
    const isOpen =
      points > 0 && stateAt(outcome, row) !== match && canComeTrue(outcome, scoring, row, bornOn);
    return isOpen ? [{ name: outcome.rule.name, index, points }] : [];
  });
}

function canComeTrue(outcome: RuleOutcome, scoring: Scoring, row: number, bornOn: number): boolean {
  if (stateAt(outcome, row) === unknown) return true;
  const { kind, conditions } = outcome.rule;
  if (kind !== 'Engagement') return false;
  return conditions.every(
    (condition) =>
      stateAt(scoring.ofConditions.get(condition)!, row) !== no ||
      condition.kind === 'events' ||
      isRepeatable(condition, bornOn) ||
      // Further conditions say who the lead is.
      (condition === conditions[0] && canRise(condition)),
  );
}

/** A visit of long ago can be followed by another; nobody comes in a second time. */
function isRepeatable(condition: Condition, bornOn: number): boolean {
  return condition.kind === 'age' && !condition.isNegative && condition.column !== bornOn;
}

/** What a column says of behaviour may be more or otherwise tomorrow: counts go up, boxes are ticked. */
function canRise(condition: Condition): boolean {
  if (condition.kind === 'text' || condition.kind === 'yesNo') return !condition.isNegative;
  return (
    condition.kind === 'number' &&
    !condition.isNegative &&
    condition.allowed.some(({ high }) => high === Number.POSITIVE_INFINITY)
  );
}
