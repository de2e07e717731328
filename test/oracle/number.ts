import { type Cell, fold } from './cell.ts';
import { currencyAfter, currencyBefore } from './currency.ts';
import { isIndian, isSizeWord, powerOf, sizeExpression } from './size-words.ts';

/** An open end is not part of it; a number is an interval of one point. */
export interface Interval {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

interface Numeral {
  sign: string;
  digits: string;
  exponent: number;
  /** Power of ten of its word of size or percent. */
  power: number;
}

/** U+2010 to U+2015, U+2212 and `-`; between two numbers U+301C and `~` too. */
const strokes = '\\-‐‑‒–—―−';
const dashes = `${strokes}〜~`;

const grammars = new Map<string, RegExp>();

const marks = new Map<string, { group: string; decimal: string }>();

export function marksOf(locale: string): { group: string; decimal: string } {
  const known = marks.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1234567.5);
  const mark = (type: string) => (parts.find((part) => part.type === type)?.value ?? '').normalize('NFKC');
  const found = { group: mark('group'), decimal: mark('decimal') };
  marks.set(locale, found);
  return found;
}

/** A mark of the locale inside an expression. */
export function literal(mark: string): string {
  return mark === '.' ? '\\.' : mark;
}

/** Of a folded text. */
function grammarOf(locale: string): RegExp {
  const known = grammars.get(locale);
  if (known) return known;
  const group = literal(marksOf(locale).group.replace('’', "'"));
  const decimal = literal(marksOf(locale).decimal);
  const wholes = [
    `[1-9]\\d{0,2}(?<group>[ '${group}])\\d{3}(?:\\k<group>\\d{3})*`,
    ...(isIndian(locale) ? [`[1-9]\\d?(?:${group}\\d{2})+${group}\\d{3}`] : []),
    '\\d+',
  ];
  // Two decimal marks, each before three digits, are marks of groups.
  const thousands = `(?<thousands>[1-9]\\d{0,2}(?:${decimal}\\d{3}){2,})`;
  const body = `(?:${thousands}|(?<whole>${wholes.join('|')})?(?:${decimal}(?<fraction>\\d+))?)`;
  const before = `(?:(?<sign>[+−-])?\\s*(?:${currencyBefore})?|${currencyBefore}\\s*(?<sign2>[+−-]))`;
  const size = `(?<size>${sizeExpression(locale)}|t(?=${currencyAfter}$))?`;
  const grammar = new RegExp(
    `^${before}\\s*${body}(?:e(?<exponent>[+-]?\\d+))?(?:\\s*[,.][${strokes}])?\\s*${size}\\s*${currencyAfter}?$`,
    'u',
  );
  grammars.set(locale, grammar);
  return grammar;
}

/** A number of a folded text; null for text, and for what may be one or a thousand. */
function parse(text: string, locale: string): Numeral | null {
  const found = grammarOf(locale).exec(text)?.groups;
  const whole = found?.thousands ?? found?.whole ?? '';
  const fraction = found?.fraction ?? '';
  if (!found || whole + fraction === '') return null;
  const isGrouped = /\D/u.test(whole);
  const mayBeThousand = !isGrouped && /^[1-9]\d{0,2}$/u.test(whole) && fraction.length === 3;
  if (mayBeThousand && found.exponent === undefined) return null;
  return {
    sign: found.sign ?? found.sign2 ?? '',
    digits: `${whole.replace(/\D/gu, '') || '0'}.${fraction || '0'}`,
    exponent: Number(found.exponent ?? 0),
    power: powerOf(found.size ?? '', locale),
  };
}

function sizeOf(numeral: Numeral, power: number): number | null {
  // One conversion of shifted decimal text, so that 7% is exactly 0.07.
  const size = Number(`${numeral.digits}e${numeral.exponent + power}`);
  if (!Number.isFinite(size)) return null;
  return numeral.sign === '-' || numeral.sign === '−' ? 0 - size : size;
}

/** Of a folded text: a number, or all of it in parentheses for negative. */
function signed(text: string, locale: string): Numeral | null {
  const inside = /^\((.*)\)$/su.exec(text)?.[1];
  if (inside === undefined) return parse(text, locale);
  const numeral = parse(inside.trim(), locale);
  return numeral && numeral.sign === '' ? { ...numeral, sign: '-' } : null;
}

/** Of a folded text, without words of comparison and units. */
function oneNumber(text: string, locale: string): number | null {
  const numeral = signed(text, locale);
  return numeral && sizeOf(numeral, numeral.power);
}

export function point(value: number): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

const bounds: Record<string, (value: number) => Interval> = {
  '>': (value) => ({ ...point(value), high: Infinity, lowOpen: true }),
  '≥': (value) => ({ ...point(value), high: Infinity }),
  '<': (value) => ({ ...point(value), low: -Infinity, highOpen: true }),
  '≤': (value) => ({ ...point(value), low: -Infinity }),
};

function bound(sign: string, text: string, locale: string): Interval | null {
  const value = oneNumber(text.trim(), locale);
  return value === null ? null : bounds[sign]!(value);
}

function fromTo(left: string, right: string, locale: string): Interval | null {
  const from = signed(left.trim(), locale);
  const to = signed(right.trim(), locale);
  if (!from || !to) return null;
  const low = sizeOf(from, from.power === 0 ? to.power : from.power);
  const high = sizeOf(to, to.power);
  return low !== null && high !== null && low <= high ? { ...point(low), high } : null;
}

