import { fold } from './fold.ts';
import { above, atLeast, atMost, below, closed, type Interval, point } from './interval.ts';
import type { Locale } from './locale.ts';
import { isUnit } from './number-words.ts';
import { readWrittenNumber, type WrittenNumber, writtenValue } from './read-number.ts';
import type { Cell } from './table.ts';

/** What a text says of a number: the number or range, that it may be one or a thousand, or nothing. */
type Said = Interval | 'ambiguous' | null;

export interface NumberReading {
  readonly said: Said;
  /** The word behind the number that was passed over; `''` where there is none. */
  readonly unit: string;
}

/** Ranges are short; the bound keeps a hostile cell of dashes from costing anything. */
const longestRange = 130;

const nothing: NumberReading = { said: null, unit: '' };

/** Reads `51-200 employees`, `over 50`, `$5,000/month`, `1000+`, `<10`, `10-50k` by the locale. */
export function readNumberText(text: string, locale: Locale): NumberReading {
  if (!/\p{N}/u.test(text)) return nothing;
  const folded = fold(text);
  if (folded.length > longestRange) return nothing;
  const reader = new TextReader(locale);
  const said = reader.withWords(folded);
  if (said !== null) return { said, unit: '' };
  const tail = unitBehind(folded);
  const withoutUnit = tail && reader.withWords(tail.number);
  return withoutUnit === null ? nothing : { said: withoutUnit, unit: tail!.unit };
}

/** A text as a number or a range by the locale, or null. */
export function readInterval(text: string, locale: Locale): Interval | null {
  const { said } = readNumberText(text, locale);
  return said === 'ambiguous' ? null : said;
}

/** A text as one number by the locale; NaN where it is none, or a range. */
export function readNumber(text: string, locale: Locale): number {
  const interval = readInterval(text, locale);
  return interval === null || interval.isRange ? Number.NaN : interval.low;
}

/** A cell as one number by the locale; NaN for any other cell. */
export function cellNumber(cell: Cell, locale: Locale): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? readNumber(cell, locale) : Number.NaN;
}

const unitWord = String.raw`(\p{L}[\p{L}\p{N}\p{M}'.-]*)$`;
const behindPer = new RegExp(String.raw`(?:\s*/\s*|\sper\s+)${unitWord}`, 'u');
const behindSpace = new RegExp(String.raw`\s${unitWord}`, 'u');

/** The one word, or `per` and one word, that stands behind a number. */
function unitBehind(text: string): { number: string; unit: string } | null {
  const per = behindPer.exec(text);
  const found = per ?? behindSpace.exec(text);
  if (found === null || !isUnit(found[1]!, per !== null)) return null;
  return { number: text.slice(0, found.index).trim(), unit: found[0].trim() };
}

const about = /^(?:~|ca\.|(?:about|approx\.?|ca)(?=\s))\s*/;
const from = /^from\s+/;
const before: readonly (readonly [RegExp, (value: number) => Interval])[] = [
  [/^(?:over|more than)\s+/, above],
  [/^at least\s+/, atLeast],
  [/^(?:under|less than)\s+/, below],
  [/^up to\s+/, atMost],
];
const behind: readonly (readonly [RegExp, (value: number) => Interval])[] = [
  [/\s+(?:or more|and above)$/, atLeast],
  [/\s+or less$/, atMost],
];

/** By one locale. */
class TextReader {
  constructor(private readonly locale: Locale) {}

  /** With words of comparison before or behind it. */
  withWords(text: string): Said {
    const lead = about.exec(text)?.[0] ?? from.exec(text)?.[0];
    if (lead !== undefined) {
      const rest = text.slice(lead.length);
      return this.range(rest) ?? this.compared(rest, from.test(text) ? atLeast : point);
    }
    for (const [words, interval] of before) {
      const found = words.exec(text);
      if (found) return this.compared(text.slice(found[0].length), interval);
    }
    for (const [words, interval] of behind) {
      const found = words.exec(text);
      if (found) return this.compared(text.slice(0, found.index), interval);
    }
    return this.compared(text, point) ?? this.range(text);
  }

  /** What a comparison with one number comes to. */
  private compared(text: string, interval: (value: number) => Interval): Said {
    const number = readWrittenNumber(text.trim(), this.locale);
    if (number === null) return null;
    const value = writtenValue(number);
    if (number.isAmbiguous) return 'ambiguous';
    return Number.isFinite(value) ? interval(value) : null;
  }

  private range(text: string): Said {
    return this.openEnded(text) ?? this.between(text);
  }

  private openEnded(text: string): Said {
    if (text.endsWith('+')) return this.compared(text.slice(0, -1), atLeast);
    const comparison = /^(?:<=|>=|[<>≤≥])/.exec(text)?.[0];
    if (comparison === undefined) return null;
    const bound = text.slice(comparison.length);
    if (comparison === '<') return this.compared(bound, below);
    if (comparison === '>') return this.compared(bound, above);
    return this.compared(bound, comparison === '<=' || comparison === '≤' ? atMost : atLeast);
  }

  private between(text: string): Said {
    for (const { index, length } of separatorsIn(text)) {
      const first = readWrittenNumber(text.slice(0, index).trim(), this.locale);
      const second = first && readWrittenNumber(text.slice(index + length).trim(), this.locale);
      const said = first && second ? fromTo(first, second) : null;
      if (said !== null) return said;
    }
    return null;
  }
}

/** `10-50k` means ten to fifty thousand: a scale on the second number only holds for both. */
function fromTo(first: WrittenNumber, second: WrittenNumber): Said {
  if (first.isAmbiguous || second.isAmbiguous) return 'ambiguous';
  const low = writtenValue(first, first.scale ?? second.scale);
  const high = writtenValue(second);
  return low <= high && Number.isFinite(low) && Number.isFinite(high) ? closed(low, high) : null;
}

/** What folding leaves of the dashes that stand between two numbers. */
const dash = /[-‐-―−〜~]/;

/** Where a range may be parted in two: at the word `to`, or at a dash. */
export function* separatorsIn(text: string): Generator<{ index: number; length: number }> {
  const word = /\sto\s/.exec(text);
  if (word) yield { index: word.index, length: word[0].length };
  for (let at = 1; at < text.length - 1; at++) if (dash.test(text[at]!)) yield { index: at, length: 1 };
}
