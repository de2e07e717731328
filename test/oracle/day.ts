import type { Cell } from './cell.ts';

const dayMilliseconds = 86_400_000;

/** Null where the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
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
    text.trim(),
  );
  if (!found) return null;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  const [hours, minutes, seconds] = [found[4], found[5], found[6]].map((part) => Number(part ?? 0));
  if (day === null || hours! > 23 || minutes! > 59 || seconds! > 59) return null;
  const zone = found[7];
  if (!zone) return day;
  const [, sign, offsetHours, offsetMinutes] = /([+-])(\d\d):(\d\d)/u.exec(zone) ?? [];
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  return dayInZone(day * dayMilliseconds + (hours! * 60 + minutes! - offset) * 60_000, timeZone);
}

/** The locale's own form with a four-digit year. */
export function readLocaleDay(text: string, locale: string): number | null {
  // Asked for every text of a file, and the locale's form is dear to find.
  if (!/^\d{1,2}\D\d{1,2}\D\d{4}$/u.test(text.trim())) return null;
  const parts = new Intl.DateTimeFormat(locale.replace('_', '-')).formatToParts(0);
  const order = parts.filter((part) => part.type !== 'literal').map((part) => part.type);
  const separator = parts.find((part) => part.type === 'literal')?.value ?? '/';
  if (order[2] !== 'year') return null;
  const found = new RegExp(`^(\\d{1,2})[${separator}](\\d{1,2})[${separator}](\\d{4})$`, 'u').exec(
    text.trim(),
  );
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return order[0] === 'month' ? dayOf(year, first, second) : dayOf(year, second, first);
}

/** The calendar day in a date cell or an ISO text. */
export function readDay(cell: Cell, timeZone: string): number | null {
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'string' ? readIsoDay(cell, timeZone) : null;
}
