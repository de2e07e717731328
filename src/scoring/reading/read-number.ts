import { fold } from './fold.ts';
import type { Locale } from './locale.ts';
import { currencyPattern, indianSizes, percentWords, sizes } from './number-words.ts';
import { remembered } from './remembered.ts';
import type { Cell } from './table.ts';

/** Longer texts are no numbers; it also bounds the work of the pattern below. */
const longestNumber = 60;

/** A number as it is written: its parts, so that a range can lend one number's scale to the other. */
export interface WrittenNumber {
  readonly isNegative: boolean;
  /** Digits with `.` as decimal mark and an exponent, unscaled. */
  readonly digits: string;
  /** The power of ten of a word of size, −2 of a percent; null without one. */
  readonly scale: number | null;
  /** `1.000` in English: one, or a thousand. */
  readonly isAmbiguous: boolean;
}

interface Grammar {
  readonly pattern: RegExp;
  readonly scales: Readonly<Record<string, number>>;
}

const grammarOf = remembered((locale: Locale): Grammar => {
  const scales: Record<string, number> = { ...sizes, t: 3 };
  if (locale.isIndian) Object.assign(scales, indianSizes);
  for (const word of percentWords) scales[word] = -2;
  const named = Object.keys(scales).filter((word) => word !== 't' && word.length > 1);
  const letters = Object.keys(scales).filter((word) => word.length === 1 && /[a-su-z]/.test(word));
  const scale = `${named.join('|')}|%|(?:${[...named, ...letters].join('|')})\\.|${letters.join('|')}|t(?=${currencyPattern})`;
  const sign = '[+\\-−]';
  const before =
    `(?:(?<sign>${sign})\\s*)?` +
    `(?:(?<currencyBefore>${currencyPattern}|r)\\s*)?(?:(?<signAfter>${sign})\\s*)?`;
  const mark = escapePattern(locale.decimalMark);
  const number =
    `(?:(?<grouped>${groupsBy(locale)})|(?<byMark>[1-9]\\d{0,2}(?:${mark}\\d{3}){2,})|(?<plain>\\d+))?` +
    `(?:${mark}(?<fraction>\\d+))?(?:e(?<exponent>[+\\-]?\\d{1,4}))?`;
  const behind = `(?:\\s*[.,][-‐-―−])?(?:\\s*(?<scale>${scale}))?(?:\\s*(?:${currencyPattern}))?`;
  return { pattern: new RegExp(`^${before}${number}${behind}$`, 'u'), scales };
});

/** Groups of three by one separator; in India also of two before the last three. They do not begin with 0. */
function groupsBy({ groupSeparator, decimalMark, isIndian }: Locale): string {
  const separators = new Set([groupSeparator, ' ', "'"]);
  separators.delete(decimalMark);
  const forms = Array.from(separators, (mark) => `[1-9]\\d{0,2}(?:${escapePattern(mark)}\\d{3})+`);
  if (isIndian) forms.push('[1-9]\\d?(?:,\\d{2})+,\\d{3}');
  return forms.join('|');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The parts of a folded text that is a number by the locale, without words and units; or null. */
export function readWrittenNumber(text: string, locale: Locale): WrittenNumber | null {
  if (text.length > longestNumber || !/\d/.test(text)) return null;
  const isInParentheses = text.startsWith('(') && text.endsWith(')');
  const { pattern, scales } = grammarOf(locale);
  const parts = pattern.exec((isInParentheses ? text.slice(1, -1) : text).trim())?.groups;
  if (!parts) return null;
  const { sign, signAfter, grouped, byMark, plain, fraction, exponent, scale } = parts;
  const whole = grouped ?? byMark ?? plain ?? '';
  const written = sign ?? signAfter;
  if ((sign && signAfter) || (isInParentheses && written)) return null;
  if ((whole === '' && fraction === undefined) || (byMark && fraction !== undefined)) return null;
  return {
    isNegative: isInParentheses || written === '-' || written === '−',
    digits: `${whole.replace(/\D/g, '') || '0'}.${fraction ?? '0'}e${exponent ?? '0'}`,
    scale: scale === undefined ? null : (scales[scale] ?? scales[scale.replace(/\.$/, '')]!),
    isAmbiguous: isThousandOrOne(plain, fraction, exponent),
  };
}

/** The decimal mark alone, with three digits behind it and one to three before it that do not begin with 0. */
function isThousandOrOne(plain = '', fraction = '', exponent?: string): boolean {
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(plain) && exponent === undefined;
}

/** The value of a written number: scale and percent shift its decimal point, so that 7% is exactly 0.07. */
export function writtenValue(number: WrittenNumber, scale: number | null = number.scale): number {
  const at = number.digits.indexOf('e');
  const exponent = Number(number.digits.slice(at + 1)) + (scale ?? 0);
  const magnitude = Number(`${number.digits.slice(0, at)}e${exponent}`);
  return number.isNegative && magnitude !== 0 ? -magnitude : magnitude;
}

/** A text as a plain number by the locale, without words and units; NaN where it is none. */
export function readPlainNumber(text: string, locale: Locale): number {
  const number = readWrittenNumber(fold(text), locale);
  if (number === null || number.isAmbiguous) return Number.NaN;
  const value = writtenValue(number);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** A cell of a tab of ours as a number; NaN for any other cell. */
export function plainNumber(cell: Cell, locale: Locale): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? readPlainNumber(cell, locale) : Number.NaN;
}
