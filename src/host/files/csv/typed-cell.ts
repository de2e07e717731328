/** Which texts of a .csv file are numbers, checkboxes or dates. The list is short on purpose: a wrong guess changes data. */
import type { LocaleConventions } from '../../workbook/locale-conventions.ts';
import { serialOfDay } from '../../workbook/serial-date.ts';
import { typableDates } from './column-dates.ts';

interface TypedCell {
  value: number | boolean;
  /** How the value was written, so that it looks the same in a sheet; automatic where there is none. */
  numberFormat?: string;
}

/** `1.000` in English is one or a thousand: a mark alone with three digits behind it and one to three before it. */
const mayBeThousand = (whole: string, fraction: string, exponent?: string) =>
  fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && exponent === undefined;

/** More digits than a double holds would change; such texts are mostly ids. */
const maxSignificantDigits = 15;

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$/;

/** Reads the cells of one file; the patterns depend on the locale. */
export class CellTyping {
  private readonly number: RegExp;
  private readonly day: RegExp;

  constructor(private readonly conventions: LocaleConventions) {
    this.number = numberPattern(conventions);
    this.day = dayPattern(conventions);
  }

  /** Undefined for text. `mayBeDay`: whether a date in the order of the locale may be one in its column. */
  read(text: string, mayBeDay: (text: string) => boolean = () => true): TypedCell | undefined {
    if (!mayBeTyped(text)) return undefined;
    const trimmed = text.trim();
    const read = readCheckbox(trimmed) ?? this.readNumber(trimmed) ?? readIsoDay(trimmed);
    if (read !== undefined) return read;
    const day = this.readDay(trimmed);
    return day !== undefined && mayBeDay(text) ? day : undefined;
  }

  /** Which dates in the order of the locale may be typed in a column of those rows. */
  typableDates(rows: readonly (readonly string[])[], column: number): (text: string) => boolean {
    const { dateOrder } = this.conventions;
    if (dateOrder === 'ymd') return () => true;
    return typableDates(rows, column, dateOrder, (text) => this.readDay(text.trim()) !== undefined);
  }

  private readNumber(text: string): TypedCell | undefined {
    const match = this.number.exec(text);
    if (!match) return undefined;
    const [, sign = '', grouped = '', fraction = '', exponent = '0', percent] = match;
    const whole = grouped.replace(/\D/g, '');
    if (mayBeThousand(grouped, fraction, match[4])) return undefined;
    if ((whole + fraction).replace(/^0+/, '').length > maxSignificantDigits) return undefined;
    const power = Number(exponent) - (percent ? 2 : 0);
    const size = Number(`${whole || '0'}.${fraction || '0'}e${power}`);
    // An exponent may take a number out of range: to infinity, or digits that are not 0 to 0.
    if (!Number.isFinite(size) || (size === 0 && /[1-9]/.test(whole + fraction))) return undefined;
    const value = size > 0 && sign === '-' ? -size : size;
    const numberFormat = formatOf(
      whole !== grouped,
      fraction.length,
      match[4] !== undefined,
      Boolean(percent),
    );
    return numberFormat ? { value, numberFormat } : { value };
  }

  private readDay(text: string): TypedCell | undefined {
    const match = this.day.exec(text);
    if (!match) return undefined;
    const numbers = [Number(match[1]), Number(match[3]), Number(match[4])];
    const order = this.conventions.dateOrder;
    const part = (letter: string) => numbers[order.indexOf(letter)] ?? 0;
    const value = serialOfDay(part('y'), part('m'), part('d'));
    return value === null ? undefined : { value, numberFormat: this.conventions.dateFormat.toLowerCase() };
  }
}

/** Most cells are plain text, which their length or first letter says already. */
function mayBeTyped(text: string): boolean {
  const first = text.charCodeAt(0);
  const isLetter = (first > 0x40 && first < 0x5b) || (first > 0x60 && first < 0x7b);
  return text.length < (isLetter ? 8 : 64);
}

function readCheckbox(text: string): TypedCell | undefined {
  if (text.length > 5) return undefined;
  const folded = text.toLowerCase();
  return folded === 'true' || folded === 'false' ? { value: folded === 'true' } : undefined;
}

function readIsoDay(text: string): TypedCell | undefined {
  const match = isoDay.exec(text);
  if (!match) return undefined;
  const day = serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return undefined;
  if (match[4] === undefined) return { value: day, numberFormat: 'yyyy-mm-dd' };
  const [hours, minutes, seconds] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const part = (hours * 3600 + minutes * 60 + seconds + Number(`0.${match[7] ?? 0}`)) / 86_400;
  return { value: day + part, numberFormat: 'yyyy-mm-dd hh:mm:ss' };
}

function numberPattern({ group, decimal }: LocaleConventions): RegExp {
  const separator = `[${escaped(alike(group))}]`;
  const mark = escaped(decimal);
  return new RegExp(
    `^([+-]?)([1-9]\\d{0,2}(?:${separator}\\d{3})+|\\d+|(?=${mark}\\d))(?:${mark}(\\d+))?(?:[eE]([+-]?\\d{1,4}))?(%)?$`,
  );
}

/** What a keyboard writes and what a locale prints are different spaces, and different apostrophes. */
function alike(separator: string): string {
  const spaces = '\u0020\u00a0\u2009\u202f';
  const apostrophes = "'\u2019";
  return [spaces, apostrophes].find((kind) => kind.includes(separator)) ?? separator;
}

/** A slash, or the locale's own separator; the same both times, and four digits for the year. */
function dayPattern({ dateOrder, dateFormat }: LocaleConventions): RegExp {
  const separator = `([/${escaped(/[.-]/.exec(dateFormat)?.[0] ?? '')}])`;
  return dateOrder === 'ymd'
    ? new RegExp(`^(\\d{4})${separator}(\\d{1,2})\\2(\\d{1,2})$`)
    : new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})\\2(\\d{4})$`);
}

function escaped(characters: string): string {
  return characters.replace(/[.\\\]^-]/g, '\\$&');
}

function formatOf(
  isGrouped: boolean,
  decimals: number,
  hasExponent: boolean,
  isPercent: boolean,
): string | undefined {
  const fraction = decimals > 0 ? '.00' : '';
  if (isPercent) return `0${fraction}%`;
  if (hasExponent) return '0.00E+00';
  return isGrouped ? `#,##0${fraction}` : undefined;
}
