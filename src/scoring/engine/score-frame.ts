import { type Caps, capsOf } from '../model/caps.ts';
import type { Model } from '../model/model.ts';
import type { Rule } from '../model/rule.ts';
import type { Frame } from './frame.ts';
import { evaluateRule, type RuleOutcome } from './rule-points.ts';
import { addUp, type Entry, type Totals } from './totals.ts';
import { match } from './tri-state.ts';

/** The scores of a frame's rows, with everything that explains them. */
export interface Scoring {
  readonly model: Model;
  readonly frame: Frame;
  readonly caps: Caps;
  /** One per rule of the model. */
  readonly outcomes: readonly RuleOutcome[];
  readonly totals: Totals;
  /** 1 for each row that a disqualifier holds for. */
  readonly isDisqualified: Uint8Array;
}

export function scoreFrame(model: Model, frame: Frame): Scoring {
  const caps = capsOf(model);
  const outcomes = model.rules.map((rule) => evaluateRule(rule, frame));
  const entries = outcomes.flatMap((outcome, index) => entryOf(outcome, caps.groupOfRule[index]!));
  return {
    model,
    frame,
    caps,
    outcomes,
    totals: addUp(entries, caps, frame.rowCount),
    isDisqualified: disqualifiedRows(outcomes, frame.rowCount),
  };
}

/** The entry of a rule that gives points; a disqualifier has none. */
export function entryOf({ rule, states, points, pointsOfMatch }: RuleOutcome, group: number): Entry[] {
  return givesPoints(rule) ? [{ kind: rule.kind, group, states, points, pointsOfMatch }] : [];
}

export function givesPoints(rule: Rule): rule is Rule & { points: number } {
  return rule.points !== null;
}

export function disqualifiedRows(outcomes: readonly RuleOutcome[], rowCount: number): Uint8Array {
  const isDisqualified = new Uint8Array(rowCount);
  for (const { rule, states } of outcomes) {
    if (givesPoints(rule)) continue;
    for (let row = 0; row < rowCount; row++) if (states[row] === match) isDisqualified[row] = 1;
  }
  return isDisqualified;
}
