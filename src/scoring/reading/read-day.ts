import { dayNumber } from './calendar.ts';
import type { Locale } from './locale.ts';
import type { CalendarDay, Cell } from './table.ts';
import type { TimeZone } from './time-zone.ts';

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+\-−])(\d{2}):(\d{2}))?)?$/;

/** The calendar day of ISO text, in the spreadsheet's zone where it has an offset; NaN where it is no date. */
export function readIsoDay(text: string, timeZone: TimeZone): number {
  const match = isoPattern.exec(text.normalize('NFKC').trim());
  if (match === null) return Number.NaN;
  const [, year, month, dayOfMonth, hour, minute, second, zulu, sign, offsetHours, offsetMinutes] = match;
  const day = dayNumber(Number(year), Number(month), Number(dayOfMonth));
  if (hour === undefined) return day;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return Number.NaN;
  if (zulu === undefined && sign === undefined) return day;
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) return Number.NaN;
  const minutesEast = (sign === '+' ? 1 : -1) * (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0));
  const minuteOfDay = Number(hour) * 60 + Number(minute) - minutesEast;
  const instant = (day * 1440 + minuteOfDay) * 60_000 + Number(second ?? 0) * 1000;
  return Number.isNaN(day) ? day : timeZone.dayOf(instant);
}

/** The calendar day of a date cell or of ISO text; NaN where the cell is no date. */
export function readDay(cell: Cell, timeZone: TimeZone): number {
  if (isDay(cell)) return cell.day;
  return typeof cell === 'string' ? readIsoDay(cell, timeZone) : Number.NaN;
}

export function isDay(cell: Cell): cell is CalendarDay {
  return typeof cell === 'object';
}

/** The calendar day of the locale's own form with a four-digit year, `10/20/2016` or `20.10.2016`; else NaN. */
export function readLocalDay(text: string, locale: Locale): number {
  const match = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(text.normalize('NFKC').trim());
  if (match === null) return Number.NaN;
  const [, first, separator, second, third] = match;
  if (separator !== '/' && separator !== locale.dateSeparator) return Number.NaN;
  const [year, month, dayOfMonth] =
    locale.dateOrder === 'YMD'
      ? [first!, second!, third!]
      : locale.dateOrder === 'DMY'
        ? [third!, second!, first!]
        : [third!, first!, second!];
  if (year.length !== 4 || month.length > 2 || dayOfMonth.length > 2) return Number.NaN;
  return dayNumber(Number(year), Number(month), Number(dayOfMonth));
}
