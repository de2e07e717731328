import { type Caps, capsOf } from '../model/caps.ts';
import type { Model } from '../model/model.ts';
import type { Condition, Rule } from '../model/rule.ts';
import { match, type States, stateAt } from './columns/states.ts';
import { evaluateConditions } from './evaluate-conditions.ts';
import type { Frame } from './frame.ts';
import { evaluateRule, type RuleOutcome } from './rule-points.ts';
import { addUp, type Entry, type Totals } from './totals.ts';

/** The scores of a frame's rows, with everything that explains them. */
export interface Scoring {
  readonly model: Model;
  readonly frame: Frame;
  readonly caps: Caps;
  /** What each condition of the rules says of every row. */
  readonly ofConditions: ReadonlyMap<Condition, States>;
  /** One per rule of the model. */
  readonly outcomes: readonly RuleOutcome[];
  readonly totals: Totals;
  /** 1 for each row that a disqualifier holds for. */
  readonly isDisqualified: Uint8Array;
}

export function scoreFrame(model: Model, frame: Frame): Scoring {
  const caps = capsOf(model);
  const conditions = model.rules.flatMap((rule) => rule.conditions);
  const ofConditions = evaluateConditions(conditions, frame);
  const outcomes = model.rules.map((rule) => evaluateRule(rule, frame, ofConditions));
  const entries = outcomes.flatMap((outcome, index) => entryOf(outcome, caps.groupOfRule[index]!));
  return {
    model,
    frame,
    caps,
    ofConditions,
    outcomes,
    totals: addUp(entries, caps, frame.rowCount),
    isDisqualified: disqualifiedRows(outcomes, frame.rowCount),
  };
}

/** The entry of a rule that gives points; a disqualifier has none. */
export function entryOf(outcome: RuleOutcome, group: number): Entry[] {
  const { rule, codes, stateOfCode, points, pointsOfMatch } = outcome;
  if (!givesPoints(rule)) return [];
  if (points !== null) return [{ kind: rule.kind, group, points }];
  const pointsOfCode = Int32Array.from(stateOfCode, (state) => (state === match ? pointsOfMatch : 0));
  return [{ kind: rule.kind, group, codes, pointsOfCode }];
}

export function givesPoints(rule: Rule): rule is Rule & { points: number } {
  return rule.points !== null;
}

export function disqualifiedRows(outcomes: readonly RuleOutcome[], rowCount: number): Uint8Array {
  const isDisqualified = new Uint8Array(rowCount);
  for (const outcome of outcomes) {
    if (givesPoints(outcome.rule)) continue;
    for (let row = 0; row < rowCount; row++) if (stateAt(outcome, row) === match) isDisqualified[row] = 1;
  }
  return isDisqualified;
}
