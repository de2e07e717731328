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
import { splitItems, splitNumericItems, type ValueItem } from '../reading/value-items.ts';
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

/** Items of a text test, with `list: Name` replaced by the list's items. `areLists`: every item is a list name. */
export function readTextItems(cell: Cell, areLists: boolean, lists: Lists): Reading<readonly string[]> {
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

/** A comparison holds for numbers in one of the intervals, or for days in one of the ranges. */
export type Comparison =
  | { readonly kind: 'number'; readonly allowed: readonly Interval[] }
  | { readonly kind: 'day'; readonly allowed: readonly DayRange[] };

/** Where every item is a date, calendar days are compared; else every item must be a number or, where it fits, a range. */
export function readComparison(
  comparator: Comparator,
  cell: Cell,
  context: ValueContext,
): Reading<Comparison> {
  if (isEmptyCell(cell)) return { finding: say.valueMissing() };
  const items = comparisonItems(cell, context);
  if (items.length === 0) return { finding: say.valueMissing() };
  const days = items.map((item) => item.day);
  if (days.every((day) => !Number.isNaN(day))) return readDays(comparator, days);
  const intervals: Interval[] = [];
  for (const item of items) {
    if (item.interval === null) return { finding: say.valueNotNumber(item.text) };
    intervals.push(item.interval);
  }
  return readNumbers(
    comparator,
    intervals,
    items.map((item) => item.text),
  );
}

interface ComparisonItem {
  readonly text: string;
  readonly day: number;
  readonly interval: Interval | null;
}

function comparisonItems(cell: Cell, { locale, timeZone }: ValueContext): ComparisonItem[] {
  if (typeof cell === 'number') return [{ text: String(cell), day: Number.NaN, interval: point(cell) }];
  if (isDay(cell)) return [{ text: cellText(cell), day: cell.day, interval: null }];
  const read = ({ text }: ValueItem): ComparisonItem => {
    const isoDay = readIsoDay(text, timeZone);
    const day = Number.isNaN(isoDay) ? readLocalDay(text, locale) : isoDay;
    return { text, day, interval: Number.isNaN(day) ? readInterval(text, locale) : null };
  };
  const readsAsOne = (text: string) => {
    const item = read({ text, isQuoted: false });
    return item.interval !== null || !Number.isNaN(item.day);
  };
  return splitNumericItems(cellText(cell), readsAsOne).map(read);
}

const firstDay = -1e9;
const lastDay = 1e9;

function readDays(comparator: Comparator, days: readonly number[]): Reading<Comparison> {
  if (comparator === 'between') {
    if (days.length !== 2) return { finding: say.betweenNeedsTwo(days.length) };
    return { value: { kind: 'day', allowed: [{ from: Math.min(...days), to: Math.max(...days) }] } };
  }
  const rangeOf: Record<Exclude<Comparator, 'between'>, (day: number) => DayRange> = {
    '=': (day) => ({ from: day, to: day }),
    '>': (day) => ({ from: day + 1, to: lastDay }),
    '≥': (day) => ({ from: day, to: lastDay }),
    '<': (day) => ({ from: firstDay, to: day - 1 }),
    '≤': (day) => ({ from: firstDay, to: day }),
  };
  return { value: { kind: 'day', allowed: days.map(rangeOf[comparator]) } };
}

function readNumbers(
  comparator: Comparator,
  intervals: readonly Interval[],
  texts: readonly string[],
): Reading<Comparison> {
  if (comparator === '=') return { value: { kind: 'number', allowed: intervals } };
  if (comparator === 'between') return readBetween(intervals);
  const range = intervals.findIndex((interval) => interval.isRange);
  if (range >= 0) return { finding: say.rangeInComparison(comparator, texts[range]!) };
  const allowedOf = { '>': above, '≥': atLeast, '<': below, '≤': atMost }[comparator];
  return { value: { kind: 'number', allowed: intervals.map((interval) => allowedOf(interval.low)) } };
}

function readBetween(intervals: readonly Interval[]): Reading<Comparison> {
  const [first, second] = intervals;
  if (
    intervals.length === 1 &&
    first!.isRange &&
    Number.isFinite(first!.low) &&
    Number.isFinite(first!.high)
  ) {
    return { value: { kind: 'number', allowed: [first!] } };
  }
  if (intervals.length !== 2 || first!.isRange || second!.isRange)
    return { finding: say.betweenNeedsTwo(intervals.length) };
  const [low, high] = first!.low <= second!.low ? [first!.low, second!.low] : [second!.low, first!.low];
  return { value: { kind: 'number', allowed: [closed(low, high)] } };
}

/** The one whole number from 0 of `within last days` and `more than days ago`. */
export function readDayCount(cell: Cell, context: ValueContext): Reading<number> {
  if (isEmptyCell(cell)) return { finding: say.valueMissing() };
  const items = comparisonItems(cell, context);
  const interval = items.length === 1 ? items[0]!.interval : null;
  if (interval && !interval.isRange && Number.isInteger(interval.low) && interval.low >= 0)
    return { value: interval.low };
  return { finding: say.daysNotWhole(fold(cellText(cell))) };
}
