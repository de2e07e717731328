import { type RuleOutcome, settlePoints } from './rule-points.ts';
import { entryOf, givesPoints, type Scoring } from './score-frame.ts';
import { addUp } from './totals.ts';
import { unknown } from './tri-state.ts';

/** Per row the score if every unknown rule with positive points matched: once, or as often as its At least asks for. */
export function potentialScores({ outcomes, caps, frame }: Scoring): Int32Array {
  const entries = outcomes.flatMap((outcome, index) =>
    entryOf(withUnknownMatched(outcome), caps.groupOfRule[index]!),
  );
  return addUp(entries, caps, frame.rowCount).score;
}

/** Points that an unknown rule could give: unfaded and capped; 0 for a rule that takes points. */
export function potentialPoints({ rule }: RuleOutcome): number {
  return givesPoints(rule) && rule.points > 0 ? settlePoints(rule, rule.points * rule.potentialTimes) : 0;
}

function withUnknownMatched(outcome: RuleOutcome): RuleOutcome {
  const potential = potentialPoints(outcome);
  if (potential === 0 || !outcome.states.includes(unknown)) return outcome;
  const points = new Int32Array(outcome.states.length);
  for (let row = 0; row < points.length; row++) {
    const state = outcome.states[row];
    points[row] =
      state === unknown ? potential : state === 0 ? 0 : (outcome.points?.[row] ?? outcome.pointsOfMatch);
  }
  return { ...outcome, points };
}
