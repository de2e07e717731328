import { type Cell, columnOf, fold, foldName } from './cell.ts';
import { inOrder, localeOrder, type Order, readSlashDate, readTextDay } from './day.ts';
import type { Lists } from './lists.ts';
import { type Interval, mayBeThousand, point, readInterval, readNumber, readPlainNumber } from './number.ts';
import type { Condition, Question, TextItem } from './rule.ts';
import { testNamed } from './test-names.ts';
import type { TextTest } from './text-match.ts';
import type { TextRow } from './text-table.ts';
import { numericItems, textItems } from './value-items.ts';

/** Why a rule is left out. */
export class RuleProblem extends Error {}

/** What rules are read against. */
export interface Book {
  locale: string;
  timeZone: string;
  /** Said in Settings; null: the locale's. */
  dateOrder: Order | null;
  lists: Lists;
  leadHeaders: readonly Cell[];
  /** Columns of Leads that no rule may use: ours, and in a Leads tab that is the Deals tab those of the deal. */
  reserved: ReadonlySet<number>;
  hasActivities: boolean;
}

const positiveTextTest: Record<string, TextTest> = {
  is: 'is',
  'is any of': 'is',
  'in list': 'is',
  contains: 'contains',
  'starts with': 'starts with',
  'ends with': 'ends with',
  matches: 'matches',
  'contains any of': 'contains any of',
};
const negativeTextTest: Record<string, TextTest> = {
  'is not': 'is',
  'is none of': 'is',
  'not in list': 'is',
  'does not contain': 'contains',
};

function listNamed(name: string, book: Book): readonly string[] {
  const items = book.lists.get(foldName(name));
  if (!items) throw new RuleProblem(`list ${name} not found`);
  return items;
}

/** Items of Value, with lists put in their place. */
function itemsOf(test: string, value: string, book: Book): TextItem[] {
  const items = textItems(value);
  if (items.length === 0) throw new RuleProblem('Value is empty');
  const isListTest = test === 'in list' || test === 'not in list';
  return items.flatMap(({ text, quoted }) => {
    const listName = quoted ? undefined : /^list:(.*)$/isu.exec(text)?.[1];
    if (listName === undefined && !isListTest) return { text, isPattern: false };
    return listNamed(listName ?? text, book).map((item) => ({
      text: item,
      isPattern: isListTest && /[*?]/u.test(item),
    }));
  });
}

/** The order of the dates with `/` or `-` of one Value: the locale's, unless only the other fits them all. */
function orderOfValue(value: string, { locale, dateOrder }: Book): Order {
  const dates = [...fold(value).matchAll(/(?<!\d)\d{1,2}([/-])\d{1,2}\1\d{4}(?!\d)/gu)].map(
    ([text]) => readSlashDate(text)!,
  );
  const own = dateOrder ?? localeOrder(locale);
  const other = own === 'day first' ? 'month first' : 'day first';
  const fitsAll = (order: Order) => dates.every((date) => inOrder(date, order) !== null);
  return !fitsAll(own) && fitsAll(other) ? other : own;
}

function dayOfItem(text: string, order: Order, { locale, timeZone }: Book): number | null {
  const date = readSlashDate(text);
  return date ? inOrder(date, order) : readTextDay(text, locale, timeZone);
}

/** Two days in either order, with `to` or any dash of numbers. */
function rangeOfDays(text: string, order: Order, book: Book): Interval | null {
  for (const between of text.matchAll(/\sto\s|[-‐‑‒–—―−〜～~]/giu)) {
    const first = dayOfItem(text.slice(0, between.index), order, book);
    const second = dayOfItem(text.slice(between.index + between[0].length), order, book);
    if (first !== null && second !== null)
      return { ...point(Math.min(first, second)), high: Math.max(first, second) };
  }
  return null;
}

/** @param plain whether an item is one number or one day, and no range */
function betweenOf(items: Interval[], plain: boolean[]): Interval {
  const [first, second] = items;
  if (items.length === 1 && !plain[0] && Number.isFinite(first!.low) && Number.isFinite(first!.high))
    return first!;
  if (items.length !== 2 || !plain[0] || !plain[1]) throw new RuleProblem('between needs two values');
  return {
    ...point(Math.min(first!.low, second!.low)),
    high: Math.max(first!.low, second!.low),
  };
}

function comparisonOf(test: string, items: Interval[], plain: boolean[]): Interval[] {
  if (test === '=' || test === '≠') return items;
  if (plain.includes(false)) throw new RuleProblem(`${test} needs plain numbers`);
  const upward = test === '>' || test === '≥';
  return items.map(({ low }) =>
    upward
      ? { ...point(low), high: Infinity, lowOpen: test === '>' }
      : { ...point(low), low: -Infinity, highOpen: test === '<' },
  );
}

/** Items of the Value of a numeric test, each as a number or interval, as days, or as both. */
function comparedItems(
  value: string,
  book: Book,
): { number: Interval | null; days: Interval | null; text: string; plain: boolean }[] {
  const { locale } = book;
  const order = orderOfValue(value, book);
  const dayOf = (text: string) => dayOfItem(text, order, book);
  const daysOf = (text: string) => {
    const day = dayOf(text);
    return day === null ? rangeOfDays(text, order, book) : point(day);
  };
  const isOne = (text: string) => (readInterval(text, locale) ?? daysOf(text)) !== null;
  const texts = numericItems(value, (text) => isOne(text) || mayBeThousand(text, locale));
  return texts.map((text) => ({
    text,
    number: readInterval(text, locale),
    days: daysOf(text),
    plain: (readNumber(text, locale) ?? dayOf(text)) !== null,
  }));
}

