import type { LocaleConventions } from './locale-conventions.ts';
import type { FormatToken, NumberFormat } from './number-format.ts';

/** A number in a number format that is no date format. */
export function displayNumber(value: number, format: NumberFormat, conventions: LocaleConventions): string {
  if (format.isAutomatic) return automatic(value, conventions);
  const { section, magnitude } = sectionFor(value, format.sections);
  if (section.every(({ kind }) => kind === 'cell text')) return automatic(value, conventions);
  const percents = section.filter(({ kind }) => kind === 'percent').length;
  const scaled = magnitude * 100 ** percents;
  const exponent = section.find(({ kind }) => kind === 'exponent');
  return section.map((token) => tokenText(token, scaled, exponent, conventions)).join('');
}

/** Integers in full, fractions to ten significant digits, as Sheets shows them. */
function automatic(value: number, { decimal }: LocaleConventions): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-9)) return scientific(value, '0.0####', 'E+00', decimal);
  if (Number.isInteger(value)) return String(value);
  const digits = Math.max(0, Math.min(10, 10 - Math.floor(Math.log10(size)) - 1));
  return String(Number(value.toFixed(digits))).replace('.', decimal);
}

/** A section for negative numbers shows them without a sign of its own. */
function sectionFor(value: number, sections: FormatToken[][]): { section: FormatToken[]; magnitude: number } {
  const [positive, negative, zero] = sections as [FormatToken[], FormatToken[]?, FormatToken[]?];
  if (value < 0 && negative) return { section: negative, magnitude: -value };
  if (value === 0 && zero) return { section: zero, magnitude: 0 };
  return { section: positive, magnitude: value };
}

function tokenText(
  token: FormatToken,
  value: number,
  exponent: FormatToken | undefined,
  conventions: LocaleConventions,
): string {
  if (token.kind === 'exponent') return '';
  if (token.kind !== 'digits') return token.text;
  return exponent
    ? scientific(value, token.text, exponent.text, conventions.decimal)
    : fixed(value, token.text, conventions);
}

function scientific(value: number, mantissa: string, exponent: string, decimal: string): string {
  const fraction = mantissa.split('.')[1] ?? '';
  const [full, power] = value.toExponential(fraction.length).split('e') as [string, string];
  const [whole, decimals = ''] = full.split('.') as [string, string?];
  const shown = decimals.replace(/0+$/, '').padEnd(fraction.lastIndexOf('0') + 1, '0');
  const sign = power.startsWith('-') ? '-' : exponent.includes('+') ? '+' : '';
  return `${whole}${shown ? decimal + shown : ''}E${sign}${power.slice(1).padStart(exponent.length - 2, '0')}`;
}

/** Digits as `#,##0.00` places them; commas at the end of the pattern divide by a thousand each. */
function fixed(value: number, pattern: string, { decimal, group }: LocaleConventions): string {
  const [, body, thousands] = /^(.*?)(,*)$/.exec(pattern) as unknown as [string, string, string];
  const [wholePattern, fractionPattern = ''] = body.split('.') as [string, string?];
  const scaled = Math.abs(value) / 1000 ** thousands.length;
  const text = roundHalfAway(scaled, fractionPattern.length);
  const [whole, fraction = ''] = text.split('.') as [string, string?];
  const least = (wholePattern.match(/0/g) ?? []).length;
  let digits = whole.replace(/^0+(?=\d)/, '').padStart(least, '0');
  if (least === 0 && digits === '0') digits = '';
  if (wholePattern.includes(',')) digits = digits.replace(/\B(?=(\d{3})+$)/g, group);
  const needed = fractionPattern.lastIndexOf('0') + 1;
  const shown = fraction.replace(/0+$/, '').padEnd(needed, '0');
  const isZero = !/[1-9]/.test(text);
  return (value < 0 && !isZero ? '-' : '') + digits + (shown ? decimal + shown : '');
}

/** `toFixed` rounds what the binary number is; people expect what it shows: 1.005 to two places is 1.01. */
function roundHalfAway(value: number, places: number): string {
  if (value >= 1e15) return value.toFixed(0);
  const shifted = Number(`${Number(value.toPrecision(15))}e${places}`);
  if (!Number.isFinite(shifted)) return value.toFixed(places);
  return (Math.round(shifted) / 10 ** places).toFixed(places);
}
