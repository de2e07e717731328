import type { TestRow } from './compile-test-row.ts';
import type { Fade } from './fade.ts';
import type { Amount, Kind } from './rule.ts';
import type { Count } from './rule-row-reader.ts';

/** What the first row of a rule says beyond its test. */
export interface RuleEffect {
  readonly kind: Kind;
  /** null: Disqualify. */
  readonly points: number | null;
  readonly count: Count;
  readonly fade: Fade | null;
  readonly amount: Amount;
  readonly pointsCap: number | null;
  readonly group: string;
}

/** The rule as an English sentence: `+15 when Employees is between 50, 500.` */
export function describeRule(effect: RuleEffect, rows: readonly TestRow[], activitiesTab: string): string {
  const conditions = rows.map((row) => (row.pick ? describeEvents(row, activitiesTab) : describeColumn(row)));
  return `${pointsInWords(effect, rows[0]!)} ${conditions.join(', and ')}${describeLimits(effect)}.`;
}

function pointsInWords({ points, count }: RuleEffect, first: TestRow): string {
  if (points === null) return 'Disqualified when';
  const signed = `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
  if (count === 'each day') return `${signed} for each day when`;
  if (count === 'each') return first.pick ? `${signed} each time when` : `${signed} times its number when`;
  return `${signed} when`;
}

function describeColumn({ row, test, atLeast, withinDays }: TestRow): string {
  const minimum = atLeast > 1 ? `, and is at least ${atLeast}` : '';
  const window = withinDays === null ? '' : `, and is at most ${inDays(withinDays)} ago`;
  return `${row.text('Field')} ${predicateOf(test.name, itemsInWords(row.text('Value')))}${minimum}${window}`;
}

/** Predicates of the tests whose name and value do not already read as one. */
const predicates: Record<string, (value: string) => string> = {
  '=': (value) => `is ${value}`,
  '≠': (value) => `is not ${value}`,
  '>': (value) => `is more than ${value}`,
  '≥': (value) => `is at least ${value}`,
  '<': (value) => `is less than ${value}`,
  '≤': (value) => `is at most ${value}`,
  between: (value) => `is between ${value}`,
  'within last days': (value) => `is at most ${value} days ago`,
  'more than days ago': (value) => `is more than ${value} days ago`,
  'in list': (value) => `is in list ${withoutListMark(value)}`,
  'not in list': (value) => `is not in list ${withoutListMark(value)}`,
  'email domain in': (value) => `has a domain in ${value}`,
  'email is free': () => 'is a free mail address',
  'email is academic': () => 'is an academic address',
  'email is invalid': () => 'is not a valid e-mail address',
  'is duplicate': () => 'stands in a row above already',
  'is empty': () => 'is empty',
  'is not empty': () => 'is not empty',
  'is yes': () => 'is yes',
  'is no': () => 'is no',
};

/** In these tests every item is a list, also where it says so. */
function withoutListMark(value: string): string {
  return value.replace(/(^|[,;]\s*)list:\s*/gi, '$1');
}

function predicateOf(test: string, value: string): string {
  return predicates[test]?.(value) ?? `${test} ${value}`;
}

/**
 * A test as In words says it, with … where a value stands within.
 * @example testInWords('≥') // 'is at least'
 */
export function testInWords(test: string): string {
  return predicateOf(test, '…').replace(/ …$/, '');
}

/** Positive forms, for the sentence about an event that has not happened. */
const positives: Record<string, string> = {
  'is not': 'is',
  'does not contain': 'contains',
  'is none of': 'is any of',
  'not in list': 'in list',
};

function describeEvents(
  { row, test, isAbsence, atLeast, withinDays }: TestRow,
  activitiesTab: string,
): string {
  const predicate = predicateOf(positives[test.name] ?? test.name, itemsInWords(row.text('Value')));
  const which = test.family === 'empty' ? '' : ` that ${predicate}`;
  const often = atLeast > 1 ? `, at least ${atLeast} times` : '';
  const window = withinDays === null ? '' : ` in the last ${inDays(withinDays)}`;
  return `${activitiesTab} has ${isAbsence ? 'no' : 'an'} event${which}${often}${window}`;
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function itemsInWords(value: string): string {
  return value.replace(/\s*[\r\n]+\s*/g, '; ');
}

function describeLimits({ fade, pointsCap, points }: RuleEffect): string {
  const cap = pointsCap === null ? '' : `, ${(points ?? 0) < 0 ? 'taking' : 'giving'} at most ${pointsCap}`;
  return `${fade ? `, ${fadeInWords(fade)}` : ''}${cap}`;
}

function fadeInWords({ kind, days }: Fade): string {
  if (kind === 'half-life') return `halving every ${inDays(days)}`;
  return kind === 'expires' ? `gone after ${inDays(days)}` : `fading to nothing over ${inDays(days)}`;
}
