import type { Cell } from './cell.ts';

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
  suffix: string;
}

const currency = '(?:\\p{Sc}|usd|eur|gbp|chf|jpy|cad|aud|nzd|sek|nok|dkk|pln|czk|inr|cny|brl)';
const powerOf: Record<string, number> = { '': 0, '%': -2, k: 3, m: 6, b: 9, bn: 9 };
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

function grammarOf(locale: string): RegExp {
  const known = grammars.get(locale);
  if (known) return known;
  const { group, decimal } = marksOf(locale);
  const whole = `\\d{1,3}(?:(?<group>[ '’${literal(group)}])\\d{3}(?:\\k<group>\\d{3})*)|\\d+`;
  const body = `(?<whole>${whole})?(?:${literal(decimal)}(?<fraction>\\d+))?(?:e(?<exponent>[+-]?\\d+))?`;
  const before = `(?:(?<sign>[+−-])?\\s*(?<before>${currency})?|(?<before2>${currency})\\s*(?<sign2>[+−-]))`;
  const grammar = new RegExp(
    `^${before}\\s*${body}\\s*(?<suffix>%|k|m|bn|b)?\\s*(?<after>${currency})?$`,
    'u',
  );
  grammars.set(locale, grammar);
  return grammar;
}

function parse(text: string, locale: string): Numeral | null {
  const found = grammarOf(locale).exec(text.normalize('NFKC').trim().toLowerCase())?.groups;
  if (!found || (!found.whole && !found.fraction)) return null;
  if ((found.before || found.before2) && found.after) return null;
  return {
    sign: found.sign ?? found.sign2 ?? '',
    digits: `${(found.whole ?? '0').replace(/\D/gu, '')}.${found.fraction ?? '0'}`,
    exponent: Number(found.exponent ?? 0),
    suffix: found.suffix ?? '',
  };
}

function sizeOf(numeral: Numeral, suffix: string): number | null {
  // One conversion of shifted decimal text, so that 7% is exactly 0.07.
  const size = Number(`${numeral.digits}e${numeral.exponent + powerOf[suffix]!}`);
  if (!Number.isFinite(size)) return null;
  return numeral.sign === '-' || numeral.sign === '−' ? 0 - size : size;
}

export function readNumber(text: string, locale: string): number | null {
  const inside = /^\s*[(（](.*)[)）]\s*$/su.exec(text)?.[1];
  if (inside === undefined) {
    const numeral = parse(text, locale);
    return numeral && sizeOf(numeral, numeral.suffix);
  }
  const numeral = parse(inside, locale);
  const size = numeral && numeral.sign === '' ? sizeOf(numeral, numeral.suffix) : null;
  return size === null ? null : 0 - size;
}

export function point(value: number): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

function fromTo(left: string, right: string, locale: string): Interval | null {
  const from = parse(left, locale);
  const to = parse(right, locale);
  if (!from || !to) return null;
  const low = sizeOf(from, from.suffix || to.suffix);
  const high = sizeOf(to, to.suffix);
  return low !== null && high !== null && low <= high ? { ...point(low), high } : null;
}

function oneEnded(text: string, locale: string): Interval | null {
  const [, sign, bound] = /^(<=|>=|[<>≤≥])(.*)$/su.exec(text) ?? [];
  const atLeast = /^(.*)\+$/su.exec(text)?.[1];
  const value = readNumber(bound ?? atLeast ?? '', locale);
  if (value === null) return null;
  if (atLeast !== undefined || sign === '>=' || sign === '≥') return { ...point(value), high: Infinity };
  if (sign === '>') return { ...point(value), lowOpen: true, high: Infinity };
  return { ...point(value), low: -Infinity, highOpen: sign === '<' };
}

/** A number is read as one point; null for text. */
export function readInterval(source: string, locale: string): Interval | null {
  const value = readNumber(source, locale);
  if (value !== null) return point(value);
  const text = source.normalize('NFKC').trim().toLowerCase();
  const [, left, right] = /^(.+?)\sto\s(.+)$/su.exec(text) ?? [];
  if (left && right) return fromTo(left, right, locale);
  for (const dash of text.matchAll(/[-–—]/gu)) {
    const range = fromTo(text.slice(0, dash.index), text.slice(dash.index + 1), locale);
    if (range) return range;
  }
  return oneEnded(text, locale);
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