/** `a-b`, `a to b`, `a+`, `<a`, `≤a`, `>a`, `≥a`. */
function rangeOf(text: string, locale: string): Interval | null {
  const [, left, right] = /^(.+?)\sto\s(.+)$/su.exec(text) ?? [];
  if (left && right) return fromTo(left, right, locale);
  for (const dash of text.matchAll(new RegExp(`[${dashes}]`, 'gu'))) {
    const range = fromTo(text.slice(0, dash.index), text.slice(dash.index + 1), locale);
    if (range) return range;
  }
  const [, sign, limit] = /^(<=|>=|[<>≤≥])(.*)$/su.exec(text) ?? [];
  if (limit !== undefined) return bound(sign!.replace('<=', '≤').replace('>=', '≥'), limit, locale);
  return text.endsWith('+') ? bound('≥', text.slice(0, -1), locale) : null;
}

const wordsBefore: [words: RegExp, sign: string][] = [
  [/^(?:over|more than)\s+/u, '>'],
  [/^(?:at least|from)\s+/u, '≥'],
  [/^(?:under|less than)\s+/u, '<'],
  [/^up to\s+/u, '≤'],
];
const wordsBehind: [words: RegExp, sign: string][] = [
  [/\s+(?:or more|and above)$/u, '≥'],
  [/\s+or less$/u, '≤'],
];
const aboutWords = /^(?:(?:about|approx\.?|ca)\s+|ca\.\s*|~\s*)/u;

/** With words of comparison, without a unit. */
function compared(text: string, locale: string): Interval | null {
  const value = oneNumber(text, locale);
  if (value !== null) return point(value);
  const range = rangeOf(text, locale);
  if (range) return range;
  if (aboutWords.test(text)) {
    const about = text.replace(aboutWords, '');
    const number = oneNumber(about, locale);
    return number === null ? rangeOf(about, locale) : point(number);
  }
  const fromRange = /^from\s+(.*)$/su.exec(text)?.[1];
  const left = fromRange === undefined ? null : rangeOf(fromRange, locale);
  if (left) return left;
  for (const [words, sign] of [...wordsBefore, ...wordsBehind])
    if (words.test(text)) return bound(sign, text.replace(words, ''), locale);
  return null;
}

const noUnits = /^(?:to|or|and|up|than|more|less|hundreds?|dozens?|trillions?|mil|万)$/u;

const unitWord = "(?<unit>\\p{L}[\\p{L}\\p{N}\\p{M}'.-]*)";
const unitsBehind = ['\\s*/\\s*', '\\s+per\\s+', '\\s+'].map(
  (between) => new RegExp(`^(?<rest>.*[^\\s/])${between}${unitWord}$`, 'su'),
);

/** The text before `/` and one word, `per` and one word, or one word; null where no unit stands behind. */
function withoutUnit(text: string, locale: string): string | null {
  const found = unitsBehind.map((behind) => behind.exec(text)).find((match) => match !== null);
  // Behind `/` and `per` any word is one: `5 €/m`.
  const isPer = unitsBehind.slice(0, -1).some((behind) => behind.test(text));
  const unit = found?.groups?.unit?.replace(/\.$/u, '') ?? '';
  const isNone = noUnits.test(unit) || (!isPer && isSizeWord(unit, locale));
  return !found || isNone ? null : found.groups!.rest!;
}

function withOrWithoutUnit<T>(text: string, locale: string, read: (text: string) => T | null): T | null {
  const whole = read(fold(text));
  if (whole !== null) return whole;
  const rest = withoutUnit(fold(text), locale);
  return rest === null ? null : read(rest);
}

/** One number, a unit and words such as `about` passed over; null for a range, for `over 5` and for text. */
export function readNumber(text: string, locale: string): number | null {
  return withOrWithoutUnit(
    text,
    locale,
    (rest) => oneNumber(rest, locale) ?? oneNumber(rest.replace(aboutWords, ''), locale),
  );
}

/** A number of our own tabs: no unit and no words. */
export function readPlainNumber(text: string, locale: string): number | null {
  return oneNumber(fold(text), locale);
}

/** A number is read as one point; null for text. */
export function readInterval(text: string, locale: string): Interval | null {
  return withOrWithoutUnit(text, locale, (rest) => compared(rest, locale));
}

/** Whether a text is no number only because it may be one or a thousand: with one decimal more it would be read. */
export function mayBeThousand(text: string, locale: string): boolean {
  const decimal = literal(marksOf(locale).decimal);
  const threeDecimals = new RegExp(`(${decimal}\\d{3})(?!\\d|${decimal}\\d)`, 'gu');
  const surer = fold(text).replace(threeDecimals, '$10');
  return readInterval(text, locale) === null && readInterval(surer, locale) !== null;
}

/** Checkboxes and dates are not numbers. */
export function intervalOf(cell: Cell, locale: string): Interval | null {
  if (typeof cell === 'number') return point(cell);
  return typeof cell === 'string' ? readInterval(cell, locale) : null;
}

/** A range is not a number here. */
export function numberOf(cell: Cell, locale: string): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? readNumber(cell, locale) : null;
}
