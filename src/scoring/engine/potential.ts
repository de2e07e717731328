import { unknown } from './columns/states.ts';
import { type RuleOutcome, settlePoints } from './rule-points.ts';
import { entryOf, givesPoints, type Scoring } from './score-frame.ts';
import { addUp, type Entry } from './totals.ts';

/** Per row the score if every unknown rule with positive points matched: once, or as often as its At least asks for. */
export function potentialScores({ outcomes, caps, frame }: Scoring): Int32Array {
  const entries = outcomes.flatMap((outcome, index) => {
    const group = caps.groupOfRule[index]!;
    const ofUnknown = whereUnknown(outcome, group);
    return ofUnknown === null ? entryOf(outcome, group) : [...entryOf(outcome, group), ofUnknown];
  });
  return addUp(entries, caps, frame.rowCount).score;
}

/** Points that an unknown rule could give: unfaded and capped; 0 for a rule that takes points. */
export function potentialPoints({ rule }: RuleOutcome): number {
  return givesPoints(rule) && rule.points > 0 ? settlePoints(rule, rule.points * rule.potentialTimes) : 0;
}

/** What the rule could give beside what it gives. */
function whereUnknown(outcome: RuleOutcome, group: number): Entry | null {
  const { rule, codes, stateOfCode } = outcome;
  const potential = potentialPoints(outcome);
  if (potential === 0 || !stateOfCode.includes(unknown)) return null;
  const pointsOfCode = Int32Array.from(stateOfCode, (state) => (state === unknown ? potential : 0));
  return { kind: rule.kind, group, codes, pointsOfCode };
}
