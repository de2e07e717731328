import { type Cell, fold, isEmpty, isError, textOf } from './cell.ts';
import { readDay } from './day.ts';
import { domainMatches, emailDomain } from './email.ts';
import { type Interval, intervalOf, numberOf, point } from './number.ts';
import type { Answer, Condition, Question, Rule } from './rule.ts';
import { textMatches } from './text-match.ts';

export interface Event {
  name: Cell;
  day: number;
  count: number;
}

/** One lead, or one deal on its scoring day. */
export interface Subject {
  cell(column: number): Cell;
  /** Null where that is not known. */
  isDuplicate(column: number): boolean | null;
  events: Event[];
  /** The day from which ages are taken. */
  day: number;
  /** Dates and events after it are not known yet. Earlier than `day` when looking ahead. */
  horizon: number;
  locale: string;
  timeZone: string;
  yesWords: string[];
  noWords: string[];
}

/** Any no: no. Else any unknown: unknown. */
function all(answers: Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'match';
}

function yesOrNo(holds: boolean): Answer {
  return holds ? 'match' : 'no';
}

function opposite(answer: Answer): Answer {
  return answer === 'unknown' ? answer : yesOrNo(answer === 'no');
}

/** A match when all of `cell` lies in what is allowed, no when none of it, else unknown. */
function compare(cell: Interval, allowed: Interval): Answer {
  const apart = (left: Interval, right: Interval) =>
    left.high < right.low || (left.high === right.low && (left.highOpen || right.lowOpen));
  if (apart(cell, allowed) || apart(allowed, cell)) return 'no';
  const fromBelow =
    cell.low > allowed.low || (cell.low === allowed.low && (cell.lowOpen || !allowed.lowOpen));
  const fromAbove =
    cell.high < allowed.high || (cell.high === allowed.high && (cell.highOpen || !allowed.highOpen));
  return fromBelow && fromAbove ? 'match' : 'unknown';
}

/** With several values any match wins, then any unknown. */
function compareAny(cell: Interval | null, allowed: Interval[]): Answer {
  if (!cell) return 'unknown';
  const answers = allowed.map((one) => compare(cell, one));
  if (answers.includes('match')) return 'match';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** Calendar days from the date in the cell; null for no date and for one that is in the future. */
export function ageOf(cell: Cell, subject: Subject): number | null {
  const day = readDay(cell, subject.locale, subject.timeZone);
  return day === null || day > subject.horizon ? null : subject.day - day;
}

function ageBetween(cell: Cell, from: number, to: number, subject: Subject): Answer {
  const age = ageOf(cell, subject);
  return age === null ? 'unknown' : yesOrNo(from <= age && age <= to);
}

function yesNoWord(cell: Cell, subject: Subject): 'yes' | 'no' | null {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (subject.yesWords.includes(fold(textOf(cell)))) return 'yes';
  return subject.noWords.includes(fold(textOf(cell))) ? 'no' : null;
}

function passesText(question: Question & { ask: 'text' }, cell: Cell, locale: string): boolean {
  return question.items.some((item) =>
    textMatches(item.isPattern ? 'matches' : question.test, cell, item.text, locale),
  );
}

function answerFilled(question: Question, cell: Cell, column: number, subject: Subject): Answer {
  switch (question.ask) {
    case 'empty':
      return yesOrNo(question.negative);
    case 'text':
      return yesOrNo(passesText(question, cell, subject.locale) !== question.negative);
    case 'yes':
    case 'no': {
      const word = yesNoWord(cell, subject);
      return word === null ? 'unknown' : yesOrNo(word === question.ask);
    }
    case 'number':
    case 'date': {
      const day = readDay(cell, subject.locale, subject.timeZone);
      const value =
        question.ask === 'number' ? intervalOf(cell, subject.locale) : day === null ? null : point(day);
      const answer = compareAny(value, question.allowed);
      return question.negative ? opposite(answer) : answer;
    }
    case 'age':
      return ageBetween(cell, question.from, question.to, subject);
    case 'email is invalid':
      return yesOrNo(emailDomain(textOf(cell)) === null);
    case 'email domain': {
      const domain = emailDomain(textOf(cell));
      return domain === null
        ? 'unknown'
        : yesOrNo(question.items.some((item) => domainMatches(domain, item.text)));
    }
    case 'duplicate': {
      const duplicate = subject.isDuplicate(column);
      return duplicate === null ? 'unknown' : yesOrNo(duplicate);
    }
  }
}

function answerCell(question: Question, column: number, subject: Subject): Answer {
  const cell = subject.cell(column);
  // A deal takes its lead's answer, whatever the deal's own cell holds.
  if (question.ask === 'duplicate') return answerFilled(question, cell, column, subject);
  if (isError(cell)) return 'unknown';
  if (!isEmpty(cell)) return answerFilled(question, cell, column, subject);
  return question.ask === 'empty' && !question.negative ? 'match' : 'unknown';
}

/** The known events in the window that pass; of a negative test those that pass its positive form. */
export function passingEvents({ question, withinDays }: Condition, subject: Subject): Event[] {
  return subject.events.filter(({ name, day }) => {
    if (day > subject.horizon || (withinDays !== null && subject.day - day > withinDays)) return false;
    return question.ask !== 'text' || passesText(question, name, subject.locale);
  });
}

function sumOfCounts(events: Event[]): number {
  return events.reduce((sum, event) => sum + event.count, 0);
}

export function distinctDays(events: Event[]): number[] {
  return [...new Set(events.map((event) => event.day))];
}

function answerEvents(condition: Condition, count: Rule['count'], subject: Subject): Answer {
  const events = passingEvents(condition, subject);
  const { question } = condition;
  if (question.ask === 'text' && question.negative) return yesOrNo(events.length === 0);
  if (question.ask === 'empty' && !question.negative) return yesOrNo(events.length === 0);
  const reached = count === 'each day' ? distinctDays(events).length : sumOfCounts(events);
  return yesOrNo(events.length > 0 && reached >= condition.atLeast);
}

function answerCondition(condition: Condition, count: Rule['count'], subject: Subject): Answer {
  const { column, question, atLeast, withinDays } = condition;
  if (column === 'activity') return answerEvents(condition, count, subject);
  const answers = [answerCell(question, column, subject)];
  const cell = subject.cell(column);
  if (atLeast > 1)
    answers.push(compareAny(intervalOf(cell, subject.locale), [{ ...point(atLeast), high: Infinity }]));
  if (withinDays !== null) answers.push(ageBetween(cell, 0, withinDays, subject));
  return all(answers);
}

/** Whether the cell that points are multiplied by, or that they fade from, can be read. */
function answerMeasure({ count, fade, conditions: [{ column }] }: Rule, subject: Subject): Answer {
  if (column === 'activity') return 'match';
  const times = numberOf(subject.cell(column), subject.locale);
  if (count === 'each' && (times === null || times < 0)) return 'unknown';
  return fade && ageOf(subject.cell(column), subject) === null ? 'unknown' : 'match';
}

export function answerRule(rule: Rule, subject: Subject): Answer {
  const [first, ...others] = rule.conditions;
  return all([
    answerCondition(first, rule.count, subject),
    answerMeasure(rule, subject),
    ...others.map((condition) => answerCondition(condition, 'once', subject)),
  ]);
}
