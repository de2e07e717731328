import type { Cell } from './cell.ts';

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

/** `YYYY-MM-DD`, with `T` or a space a time, with `Z` or an offset converted to the spreadsheet's zone. */
export function readIsoDay(text: string, timeZone: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/u.exec(
    text.normalize('NFKC').trim(),
  );
  if (!found) return null;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  const [hours, minutes, seconds] = [found[4], found[5], found[6]].map((part) => Number(part ?? 0));
  if (day === null || hours! > 23 || minutes! > 59 || seconds! > 59) return null;
  const zone = found[7];
  if (!zone) return day;
  const [, sign, offsetHours, offsetMinutes] = /([+-])(\d\d):(\d\d)/u.exec(zone) ?? [];
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) return null;
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  return dayInZone(day * dayMilliseconds + (hours! * 60 + minutes! - offset) * 60_000, timeZone);
}

const orders = new Map<string, { order: string[]; separator: string }>();

export function dateFormOf(locale: string): { order: string[]; separator: string } {
  const known = orders.get(locale);
  if (known) return known;
  const parts = new Intl.DateTimeFormat(locale.replace('_', '-')).formatToParts(0);
  const order = parts.filter((part) => part.type !== 'literal').map((part) => part.type);
  const separator = parts.find((part) => part.type === 'literal')?.value.trim() ?? '/';
  const form = { order, separator };
  orders.set(locale, form);
  return form;
}

/** The locale's order with a four-digit year, between slashes or the locale's own separator. */
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

/** The calendar day in a date cell or an ISO text. */
export function readDay(cell: Cell, timeZone: string): number | null {
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'string' ? readIsoDay(cell, timeZone) : null;
}
