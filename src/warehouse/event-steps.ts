import type { EventPick, Fade } from '../scoring/index.ts';
import type { Dialect } from './dialect.ts';
import { fadedPoints } from './faded-points.ts';
import { numberLiteral } from './literals.ts';
import { Step } from './step.ts';
import { knownText, textCell } from './text-cell.ts';
import { textSearch } from './text-search.ts';

/** What rules ask of the activities of a lead, worked out once for each key. */
export class EventSteps {
  private readonly names = new Step('named_events');
  private readonly sums = new Step('event_sums');
  private readonly days = new Step('event_days');
  private readonly daySums = new Step('event_day_sums');

  /** @param table the activities, as the statement names their table */
  constructor(
    private readonly dialect: Dialect,
    private readonly table: string,
  ) {}

  /** How many events are picked. */
  count(pick: EventPick): string {
    return `COALESCE(${this.sums.add('events', `SUM(CASE WHEN ${this.isPicked(pick)} THEN times END)`)}, 0)`;
  }

  /** On how many days any is. */
  dayCount(pick: EventPick): string {
    const sum = `SUM(CASE WHEN ${this.isDayPicked(pick)} THEN 1 END)`;
    return `COALESCE(${this.daySums.add('days', sum)}, 0)`;
  }

  /** Age in days of the latest one. */
  latestAge(pick: EventPick): string {
    return this.sums.add('age', `MIN(CASE WHEN ${this.isPicked(pick)} THEN age END)`);
  }

  fadedSum(pick: EventPick, fade: Fade, points: number): string {
    const part = `times * ${fadedPoints(fade, points, 'age')}`;
    return this.sums.add('faded', `SUM(CASE WHEN ${this.isPicked(pick)} THEN ${part} END)`);
  }

  fadedDaySum(pick: EventPick, fade: Fade, points: number): string {
    const part = fadedPoints(fade, points, 'age');
    return this.daySums.add('faded_days', `SUM(CASE WHEN ${this.isDayPicked(pick)} THEN ${part} END)`);
  }

  get isUsed(): boolean {
    return !this.sums.isEmpty || !this.daySums.isEmpty;
  }

  /** The columns that leads get of it. */
  get aliases(): string[] {
    return [...this.sums.aliases, ...this.daySums.aliases];
  }

  /** The parts of the statement that a join needs, and the joins. */
  get parts(): string[] {
    if (!this.isUsed) return [];
    return [
      this.countable(),
      ...(this.names.isEmpty ? [] : [this.names.sql('events')]),
      ...(this.sums.isEmpty ? [] : [this.grouped(this.sums, this.named, 'lead')]),
      ...(this.daySums.isEmpty
        ? []
        : [
            this.grouped(this.days, this.named, 'lead, age'),
            this.grouped(this.daySums, 'event_days', 'lead'),
          ]),
    ];
  }

  /** @param key of a lead */
  joins(key: string): string[] {
    return [this.sums, this.daySums]
      .filter((step) => !step.isEmpty)
      .map(({ name }) => `LEFT JOIN ${name} ON ${name}.lead = ${key}`);
  }

  private get named(): string {
    return this.names.isEmpty ? 'events' : 'named_events';
  }

  private isPicked({ asks, withinDays }: EventPick): string {
    const window = withinDays === null ? [] : [`age <= ${numberLiteral(withinDays)}`];
    const names = asks === null ? [] : [this.names.add('is_named', textSearch(asks, 'name', this.dialect))];
    return [...names, ...window].join(' AND ') || 'TRUE';
  }

  private isDayPicked({ asks, withinDays }: EventPick): string {
    const isNamed =
      asks === null ? 'TRUE' : this.names.add('is_named', textSearch(asks, 'name', this.dialect));
    const isThere = this.days.add('has', this.dialect.anyTrue(isNamed));
    return withinDays === null ? isThere : `${isThere} AND age <= ${numberLiteral(withinDays)}`;
  }

  private grouped(step: Step, before: string, by: string): string {
    return `${step.name} AS (\n  SELECT ${by},\n    ${step.list}\n  FROM ${before}\n  GROUP BY ${by}\n)`;
  }

  /** Events with a key, a name and a day that has come, as often as they count. */
  private countable(): string {
    const { dialect } = this;
    const column = (name: string) => `activities.${dialect.identifier(name)}`;
    const text = (name: string) => textCell(column(name), dialect);
    return `events AS (
  SELECT ${knownText('written_key')} AS lead, ${knownText('written_name')} AS name, age, times
  FROM (
    SELECT
      ${text('key')} AS written_key,
      ${text('activity')} AS written_name,
      ${dialect.daysBetween(column('day'), 'parameters.as_of')} AS age,
      COALESCE(${column('count')}, 1) AS times
    FROM ${this.table} AS activities
    CROSS JOIN parameters
  ) AS written
  WHERE ${knownText('written_key')} IS NOT NULL AND ${knownText('written_name')} IS NOT NULL AND age >= 0 AND times > 0
)`;
  }
}
