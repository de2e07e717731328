import { dayNumber } from './calendar.ts';
import { fold } from './fold.ts';
import type { DateOrder, Locale } from './locale.ts';
import type { TimeZone } from './time-zone.ts';

/** How texts are read as dates. */
export interface DateRegion {
  readonly locale: Locale;
  readonly timeZone: TimeZone;
}

/** Days since 1970-01-01 that a text is, month first or day first; NaN where there is no such day. Mostly both are one. */
export type WrittenDate = Readonly<Record<DateOrder, number>>;

/** Longer texts are no dates. */
const longestDate = 60;

/** A text as a date, or null: ISO, `20.11.2026`, `20/11/2026`, `20 Nov 2026`, `Nov 20, 2026`, each with or without a time. */
export function readDate(text: string, region: DateRegion): WrittenDate | null {
  if (text.length > 2 * longestDate) return null;
  const folded = fold(text);
  if (folded.length > longestDate || !/\d{4}/.test(folded)) return null;
  const iso = readIso(folded, region.timeZone);
  if (!Number.isNaN(iso)) return { 'month first': iso, 'day first': iso };
  const { date, isTimeReadable } = withoutTime(folded);
  const written = isTimeReadable ? (readNumeric(date) ?? readNamed(date, region.locale)) : null;
  return written !== null && Object.values(written).some((day) => !Number.isNaN(day)) ? written : null;
}

/** Whether a text is a date in one order only. */
export function orderOnly(date: WrittenDate): DateOrder | null {
  if (Number.isNaN(date['day first'])) return 'month first';
  return Number.isNaN(date['month first']) ? 'day first' : null;
}

/** Whether a text is one day in one order, and another in the other. */
export function isEitherDay(date: WrittenDate): boolean {
  return orderOnly(date) === null && date['month first'] !== date['day first'];
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?`;
const zone = String.raw`(?:\s*(z|utc)|\s*([+\-−])(\d{2}):?(\d{2}))`;
const isoPattern = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:t|\s+)${clock}${zone}?)?$`);

/** `2026-11-20`, with a time in the spreadsheet's zone or, where it says so, in another. */
function readIso(text: string, timeZone: TimeZone): number {
  const match = isoPattern.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, dayOfMonth, hour, minute, second] = match;
  const day = dayNumber(Number(year), Number(month), Number(dayOfMonth));
  if (hour === undefined) return day;
  if (!hasZone(match)) return Number.isNaN(minuteOf(hour, minute!, second)) ? Number.NaN : day;
  const instant = instantOf(match);
  return Number.isNaN(instant) ? Number.NaN : timeZone.dayOf(instant);
}

function hasZone([, , , , , , , zulu, sign]: RegExpExecArray): boolean {
  return zulu !== undefined || sign !== undefined;
}

/** Milliseconds since 1970 UTC of ISO text with a zone; NaN for a time that there is not. */
function instantOf(match: RegExpExecArray): number {
  const [, year, month, dayOfMonth, hour, minute, second, , sign, hoursEast = '0', minutesEast = '0'] = match;
  // Programs that write a zone write two digits.
  const isIso = month!.length === 2 && dayOfMonth!.length === 2;
  if (!isIso || Number(hoursEast) > 23 || Number(minutesEast) > 59) return Number.NaN;
  const day = dayNumber(Number(year), Number(month), Number(dayOfMonth));
  const offset = (sign === '+' ? 1 : -1) * (Number(hoursEast) * 60 + Number(minutesEast));
  const minutes = day * 1440 + minuteOf(hour!, minute!, second) - offset;
  return minutes * 60_000 + Number(second ?? 0) * 1000;
}

/** Seconds since midnight that a text which is a date gives besides its day; 0 where it gives none. */
export function readSecondOfDay(text: string, timeZone: TimeZone): number {
  const folded = fold(text);
  const iso = isoPattern.exec(folded);
  if (iso !== null && hasZone(iso)) return timeZone.minuteOf(instantOf(iso)) * 60 + Number(iso[6] ?? 0);
  const [hour, minute, second, half] = iso?.slice(4, 7) ?? timeBehind.exec(folded)?.slice(1) ?? [];
  if (hour === undefined) return 0;
  return minuteOf(hour, minute!, second, half) * 60 + Number(second ?? 0);
}

/** Minutes since midnight, of a clock of 12 hours where `half` says so; NaN for a time that there is not. */
function minuteOf(hour: string, minute: string, second = '0', half?: string): number {
  const isThere =
    Number(minute) < 60 &&
    Number(second) < 60 &&
    (half === undefined ? Number(hour) < 24 : Number(hour) >= 1 && Number(hour) <= 12);
  if (!isThere) return Number.NaN;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return hours * 60 + Number(minute);
}

const timeBehind = new RegExp(String.raw`(?:,\s*|\s+)${clock}(?:\s*([ap]m))?$`);

function withoutTime(text: string): { date: string; isTimeReadable: boolean } {
  const match = text.includes(':') ? timeBehind.exec(text) : null;
  if (match === null) return { date: text, isTimeReadable: true };
  const [, hour, minute, second, half] = match;
  const isTimeReadable = !Number.isNaN(minuteOf(hour!, minute!, second, half));
  return { date: text.slice(0, match.index).trim(), isTimeReadable };
}

function readNumeric(text: string): WrittenDate | null {
  const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    const day = dayNumber(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
    return { 'day first': day, 'month first': day };
  }
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst = dayNumber(year, second, first);
  return {
    'day first': dayFirst,
    'month first': match[2] === '.' ? dayFirst : dayNumber(year, first, second),
  };
}

const name = String.raw`(\p{L}[\p{L}\p{M}॰']*)\.?`;
const number = String.raw`(\d{1,2})(?:st|nd|rd|th|er|o)?`;
const article = String.raw`(?:de\s+|d')?`;
const dayMonthYear = new RegExp(
  String.raw`^${number}(?:\.\s*|\s+${article}|-)${name}(?:,?\s+${article}|-)(\d{4})$`,
  'u',
);
const monthDayYear = new RegExp(String.raw`^${name}\s+${number}(?:,\s*|\s+)(\d{4})$`, 'u');

function readNamed(text: string, locale: Locale): WrittenDate | null {
  const dayFirst = dayMonthYear.exec(text);
  const match = dayFirst ?? monthDayYear.exec(text);
  if (match === null) return null;
  const [dayOfMonth, month] = dayFirst ? [match[1], match[2]] : [match[2], match[1]];
  const day = dayNumber(Number(match[3]), monthOf(month!, locale.months), Number(dayOfMonth));
  return { 'day first': day, 'month first': day };
}

const shortestMonth = 3;

/** The month, from 1, of a folded name, whole or its beginning; NaN where none or several fit. */
function monthOf(month: string, months: Locale['months']): number {
  const whole = months.findIndex((forms) => forms.includes(month));
  if (whole >= 0) return whole + 1;
  if (month.length < shortestMonth) return Number.NaN;
  const fitting = months.flatMap((forms, index) =>
    forms.some((form) => form.startsWith(month)) ? [index + 1] : [],
  );
  return fitting.length === 1 ? fitting[0]! : Number.NaN;
}
