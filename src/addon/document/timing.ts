import { isoDay, type TimeZone } from '../../scoring/index.ts';
import type { Interval, Timing } from '../sheets/script.ts';
import { momentText } from './moment-text.ts';

const millisecondsPerHour = 3_600_000;
const minutesPerDay = 24 * 60;

export const intervalMilliseconds: Readonly<Record<Interval, number>> = {
  hourly: millisecondsPerHour,
  daily: 24 * millisecondsPerHour,
  weekly: 7 * 24 * millisecondsPerHour,
};

/** An unfinished run goes on after an hour, whatever the schedule: no trigger of an add-on may wake up sooner. */
export function timingNow({
  interval,
  hour,
  isCatchingUp,
}: Timing & { readonly isCatchingUp?: boolean }): Timing {
  return { interval: isCatchingUp ? 'hourly' : interval, hour };
}

const defaultHour = 6;

// Weekly runs come on Mondays, and 1970-01-01 was a Thursday.
const daysFromMondayToDay0 = 3;

/** Behind a timing: answers of a form are scored as they arrive, too. */
const andAnswers = /[\s,;]+(?:(?:and|\+|&)\s+)?(?:form )?answers?$/;

/** What a person enters: a timing, with or without *and answers* behind it. */
export function parseSchedule(text: string): (Timing & { readonly hasAnswers: boolean }) | 'off' | null {
  const entered = text.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '');
  const timing = parseTiming(entered.replace(andAnswers, ''));
  return timing === 'off' || timing === null ? timing : { ...timing, hasAnswers: andAnswers.test(entered) };
}

/**
 * What a person enters: `off`, or an interval and, where it has one, an hour; null where it cannot be read.
 * @example parseTiming('daily at 7 pm') // { interval: 'daily', hour: 19 }
 */
export function parseTiming(text: string): Timing | 'off' | null {
  const entered = text.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '');
  if (entered === 'off') return 'off';
  const parts = /^(hourly|daily|weekly)(?:[\s,]+(?:at\s+)?(\d{1,2})(?::00)?\s*(am|pm)?)?$/.exec(entered);
  if (!parts) return null;
  const interval = parts[1] as Interval;
  if (parts[2] === undefined) return { interval, hour: defaultHour };
  const hour = hourOf(Number(parts[2]), parts[3]);
  return hour === null || interval === 'hourly' ? null : { interval, hour };
}

function hourOf(entered: number, half: string | undefined): number | null {
  if (half === undefined) return entered <= 23 ? entered : null;
  if (entered < 1 || entered > 12) return null;
  return (entered % 12) + (half === 'pm' ? 12 : 0);
}

/** @example hours(6) // '06:00 to 07:00' */
export function hours(hour: number): string {
  const clock = (value: number) => `${String(value % 24).padStart(2, '0')}:00`;
  return `${clock(hour)} to ${clock(hour + 1)}`;
}

/**
 * When the next run is due, on the spreadsheet's clock. Google picks the minute: an hourly run comes about an hour after the
 * one before, the others within their hour.
 * @param lastStart of an hourly run, or the moment since when it is scheduled
 */
export function nextDue({ interval, hour }: Timing, lastStart: number, now: number, zone: TimeZone): string {
  if (interval === 'hourly') {
    const hoursPassed = Math.floor((now - lastStart) / millisecondsPerHour);
    const due = lastStart + (Math.max(0, hoursPassed) + 1) * millisecondsPerHour;
    return `about ${momentText(zone, due)}`;
  }
  const isStillToday = zone.minuteOf(now) < hour * 60;
  let day = zone.dayOf(now) + (isStillToday ? 0 : 1);
  if (interval === 'weekly') while (!isMonday(day)) day++;
  return `${isoDay(day)}, ${hours(hour)}`;
}

function isMonday(day: number): boolean {
  return (day + daysFromMondayToDay0) % 7 === 0;
}

/** Minutes by the zone's clock since the latest run was due, and whether another instant lies before that moment. */
export function latestDue({ interval, hour }: Timing, now: number, zone: TimeZone) {
  const isYetToCome = zone.minuteOf(now) < hour * 60;
  let day = zone.dayOf(now) - (isYetToCome ? 1 : 0);
  if (interval === 'weekly') while (!isMonday(day)) day--;
  const minutesBehind = (instant: number) =>
    (zone.dayOf(instant) - day) * minutesPerDay + zone.minuteOf(instant) - hour * 60;
  return { minutesAgo: minutesBehind(now), isAfter: (instant: number) => minutesBehind(instant) < 0 };
}
