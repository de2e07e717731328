import type { Typed } from './cell.ts';
import type { LocaleConventions } from './locale-conventions.ts';
import { serialOfDay } from './serial-date.ts';

/** Reads dates and times as Sheets does when they are typed. */
export class TypedDates {
  constructor(
    private readonly conventions: LocaleConventions,
    /** Of a date that is typed without one. */
    private readonly year: number,
  ) {}

  /** A date, a time or both: `1/2`, `10-50`, `2026-01-15 13:45`, `5 Jan`, `1:30 PM`; null for everything else. */
  parse(text: string): Typed | null {
    const time = timePattern.exec(text);
    const dayText = time ? text.slice(0, time.index).trim() : text;
    const fraction = time ? dayFraction(time) : 0;
    if (fraction === null) return null;
    if (dayText === '') {
      return time ? { cell: fraction, format: time.groups!.half ? 'h:mm AM/PM' : 'h:mm' } : null;
    }
    if (time && !/\s$/.test(text.slice(0, time.index))) return null;
    const day = this.numericDay(dayText) ?? this.namedDay(dayText);
    if (!day) return null;
    return { cell: day.serial + fraction, format: time ? `${day.format} H:mm:ss` : day.format };
  }

  private numericDay(text: string): Day | null {
    const parts = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?\.?$/.exec(text);
    if (!parts) return null;
    const [, first, separator, second, third] = parts as unknown as [string, string, string, string, string?];
    const { dateOrder, dateFormat } = this.conventions;
    // A point is a decimal mark where it does not separate dates.
    if (separator === '.' && !dateFormat.includes('.')) return null;
    if (third === undefined) return this.ofTwoNumbers(first, second);
    if (first.length >= 3) return day(Number(first), second, third, 'yyyy-mm-dd');
    if (second.length > 2) return null;
    if (dateOrder === 'ymd') return third.length > 2 ? null : day(fullYear(first), second, third, dateFormat);
    const [month, dayOfMonth] = dateOrder === 'mdy' ? [first, second] : [second, first];
    return day(fullYear(third), month, dayOfMonth, dateFormat);
  }

  /** `1/2` is a day of this year where there is such a day, else a month: `10-50` is October 1950. */
  private ofTwoNumbers(first: string, second: string): Day | null {
    if (first.length > 2) return second.length > 2 ? null : day(Number(first), second, '1', 'yyyy-mm');
    const { dateOrder, dateFormat } = this.conventions;
    const [month, dayOfMonth] = dateOrder === 'dmy' ? [second, first] : [first, second];
    if (dayOfMonth.length <= 2 && month.length <= 2) {
      const found = day(this.year, month, dayOfMonth, dateFormat);
      if (found) return found;
    }
    return second.length === 2 || second.length === 4 ? day(fullYear(second), first, '1', dateFormat) : null;
  }

  /** `5 Jan`, `January 5, 2026`, `5-Jan-26`; in `5 Jan 26` the last number is the year. */
  private namedDay(text: string): Day | null {
    const parts = /^(?:(\d{1,2})\.?[\s-])?(\p{L}{3,})\.?(?:[\s-](\d{1,2}))?(?:,?[\s-]+(\d{4}|\d{2}))?$/u.exec(
      text,
    );
    if (!parts) return null;
    const [, before, name, after, year] = parts as unknown as [string, string?, string?, string?, string?];
    const month = this.monthNumber(name!.toLowerCase());
    const dayOfMonth = before ?? after;
    if (month === 0 || dayOfMonth === undefined) return null;
    const typedYear = before !== undefined && after !== undefined ? after : year;
    return day(
      typedYear === undefined ? this.year : fullYear(typedYear),
      String(month),
      dayOfMonth,
      this.conventions.dateFormat,
    );
  }

  /** 1 to 12; 0 for a word that names no month. */
  private monthNumber(word: string): number {
    for (const names of [...this.conventions.months, englishMonths]) {
      const index = names.indexOf(word);
      if (index >= 0) return index + 1;
    }
    return 0;
  }
}

interface Day {
  serial: number;
  format: string;
}

const timePattern =
  /(?<hour>\d{1,3}):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d(?:\.\d{1,3})?))?\s?(?<half>[ap]m)?$/i;

function dayFraction(time: RegExpExecArray): number | null {
  const { hour, minute, second, half } = time.groups!;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  return (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Two digits are of the years 1930 to 2029. */
function fullYear(text: string): number {
  const number = Number(text);
  if (text.length > 2) return number;
  return number + (number < 30 ? 2000 : 1900);
}

function day(year: number, month: string, dayOfMonth: string, format: string): Day | null {
  const serial = serialOfDay(year, Number(month), Number(dayOfMonth));
  return serial === null ? null : { serial, format };
}
