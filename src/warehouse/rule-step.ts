import { type Caps, capsOf, type Model, type Rule } from '../scoring/index.ts';
import type { ConditionWriter } from './condition-writer.ts';
import type { PointColumn } from './point-column.ts';
import type { RulePoints } from './rule-points.ts';
import { Step } from './step.ts';

/** A rule that gives points, with the column that holds them. */
export interface ScoringRule {
  readonly rule: Rule;
  readonly column: string;
  /** Index of its capped group, or -1. */
  readonly group: number;
  /** Points of a match where they are always the same, else null. */
  readonly fixedPoints: number | null;
}

/** What each rule of a model gives a lead, as a column each. */
export class RuleStep extends Step {
  readonly scoring: ScoringRule[] = [];
  readonly disqualifiers: PointColumn[] = [];
  readonly caps: Caps;

  constructor(
    model: Model,
    private readonly conditions: ConditionWriter,
    private readonly points: RulePoints,
  ) {
    super('rule_points');
    this.caps = capsOf(model);
    model.rules.forEach((rule, index) => {
      if (rule.points === null) this.addDisqualifier(rule);
      else this.addScoring(rule, this.caps.groupOfRule[index]!);
    });
  }

  private addDisqualifier(rule: Rule): void {
    const column = this.put(`disqualifies_${rule.row}`, `COALESCE(${this.conditions.write(rule)}, FALSE)`);
    this.disqualifiers.push({ label: rule.name, column });
  }

  private addScoring(rule: Rule, group: number): void {
    const given = this.points.of(rule);
    const fixedPoints = typeof given === 'number' ? given : null;
    const points = typeof given === 'number' ? String(given) : given;
    const column = this.put(
      `rule_${rule.row}`,
      `CASE WHEN ${this.conditions.write(rule)} THEN ${points} ELSE 0 END`,
    );
    this.scoring.push({ rule, column, group, fixedPoints });
  }
}
