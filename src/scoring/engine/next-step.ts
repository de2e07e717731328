import type { Rung } from '../model/ladder.ts';
import { shortDay } from '../reading/calendar.ts';
import { openWays, type Way } from './open-ways.ts';
import { pointsAt } from './rule-points.ts';
import type { Scoring } from './score-frame.ts';
import { say } from './sentences.ts';
import { rungAt } from './statuses.ts';
import type { Turn } from './turns.ts';
import { signed } from './why.ts';

/** What the next steps of all rows are told from. */
export interface StepSource {
  readonly scoring: Scoring;
  readonly statuses: Int16Array;
  /** Leads that each rule matches: what many have done others will do too. */
  readonly leadsMatched: readonly number[];
  readonly turns: ReadonlyMap<number, Turn>;
  /** Index of the column that says when a lead came in, or -1. */
  readonly bornOn: number;
  readonly asOfDay: number;
}

/** What to do with a lead: the status's Action, and the shortest way up. */
export class NextStep {
  private readonly status: number;
  private readonly sums = { Fit: 0, Engagement: 0 };
  private readonly groupSums: number[];

  constructor(
    private readonly source: StepSource,
    private readonly row: number,
  ) {
    const { outcomes, caps } = source.scoring;
    this.status = source.statuses[row]!;
    this.groupSums = caps.groups.map(() => 0);
    outcomes.forEach((outcome, index) => {
      if (outcome.rule.points !== null) this.add(index, pointsAt(outcome, row));
    });
  }

  /** @example `Invite to talk. +12 to SQL: Demo request +25` */
  get text(): string {
    const { ladder } = this.source.scoring.model;
    const { action } = rungAt(ladder, this.status);
    const next = ladder.rungs[this.status + 1];
    if (next === undefined) return action;
    const needs = this.needs(next);
    if (needs === '') return action;
    return `${action && `${action.replace(/[.\s]+$/, '')}. `}${needs} to ${next.name}${this.way(next)}`;
  }

  private needs(next: Rung): string {
    const { score, fit, engagement } = this.source.scoring.totals;
    const { row } = this;
    return [
      { points: next.minScore - score[row]!, of: '' },
      { points: next.minFit - fit[row]!, of: ' Fit' },
      { points: next.minEngagement - engagement[row]!, of: ' Engagement' },
    ]
      .filter(({ points }) => points > 0)
      .map(({ points, of }) => `+${Math.ceil(points)}${of}`)
      .join(' and ');
  }

  /** The fewest of the rules that reach the next status, or the day on which time does; else the largest single step. */
  private way(next: Rung): string {
    const { turns, leadsMatched, scoring, bornOn, asOfDay } = this.source;
    const likelihood = ({ index }: Way) => leadsMatched[index]!;
    const ways = openWays(scoring, this.row, bornOn).sort(
      (a, b) => likelihood(b) - likelihood(a) || b.points - a.points,
    );
    const turn = turns.get(this.row);
    const onDay = turn && say.onDay(shortDay(turn.day, asOfDay), turn.rule, turn.isEnd);
    const single = ways.find((way) => this.reaches(next, [way]));
    if (single) return `: ${[inWords(single), ...(onDay ? [onDay] : [])].join(', or ')}`;
    if (onDay) return `: ${onDay}`;
    const pair = this.likeliestPair(next, ways, likelihood);
    if (pair) return `: ${pair.map(inWords).join(', ')}`;
    const largest = this.largest(ways);
    return largest === null ? '' : `; ${say.largestStep(inWords(largest))}`;
  }

  /** Both are as likely as they are together, if one says nothing of the other. */
  private likeliestPair(
    next: Rung,
    ways: readonly Way[],
    likelihood: (way: Way) => number,
  ): readonly Way[] | null {
    let best: readonly Way[] | null = null;
    let highest = -1;
    ways.forEach((first, at) => {
      for (const second of ways.slice(at + 1)) {
        const together = likelihood(first) * likelihood(second);
        if (together <= highest || !this.reaches(next, [first, second])) continue;
        best = [first, second];
        highest = together;
      }
    });
    return best;
  }

  /** By what it adds to the score through all caps. */
  private largest(ways: readonly Way[]): Way | null {
    const present = this.source.scoring.totals.score[this.row]!;
    let best: Way | null = null;
    for (const way of ways) {
      const points = this.totalsWith([way]).score - present;
      if (points > (best?.points ?? 0)) best = { ...way, points };
    }
    return best;
  }

  private reaches(next: Rung, ways: readonly Way[]): boolean {
    const { score, fit, engagement } = this.totalsWith(ways);
    return score >= next.minScore && fit >= next.minFit && engagement >= next.minEngagement;
  }

  private add(index: number, points: number): void {
    const { outcomes, caps } = this.source.scoring;
    this.sums[outcomes[index]!.rule.kind] += points;
    const group = caps.groupOfRule[index]!;
    if (group >= 0) this.groupSums[group]! += points;
  }

  /** The row's totals with some rules giving more, through all caps. */
  private totalsWith(ways: readonly Way[]) {
    const { caps } = this.source.scoring;
    for (const { index, points } of ways) this.add(index, points);
    const sums = { ...this.sums };
    caps.groups.forEach(({ cap, kind }, group) => {
      const sum = this.groupSums[group]!;
      sums[kind] += Math.max(-cap, Math.min(cap, sum)) - sum;
    });
    for (const { index, points } of ways) this.add(index, -points);
    const fit = Math.min(sums.Fit, caps.fit ?? Number.POSITIVE_INFINITY);
    const engagement = Math.min(sums.Engagement, caps.engagement ?? Number.POSITIVE_INFINITY);
    const ceiling = caps.ceiling ?? Number.POSITIVE_INFINITY;
    const floor = caps.floor ?? Number.NEGATIVE_INFINITY;
    return { fit, engagement, score: Math.min(ceiling, Math.max(floor, fit + engagement)) };
  }
}

function inWords({ name, points }: Way): string {
  return `${name} ${signed(points)}`;
}
