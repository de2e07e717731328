import { type Cell, fold } from './cell.ts';
import { monthNamed } from './month-names.ts';

const dayMilliseconds = 86_400_000;

/** Null where the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(0);
  // `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real ? date.getTime() / dayMilliseconds : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayInZone(milliseconds: number, timeZone: string): number | null {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, ...numeric });
  formats.set(timeZone, format);
  const [month, dayOfMonth, year] = format.format(milliseconds).split('/').map(Number);
  return dayOf(year!, month!, dayOfMonth!);
}

/** `YYYY-MM-DD`, with `T` or a space a time, with `Z`, `UTC` or an offset converted to the spreadsheet's zone. */
export function readIsoDay(text: string, timeZone: string): number | null {
  const found =
    /^(\d{4})-(\d\d)-(\d\d)(?:(?:t|\s+)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?(z|utc|[+-]\d\d:?\d\d))?)?$/u.exec(
      fold(text),
    );
  if (!found) return null;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  const [hours, minutes, seconds] = [found[4], found[5], found[6]].map((part) => Number(part ?? 0));
  if (day === null || hours! > 23 || minutes! > 59 || seconds! > 59) return null;
  const zone = found[7];
  if (!zone) return day;
  const [, sign, offsetHours, offsetMinutes] = /([+-])(\d\d):?(\d\d)/u.exec(zone) ?? [];
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) return null;
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  return dayInZone(day * dayMilliseconds + (hours! * 60 + minutes! - offset) * 60_000, timeZone);
}

/** The date before a time such as `10:15:30` or `9:05 PM`; the text where there is no time; null for an impossible one. */
function withoutTime(text: string): string | null {
  const found = /^(.*\S)(?:\s*,\s*|\s+)(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap]m))?$/su.exec(text);
  if (!found) return text;
  const [hours, minutes, seconds] = [found[2], found[3], found[4] ?? '0'].map(Number);
  const isHour = found[5] ? hours! >= 1 && hours! <= 12 : hours! <= 23;
  return isHour && minutes! <= 59 && seconds! <= 59 ? found[1]!.replace(/\s*,$/u, '') : null;
}

/** `D.M.YYYY`, `YYYY/M/D` and `YYYY-M-D`, which are dates in every locale. */
function readPlainDay(text: string): number | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  if (dotted) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const yearFirst = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/u.exec(text);
  return yearFirst ? dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])) : null;
}

/** `20 Nov 2026`, `Nov 20, 2026` and their like. */
function readNamedDay(text: string, locale: string): number | null {
  const name = '(?<name>[\\p{L}\\p{M}]+)\\.?';
  const forms = [
    `^(?<day>\\d{1,2})(?:\\.\\s*|(?:st|nd|rd|th|er)?\\s+)(?:de\\s+)?${name}\\s+(?:de\\s+)?(?<year>\\d{4})$`,
    `^(?<day>\\d{1,2})-${name}-(?<year>\\d{4})$`,
    `^${name}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})$`,
  ];
  const found = forms.map((form) => new RegExp(form, 'u').exec(text)).find((match) => match !== null);
  const month = found ? monthNamed(found.groups!.name!, locale) : null;
  return found && month !== null ? dayOf(Number(found.groups!.year), month, Number(found.groups!.day)) : null;
}

/** Where no column has a say. */
export type Order = 'day first' | 'month first';

/** The locale's, by its short date; month first also where the year comes first. */
export function localeOrder(locale: string): Order {
  const parts = new Intl.DateTimeFormat(locale.replace('_', '-'), { dateStyle: 'short' }).formatToParts(0);
  const [first] = parts.map((part) => part.type).filter((type) => type === 'month' || type === 'day');
  return first === 'month' ? 'month first' : 'day first';
}

export interface SlashDate {
  /** The day that each order reads; null where the calendar has none. */
  dayFirst: number | null;
  monthFirst: number | null;
}

/** `D/M/YYYY`, `M/D/YYYY`, `D-M-YYYY` or `M-D-YYYY`, with or without a time; null for all else. */
export function readSlashDate(text: string): SlashDate | null {
  const found = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/u.exec(withoutTime(fold(text)) ?? '');
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  return { dayFirst: dayOf(year, second, first), monthFirst: dayOf(year, first, second) };
}

export function inOrder({ dayFirst, monthFirst }: SlashDate, order: Order): number | null {
  return order === 'day first' ? dayFirst : monthFirst;
}

/** A date of whatever form but those that need an order. */
export function readTextDay(text: string, locale: string, timeZone: string): number | null {
  const iso = readIsoDay(text, timeZone);
  if (iso !== null) return iso;
  const date = withoutTime(fold(text));
  return date === null ? null : (readPlainDay(date) ?? readNamedDay(date, locale));
}

/** The calendar day in a cell; null for what is no date. */
export function readDay(cell: Cell, locale: string, timeZone: string): number | null {
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'string' ? readTextDay(cell, locale, timeZone) : null;
}

const shortForms = new Map<string, { order: string[]; separator: string }>();

export function dateFormOf(locale: string): { order: string[]; separator: string } {
  const known = shortForms.get(locale);
  if (known) return known;
  const parts = new Intl.DateTimeFormat(locale.replace('_', '-')).formatToParts(0);
  const order = parts.filter((part) => part.type !== 'literal').map((part) => part.type);
  const separator = parts.find((part) => part.type === 'literal')?.value.trim() ?? '/';
  const form = { order, separator };
  shortForms.set(locale, form);
  return form;
}

/** What a CSV file types: the locale's order with a four-digit year, between slashes or the locale's own separator. */
export function readLocaleDay(text: string, locale: string): number | null {
  const found = /^(\d+)(\D)(\d+)\2(\d+)$/u.exec(text.normalize('NFKC').trim());
  if (!found) return null;
  const { order, separator } = dateFormOf(locale);
  if (found[2] !== '/' && found[2] !== separator) return null;
  const [year, month, dayOfMonth] = ['year', 'month', 'day'].map(
    (part) => [found[1], found[3], found[4]][order.indexOf(part)]!,
  );
  if (year!.length !== 4 || month!.length > 2 || dayOfMonth!.length > 2) return null;
  return dayOf(Number(year), Number(month), Number(dayOfMonth));
}
