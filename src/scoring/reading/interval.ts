import type { Locale } from './locale.ts';
import { readWrittenNumber, type WrittenNumber, writtenValue } from './read-number.ts';

/** A range of numbers; an open end does not belong to it. One number is an interval with equal, closed ends. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
  /** Written as a range, also where both ends are the same: `5-5` is no single number. */
  readonly isRange: boolean;
}

export function closed(low: number, high: number): Interval {
  return { low, high, isLowOpen: false, isHighOpen: false, isRange: true };
}

export function point(value: number): Interval {
  return { low: value, high: value, isLowOpen: false, isHighOpen: false, isRange: false };
}

const everyNumber: Interval = {
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  isLowOpen: true,
  isHighOpen: true,
  isRange: true,
};

export const above = (low: number): Interval => ({ ...everyNumber, low });
export const atLeast = (low: number): Interval => ({ ...everyNumber, low, isLowOpen: false });
export const below = (high: number): Interval => ({ ...everyNumber, high });
export const atMost = (high: number): Interval => ({ ...everyNumber, high, isHighOpen: false });

/** A text as a number or an interval by the locale, or null. `51-200`, `1000+`, `<10`, `$1-5m`, `50 to 500`. */
export function readInterval(text: string, locale: Locale): Interval | null {
  const normal = text.normalize('NFKC').trim();
  const written = (part: string) => readWrittenNumber(part, locale);
  const number = finiteValue(written(normal));
  if (number !== null) return point(number);
  return readOpenEnded(normal, written) ?? readBetween(normal, written);
}

/** By some locale. */
type NumberReader = (text: string) => WrittenNumber | null;

function finiteValue(written: WrittenNumber | null): number | null {
  const value = written === null ? Number.NaN : writtenValue(written);
  return Number.isFinite(value) ? value : null;
}

function readOpenEnded(text: string, written: NumberReader): Interval | null {
  const comparison = /^(<=|>=|[<>≤≥])/.exec(text)?.[0] ?? '';
  const hasPlus = comparison === '' && text.endsWith('+');
  if (comparison === '' && !hasPlus) return null;
  const bound = finiteValue(written(hasPlus ? text.slice(0, -1) : text.slice(comparison.length)));
  if (bound === null) return null;
  if (comparison === '<') return below(bound);
  if (comparison === '>') return above(bound);
  return comparison === '<=' || comparison === '≤' ? atMost(bound) : atLeast(bound);
}

/** Ranges are short; the bound keeps a hostile cell of dashes from costing anything. */
const longestRange = 130;

function readBetween(text: string, written: NumberReader): Interval | null {
  if (text.length > longestRange) return null;
  for (const { index, length } of separatorsIn(text)) {
    const from = written(text.slice(0, index));
    const to = from && written(text.slice(index + length));
    if (!from || !to) continue;
    // `10-50k` means ten to fifty thousand: a scale on the second number only holds for both.
    const low = writtenValue(from, from.scale === '' ? to.scale : from.scale);
    const high = writtenValue(to);
    if (low <= high && Number.isFinite(low) && Number.isFinite(high)) return closed(low, high);
  }
  return null;
}

function* separatorsIn(text: string): Generator<{ index: number; length: number }> {
  const word = /\sto\s/i.exec(text);
  if (word) yield { index: word.index, length: word[0].length };
  for (let i = 1; i < text.length - 1; i++) {
    const mark = text[i];
    if (mark === '-' || mark === '–' || mark === '—') yield { index: i, length: 1 };
  }
}
