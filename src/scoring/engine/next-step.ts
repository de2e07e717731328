import type { Rung } from '../model/ladder.ts';
import { match, stateAt, unknown } from './columns/states.ts';
import { potentialPoints } from './potential.ts';
import { pointsAt, type RuleOutcome } from './rule-points.ts';
import type { Scoring } from './score-frame.ts';
import { rungAt } from './statuses.ts';
import { signed } from './why.ts';

/** A rule that could still give a row points, and how many more. */
interface Way {
  readonly outcome: RuleOutcome;
  readonly index: number;
  readonly extra: number;
}

const mostSteps = 3;

/** What to do with a lead: the status's Action, and the shortest way up. */
export class NextStep {
  constructor(
    private readonly scoring: Scoring,
    private readonly row: number,
    private readonly status: number,
  ) {}

  /** @example `Invite to talk. +12 to SQL: Demo request +25` */
  get text(): string {
    const { ladder } = this.scoring.model;
    const { action } = rungAt(ladder, this.status);
    const { row } = this;
    const next = ladder.rungs[this.status + 1];
    if (next === undefined || this.status >= ladder.rungs.length) return action;
    const { score, fit, engagement } = this.scoring.totals;
    const gaps = [
      { points: next.minScore - score[row]!, of: '' },
      { points: next.minFit - fit[row]!, of: ' Fit' },
      { points: next.minEngagement - engagement[row]!, of: ' Engagement' },
    ].filter((gap) => gap.points > 0);
    if (gaps.length === 0) return action;
    const needs = gaps.map(({ points, of }) => `+${Math.ceil(points)}${of}`).join(' and ');
    const ways = this.shortestWay(next).map(({ outcome, extra }) => `${outcome.rule.name} ${signed(extra)}`);
    const way = ways.length > 0 ? `: ${ways.join(', ')}` : '';
    return `${action && `${action.replace(/[.\s]+$/, '')}. `}${needs} to ${next.name}${way}`;
  }

  /** The one rule that suffices with the fewest points, else the largest ones together; none where they do not suffice. */
  private shortestWay(next: Rung): Way[] {
    const isEnough = (ways: readonly Way[]) => {
      const { score, fit, engagement } = this.totalsWith(ways);
      return score >= next.minScore && fit >= next.minFit && engagement >= next.minEngagement;
    };
    const ways = this.openWays().sort((a, b) => a.extra - b.extra);
    const single = ways.find((way) => isEnough([way]));
    if (single) return [single];
    const chosen: Way[] = [];
    for (const way of ways.reverse().slice(0, mostSteps)) {
      chosen.push(way);
      if (isEnough(chosen)) return chosen;
    }
    return [];
  }

  /** What is unknown and may turn out well, and behaviour that has not happened yet; a known attribute does not change. */
  private openWays(): Way[] {
    return this.scoring.outcomes.flatMap((outcome, index) => {
      const potential = potentialPoints(outcome);
      const state = stateAt(outcome, this.row);
      const isOpen = state === unknown || (outcome.rule.kind === 'Engagement' && canHappen(outcome));
      const extra = potential - (state === match ? pointsAt(outcome, this.row) : 0);
      return isOpen && extra > 0 ? [{ outcome, index, extra }] : [];
    });
  }

  /** The row's totals with some rules giving more, through all caps. */
  private totalsWith(ways: readonly Way[]) {
    const { outcomes, caps } = this.scoring;
    const sums = { Fit: 0, Engagement: 0 };
    const groupSums = caps.groups.map(() => 0);
    const add = (index: number, points: number) => {
      sums[outcomes[index]!.rule.kind] += points;
      const group = caps.groupOfRule[index]!;
      if (group >= 0) groupSums[group]! += points;
    };
    outcomes.forEach((outcome, index) => {
      if (outcome.rule.points !== null) add(index, pointsAt(outcome, this.row));
    });
    for (const { index, extra } of ways) add(index, extra);
    caps.groups.forEach(({ cap, kind }, group) => {
      sums[kind] += Math.max(-cap, Math.min(cap, groupSums[group]!)) - groupSums[group]!;
    });
    const fit = Math.min(sums.Fit, caps.fit ?? Number.POSITIVE_INFINITY);
    const engagement = Math.min(sums.Engagement, caps.engagement ?? Number.POSITIVE_INFINITY);
    const ceiling = caps.ceiling ?? Number.POSITIVE_INFINITY;
    const floor = caps.floor ?? Number.NEGATIVE_INFINITY;
    return { fit, engagement, score: Math.min(ceiling, Math.max(floor, fit + engagement)) };
  }
}

function canHappen({ rule }: RuleOutcome): boolean {
  return rule.conditions.every((condition) => condition.kind === 'events');
}
