import type { Locale } from './locale.ts';
import { remembered } from './remembered.ts';
import type { Cell } from './table.ts';

/** Longer texts are no numbers; it also bounds the work of the pattern below. */
const longestNumber = 60;

const currencyCodes =
  'AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KES|KRW|MXN|MYR|NGN|NOK|NZD|PEN|PHP|PKR|PLN|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR';

const powerOfTen: Record<string, number> = { '': 0, '%': -2, k: 3, m: 6, b: 9, bn: 9 };

/** A number as it is written: its parts, so that a range can lend one number's scale to the other. */
export interface WrittenNumber {
  readonly isNegative: boolean;
  /** Digits with `.` as decimal mark and an exponent, unscaled. */
  readonly digits: string;
  /** `''`, `%`, `k`, `m`, `b` or `bn`. */
  readonly scale: string;
}

const patternOf = remembered((locale: Locale): RegExp => {
  const separators = [...new Set([locale.groupSeparator, ' ', "'", '’'])].filter(
    (mark) => mark !== locale.decimalMark,
  );
  const grouped = separators.map((mark) => `\\d{1,3}(?:${escapePattern(mark)}\\d{3})+`).join('|');
  const mark = escapePattern(locale.decimalMark);
  return new RegExp(
    `^([+\\-−])?\\s*(\\p{Sc}|${currencyCodes})?\\s*([+\\-−])?\\s*` +
      `(?:(${grouped}|\\d+)(?:${mark}(\\d+))?|${mark}(\\d+))(?:e([+\\-]?\\d{1,4}))?\\s*(%|k|m|bn|b)?\\s*(\\p{Sc}|${currencyCodes})?$`,
    'iu',
  );
});

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The parts of a text that is a number by the locale, or null. `text` is in NFKC form. */
export function readWrittenNumber(text: string, locale: Locale): WrittenNumber | null {
  const trimmed = text.trim();
  if (trimmed.length > longestNumber || !/\d/.test(trimmed)) return null;
  const isInParentheses = trimmed.startsWith('(') && trimmed.endsWith(')');
  const match = patternOf(locale).exec((isInParentheses ? trimmed.slice(1, -1) : trimmed).trim());
  if (match === null) return null;
  const [
    ,
    sign,
    currencyBefore,
    signAfterCurrency,
    whole,
    fraction,
    bareFraction,
    exponent,
    scale,
    currencyAfter,
  ] = match;
  if (sign && signAfterCurrency) return null;
  if (currencyBefore && currencyAfter) return null;
  const written = sign ?? signAfterCurrency;
  if (isInParentheses && written) return null;
  return {
    isNegative: isInParentheses || written === '-' || written === '−',
    digits: `${(whole ?? '0').replace(/\D/g, '')}.${fraction ?? bareFraction ?? '0'}e${exponent ?? '0'}`,
    scale: (scale ?? '').toLowerCase(),
  };
}

/** The value of a written number: scale and percent shift its decimal point, so that 7% is exactly 0.07. */
export function writtenValue(number: WrittenNumber, scale: string = number.scale): number {
  const at = number.digits.indexOf('e');
  const exponent = Number(number.digits.slice(at + 1)) + (powerOfTen[scale] ?? 0);
  const magnitude = Number(`${number.digits.slice(0, at)}e${exponent}`);
  return number.isNegative && magnitude !== 0 ? -magnitude : magnitude;
}

/** A text as a number by the locale; NaN where it is none. */
export function readNumber(text: string, locale: Locale): number {
  const number = readWrittenNumber(text.normalize('NFKC'), locale);
  const value = number === null ? Number.NaN : writtenValue(number);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** A cell as a number by the locale; NaN for any other cell. */
export function cellNumber(cell: Cell, locale: Locale): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? readNumber(cell, locale) : Number.NaN;
}
