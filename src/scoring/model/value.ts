import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import {
  above,
  atLeast,
  atMost,
  below,
  closed,
  type Interval,
  point,
  readInterval,
} from '../reading/interval.ts';
import type { Locale } from '../reading/locale.ts';
import { isDay, readIsoDay, readLocalDay } from '../reading/read-day.ts';
import type { Cell } from '../reading/table.ts';
import type { TimeZone } from '../reading/time-zone.ts';
import { splitItems, splitNumericItems } from '../reading/value-items.ts';
import type { Finding } from '../sentences/finding.ts';
import type { Lists } from './lists.ts';
import type { DayRange } from './rule.ts';
import { say } from './sentences.ts';
import type { Comparator } from './test-definitions.ts';

/** What a Value means depends on the test; a Value that cannot be read is a finding. */
export type Reading<T> = { readonly value: T } | { readonly finding: Finding };

export interface ValueContext {
  readonly lists: Lists;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
}

const listPrefix = /^list:\s*/i;

/** A comparison holds for numbers in one of the intervals, or for days in one of the ranges. */
export type Comparison =
  | { readonly kind: 'number'; readonly allowed: readonly Interval[] }
  | { readonly kind: 'day'; readonly allowed: readonly DayRange[] };

/** The Value of one row of the Rules tab, read as its test asks. */
export class ValueReader {
  constructor(
    private readonly cell: Cell,
    private readonly context: ValueContext,
  ) {}

  /** Items of a text test, with `list: Name` replaced by the list's items. `areLists`: every item is a list name. */
  textItems(areLists: boolean): Reading<readonly string[]> {
    const { cell } = this;
    const { lists } = this.context;
    const items = typeof cell === 'string' ? splitItems(cell) : [{ text: cellText(cell), isQuoted: false }];
    if (items.length === 0) return { finding: say.valueMissing() };
    const texts: string[] = [];
    for (const item of items) {
      const isList = areLists || (!item.isQuoted && listPrefix.test(item.text));
      if (!isList) {
        texts.push(item.text);
        continue;
      }
      const name = item.isQuoted ? item.text : item.text.replace(listPrefix, '');
      const list = lists.get(foldName(name));
      if (list === undefined) return { finding: say.listUnknown(name, [...lists.keys()]) };
      texts.push(...list);
    }
    return { value: texts };
  }

  /** Where every item is a date, calendar days are compared; else every item must be a number or, where it fits, a range. */
  comparison(comparator: Comparator): Reading<Comparison> {
    const items = this.items();
    if (items.length === 0) return { finding: say.valueMissing() };
    const days = items.map((item) => item.day);
    if (days.every((day) => !Number.isNaN(day))) return compareDays(comparator, days);
    const notNumber = items.find((item) => item.interval === null);
    if (notNumber) return { finding: say.valueNotNumber(notNumber.text) };
    return compareNumbers(comparator, items as WrittenInterval[]);
  }

  /** The one whole number from 0 of `within last days` and `more than days ago`. */
  dayCount(): Reading<number> {
    if (isEmptyCell(this.cell)) return { finding: say.valueMissing() };
    const items = this.items();
    const interval = items.length === 1 ? items[0]!.interval : null;
    if (interval && !interval.isRange && Number.isInteger(interval.low) && interval.low >= 0)
      return { value: interval.low };
    return { finding: say.daysNotWhole(fold(cellText(this.cell))) };
  }

  private items(): ComparisonItem[] {
    const { cell } = this;
    if (typeof cell === 'number') return [{ text: String(cell), day: Number.NaN, interval: point(cell) }];
    if (isDay(cell)) return [{ text: cellText(cell), day: cell.day, interval: null }];
    const readsAsOne = (text: string) => {
      const item = this.item(text);
      return item.interval !== null || !Number.isNaN(item.day);
    };
    return splitNumericItems(cellText(cell), readsAsOne).map(({ text }) => this.item(text));
  }

  private item(text: string): ComparisonItem {
    const { locale, timeZone } = this.context;
    const isoDay = readIsoDay(text, timeZone);
    const day = Number.isNaN(isoDay) ? readLocalDay(text, locale) : isoDay;
    return { text, day, interval: Number.isNaN(day) ? readInterval(text, locale) : null };
  }
}

interface ComparisonItem {
  readonly text: string;
  /** NaN where it is no date. */
  readonly day: number;
  readonly interval: Interval | null;
}

type WrittenInterval = ComparisonItem & { readonly interval: Interval };

const firstDay = -1e9;
const lastDay = 1e9;

/** What each comparator lets pass, by the day or the number that it compares with. */
const comparators: Record<
  Exclude<Comparator, 'between'>,
  { readonly days: (day: number) => DayRange; readonly numbers: (written: Interval) => Interval }
> = {
  '=': { days: (day) => ({ from: day, to: day }), numbers: (written) => written },
  '>': { days: (day) => ({ from: day + 1, to: lastDay }), numbers: ({ low }) => above(low) },
  '≥': { days: (day) => ({ from: day, to: lastDay }), numbers: ({ low }) => atLeast(low) },
  '<': { days: (day) => ({ from: firstDay, to: day - 1 }), numbers: ({ low }) => below(low) },
  '≤': { days: (day) => ({ from: firstDay, to: day }), numbers: ({ low }) => atMost(low) },
};

function compareDays(comparator: Comparator, days: readonly number[]): Reading<Comparison> {
  if (comparator !== 'between')
    return { value: { kind: 'day', allowed: days.map(comparators[comparator].days) } };
  if (days.length !== 2) return { finding: say.betweenNeedsTwo(days.length) };
  return { value: { kind: 'day', allowed: [{ from: Math.min(...days), to: Math.max(...days) }] } };
}

function compareNumbers(comparator: Comparator, items: readonly WrittenInterval[]): Reading<Comparison> {
  const intervals = items.map(({ interval }) => interval);
  if (comparator === 'between') return readBetween(intervals);
  const range = items.find(({ interval }) => interval.isRange);
  if (range && comparator !== '=') return { finding: say.rangeInComparison(comparator, range.text) };
  return { value: { kind: 'number', allowed: intervals.map(comparators[comparator].numbers) } };
}

function readBetween(intervals: readonly Interval[]): Reading<Comparison> {
  const [first, second] = intervals as [Interval, Interval | undefined];
  const hasEnds = Number.isFinite(first.low) && Number.isFinite(first.high);
  if (intervals.length === 1 && first.isRange && hasEnds)
    return { value: { kind: 'number', allowed: [first] } };
  if (intervals.length !== 2 || first.isRange || second!.isRange)
    return { finding: say.betweenNeedsTwo(intervals.length) };
  const [low, high] = [first.low, second!.low].sort((a, b) => a - b) as [number, number];
  return { value: { kind: 'number', allowed: [closed(low, high)] } };
}
