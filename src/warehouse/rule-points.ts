import type { Rule } from '../scoring/index.ts';
import type { CellSteps } from './cell-steps.ts';
import type { Dialect } from './dialect.ts';
import type { EventSteps } from './event-steps.ts';
import { fadedPoints } from './faded-points.ts';
import { numberLiteral } from './literals.ts';

/** Largest points that a rule gives or takes. */
export const largestRulePoints = 1_000_000;

/** Rounded and capped points of a match: half away from zero, after adding 1e-9. */
export function settled(points: number, pointsCap: number | null): number {
  const magnitude = Math.min(Math.floor(Math.abs(points) + 1e-9 + 0.5), largest(pointsCap));
  return points < 0 && magnitude > 0 ? -magnitude : magnitude;
}

function largest(pointsCap: number | null): number {
  return Math.min(pointsCap ?? largestRulePoints, largestRulePoints);
}

/** Points that a rule gives to each lead it matches: a number, or an expression where they differ. */
export class RulePoints {
  constructor(
    private readonly dialect: Dialect,
    private readonly cells: CellSteps,
    private readonly events: EventSteps,
  ) {}

  of(rule: Rule): number | string {
    const points = rule.points ?? 0;
    // What they are multiplied by is never negative where a rule matches.
    const exact = this.exact(rule, Math.abs(points));
    if (exact === null) return settled(points, rule.pointsCap);
    const most = numberLiteral(largest(rule.pointsCap));
    const magnitude = this.dialect.whole(`LEAST(FLOOR(${exact} + 1e-9 + 5e-1), ${most})`);
    return points < 0 ? `-${magnitude}` : magnitude;
  }

  /** Before rounding; null where it is the same for all. */
  private exact({ amount }: Rule, points: number): string | null {
    const { cells, dialect, events } = this;
    const given = numberLiteral(points);
    switch (amount.kind) {
      case 'once':
        return null;
      case 'factor':
        return `${given} * ${dialect.decimal(cells.value(amount.column))}`;
      case 'agedCell':
        return fadedPoints(amount.fade, points, dialect.daysBetween(cells.value(amount.column), 'as_of'));
      case 'latestEvent':
        return fadedPoints(amount.fade, points, events.latestAge(amount.pick));
      case 'perEvent':
        if (amount.fade !== null) return events.fadedSum(amount.pick, amount.fade, points);
        return `${given} * ${dialect.decimal(events.count(amount.pick))}`;
      case 'perDay':
        if (amount.fade !== null) return events.fadedDaySum(amount.pick, amount.fade, points);
        return `${given} * ${events.dayCount(amount.pick)}`;
    }
  }
}