function readComparison(test: string, value: string, book: Book): Question {
  const all = comparedItems(value, book);
  const plain = all.map((item) => item.plain);
  if (all.length === 0) throw new RuleProblem('Value is empty');
  const days = all.map((item) => item.days);
  const dated = days.every((item) => item !== null);
  const items = dated ? days : all.map((item) => item.number);
  if (!items.every((item) => item !== null)) throw new RuleProblem('Value is not a number');
  return {
    ask: dated ? 'date' : 'number',
    negative: test === '≠',
    allowed: test === 'between' ? [betweenOf(items, plain)] : comparisonOf(test, items, plain),
  };
}

function readAge(test: string, value: string, book: Book): Question {
  const texts = numericItems(value, (text) => readPlainNumber(text, book.locale) !== null);
  const only = texts.length === 1 ? texts[0]!.replace(/\s+days$/iu, '') : '';
  const days = readPlainNumber(only, book.locale);
  if (days === null || !Number.isInteger(days) || days < 0) throw new RuleProblem(`${test} needs whole days`);
  if (test === 'within last days') return { ask: 'age', from: 0, to: days };
  return { ask: 'age', from: days + 1, to: Infinity };
}

/** `equals` compares numbers and dates of a Leads column, else texts. */
function testMeant(test: string, value: string, onActivities: boolean, book: Book): string {
  if (test !== 'equals' && test !== 'does not equal') return test;
  const items = onActivities ? [] : comparedItems(value, book);
  const areNumbers = items.every((item) => item.number !== null || mayBeThousand(item.text, book.locale));
  const compares = items.length > 0 && (areNumbers || items.every((item) => item.days !== null));
  if (test === 'equals') return compares ? '=' : 'is';
  return compares ? '≠' : 'is not';
}

function readQuestion(test: string, value: string, book: Book): Question {
  const positive = positiveTextTest[test];
  if (positive) return { ask: 'text', test: positive, negative: false, items: itemsOf(test, value, book) };
  const negative = negativeTextTest[test];
  if (negative) return { ask: 'text', test: negative, negative: true, items: itemsOf(test, value, book) };
  if (['=', '≠', '>', '≥', '<', '≤', 'between'].includes(test)) return readComparison(test, value, book);
  switch (test) {
    case 'is empty':
      return { ask: 'empty', negative: false };
    case 'is not empty':
      return { ask: 'empty', negative: true };
    case 'is yes':
      return { ask: 'yes' };
    case 'is no':
      return { ask: 'no' };
    case 'email domain in':
      return { ask: 'email domain', items: itemsOf(test, value, book) };
    case 'email is free':
      return { ask: 'email domain', items: itemsOf(test, 'list: Free mail', book) };
    case 'email is academic':
      return { ask: 'email domain', items: itemsOf(test, 'list: Academic', book) };
    case 'email is invalid':
      return { ask: 'email is invalid' };
    case 'is duplicate':
      return { ask: 'duplicate' };
    default:
      return readAge(test, value, book);
  }
}

function readField(field: string, book: Book): number | 'activity' {
  const column = columnOf(book.leadHeaders, field);
  if (field !== '' && column >= 0) {
    if (book.reserved.has(column)) throw new RuleProblem(`column ${field} cannot be used by a rule`);
    return column;
  }
  if (!['activity', 'activity (tab)'].includes(foldName(field)) || !book.hasActivities)
    throw new RuleProblem(`column ${field} not found`);
  return 'activity';
}

function readAtLeast(text: string, book: Book): number {
  const atLeast = text === '' ? 1 : readPlainNumber(text, book.locale);
  if (atLeast === null || atLeast < 1) throw new RuleProblem('At least is not a number from 1');
  return atLeast;
}

function readWithinDays(text: string, book: Book): number | null {
  if (text === '') return null;
  const days = readPlainNumber(text, book.locale);
  if (days === null || days < 0 || !Number.isInteger(days)) throw new RuleProblem('Within days is not whole');
  return days;
}

/** A test that holds when there is no event; it has nothing to count. */
export function asksForAbsence({ question }: Condition): boolean {
  return question.ask === 'empty' ? !question.negative : question.ask === 'text' && question.negative;
}

function checkFit(condition: Condition): void {
  const { column, question, atLeast, withinDays } = condition;
  if (column === 'activity') {
    if (question.ask !== 'text' && question.ask !== 'empty')
      throw new RuleProblem('this test does not fit activities');
    if (asksForAbsence(condition) && atLeast !== 1) throw new RuleProblem('At least has nothing to count');
    return;
  }
  if (withinDays !== null && atLeast > 1) throw new RuleProblem('Within days does not go with At least');
  if (asksForEmptyCell(condition) && (withinDays !== null || atLeast > 1))
    throw new RuleProblem('an empty cell has neither a date nor a number');
}

export function asksForEmptyCell({ column, question }: Condition): boolean {
  return column !== 'activity' && question.ask === 'empty' && !question.negative;
}

/** Field, Test, Value, At least and Within days of one row. */
export function readCondition(row: TextRow, book: Book): Condition {
  const test = testNamed(row.value('Test'));
  if (!test) throw new RuleProblem(`no such test: ${row.value('Test')}`);
  const column = readField(row.value('Field'), book);
  const value = row.value('Value');
  const condition = {
    column,
    question: readQuestion(testMeant(test, value, column === 'activity', book), value, book),
    atLeast: readAtLeast(row.value('At least'), book),
    withinDays: readWithinDays(row.value('Within days'), book),
  };
  checkFit(condition);
  return condition;
}
