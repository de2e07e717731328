import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { isDay } from '../reading/day-reader.ts';
import { fold, foldName } from '../reading/fold.ts';
import { above, atLeast, atMost, below, closed, type Interval, point } from '../reading/interval.ts';
import type { DateOrder } from '../reading/locale.ts';
import { type DateRegion, readDate, type WrittenDate } from '../reading/read-date.ts';
import { readNumberText, separatorsIn } from '../reading/read-interval.ts';
import { readPlainNumber } from '../reading/read-number.ts';
import type { Cell } from '../reading/table.ts';
import { splitItems, splitNumericItems, type ValueItem } from '../reading/value-items.ts';
import type { Finding } from '../sentences/finding.ts';
import type { Lists } from './lists.ts';
import type { DayRange } from './rule.ts';
import { say } from './sentences.ts';
import type { Comparator } from './test-definitions.ts';

/** What a Value means depends on the test; a Value that cannot be read is a finding. */
export type Reading<T> = { readonly value: T } | { readonly finding: Finding };

export interface ValueContext extends DateRegion {
  readonly lists: Lists;
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
    const { lists } = this.context;
    const items = this.writtenItems();
    if (items.length === 0) return { finding: say.valueMissing() };
    const texts: string[] = [];
    for (const item of items) {
      if (!areLists && !isListName(item)) {
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

  /** Items of a text test that are no lists. */
  ownTexts(): string[] {
    return this.writtenItems().flatMap((item) => (isListName(item) ? [] : [item.text]));
  }

  private writtenItems(): ValueItem[] {
    const { cell } = this;
    return typeof cell === 'string' ? splitItems(cell) : [{ text: cellText(cell), isQuoted: false }];
  }

  /** Whether every item is a number or a range, or every one a date. */
  isComparable(): boolean {
    const items = this.items();
    if (items.length === 0) return false;
    return (
      items.every(({ said }) => said !== null) || readDays(items, this.context.locale.dateOrder) !== null
    );
  }

  /** Where every item is a date, calendar days are compared; else every item must be a number or, where it fits, a range. */
  comparison(comparator: Comparator): Reading<Comparison> {
    const items = this.items();
    if (items.length === 0) return { finding: say.valueMissing() };
    const days = readDays(items, this.context.locale.dateOrder);
    if (days !== null) return compareDays(comparator, days);
    if (items.every(({ dates }) => dates !== null)) return { finding: say.valueDatesMixed(items[0]!.text) };
    const unclear = items.find((item) => item.said === 'ambiguous');
    if (unclear) return { finding: say.valueAmbiguous(unclear.text) };
    const notNumber = items.find((item) => item.said === null);
    if (notNumber) return { finding: say.valueNotNumber(notNumber.text) };
    return compareNumbers(comparator, items as WrittenInterval[]);
  }

  /** The one whole number from 0 of `within last days` and `more than days ago`: `7` or `7 days`. */
  dayCount(): Reading<number> {
    const { cell } = this;
    if (isEmptyCell(cell)) return { finding: say.valueMissing() };
    const read = (text: string) => readPlainNumber(fold(text).replace(/\sdays?$/, ''), this.context.locale);
    const items = splitNumericItems(cellText(cell), (text) => !Number.isNaN(read(text)));
    const days = typeof cell === 'number' ? cell : items.length === 1 ? read(items[0]!.text) : Number.NaN;
    if (Number.isInteger(days) && days >= 0) return { value: days };
    return { finding: say.daysNotWhole(fold(cellText(cell))) };
  }

  private items(): ComparisonItem[] {
    const { cell } = this;
    if (typeof cell === 'number') return [{ text: String(cell), dates: null, said: point(cell) }];
    if (isDay(cell)) {
      const date = { 'month first': cell.day, 'day first': cell.day };
      return [{ text: cellText(cell), dates: [date], said: null }];
    }
    const readsAsOne = (text: string) => isOfNumberOrDate(this.item(text));
    return splitNumericItems(cellText(cell), readsAsOne).map(({ text }) => this.item(text));
  }

  private item(text: string): ComparisonItem {
    const dates = this.datesIn(text);
    return { text, dates, said: dates === null ? readNumberText(text, this.context.locale).said : null };
  }

  /** A date, or the two of a range. */
  private datesIn(text: string): readonly WrittenDate[] | null {
    const date = readDate(text, this.context);
    if (date !== null) return [date];
    const folded = fold(text);
    if (folded.length > longestDateRange) return null;
    for (const { index, length } of separatorsIn(folded)) {
      const from = readDate(folded.slice(0, index), this.context);
      const to = from && readDate(folded.slice(index + length), this.context);
      if (from && to) return [from, to];
    }
    return null;
  }
}

const longestDateRange = 130;

function isListName(item: ValueItem): boolean {
  return !item.isQuoted && listPrefix.test(item.text);
}

interface ComparisonItem {
  readonly text: string;
  /** One date, or the two of a range; null where it is none. */
  readonly dates: readonly WrittenDate[] | null;
  readonly said: Interval | 'ambiguous' | null;
}

type WrittenInterval = ComparisonItem & { readonly said: Interval };

function isOfNumberOrDate(item: ComparisonItem): boolean {
  return item.dates !== null || item.said !== null;
}

interface WrittenDays {
  readonly text: string;
  /** In ascending order: one, or the two of a range. */
  readonly days: readonly number[];
}

/** The items as days, where all are dates: in the locale's order, or in the other where only that fits all of them. */
function readDays(items: readonly ComparisonItem[], ofLocale: DateOrder): WrittenDays[] | null {
  const dates = items.flatMap((item) => item.dates ?? []);
  const areAllDates = items.every((item) => item.dates !== null);
  const other = ofLocale === 'day first' ? 'month first' : 'day first';
  const order = [ofLocale, other].find((one) => dates.every((date) => !Number.isNaN(date[one as DateOrder])));
  if (!areAllDates || order === undefined) return null;
  return items.map(({ text, dates: written }) => ({
    text,
    days: written!.map((date) => date[order as DateOrder]).sort((a, b) => a - b),
  }));
}

const firstDay = -1e9;
const lastDay = 1e9;

/** What each comparator lets pass, by the days or the numbers that it compares with. */
const comparators: Record<
  Exclude<Comparator, 'between'>,
  { readonly days: (from: number, to: number) => DayRange; readonly numbers: (written: Interval) => Interval }
> = {
  '=': { days: (from, to) => ({ from, to }), numbers: (written) => written },
  '>': { days: (day) => ({ from: day + 1, to: lastDay }), numbers: ({ low }) => above(low) },
  '≥': { days: (day) => ({ from: day, to: lastDay }), numbers: ({ low }) => atLeast(low) },
  '<': { days: (day) => ({ from: firstDay, to: day - 1 }), numbers: ({ low }) => below(low) },
  '≤': { days: (day) => ({ from: firstDay, to: day }), numbers: ({ low }) => atMost(low) },
};

function compareDays(comparator: Comparator, items: readonly WrittenDays[]): Reading<Comparison> {
  if (comparator === 'between') return daysBetween(items);
  const range = items.find(({ days }) => days.length > 1);
  if (range && comparator !== '=') return { finding: say.rangeInComparison(comparator, range.text) };
  const allowed = items.map(({ days }) => comparators[comparator].days(days[0]!, days[days.length - 1]!));
  return { value: { kind: 'day', allowed } };
}

function daysBetween(items: readonly WrittenDays[]): Reading<Comparison> {
  const days = items.flatMap((item) => item.days);
  if (days.length !== 2) return { finding: say.betweenNeedsTwo(items.length) };
  return { value: { kind: 'day', allowed: [{ from: Math.min(...days), to: Math.max(...days) }] } };
}

function compareNumbers(comparator: Comparator, items: readonly WrittenInterval[]): Reading<Comparison> {
  const intervals = items.map(({ said }) => said);
  if (comparator === 'between') return readBetween(intervals);
  const range = items.find(({ said }) => said.isRange);
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
