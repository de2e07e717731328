import { dayNumber } from './calendar.ts';
import { remembered } from './remembered.ts';

/** A time zone, for turning instants into calendar days. */
export interface TimeZone {
  readonly name: string;
  /** Days since 1970-01-01 of the calendar day on which the instant falls. */
  dayOf(epochMilliseconds: number): number;
  /** Whole minutes since midnight that the zone's clocks show at the instant. */
  minuteOf(epochMilliseconds: number): number;
}

const millisecondsPerDay = 86_400_000;
// Offsets are kept per six hours: a cell holds midnight or office hours, so that few instants ask Intl.
const bucketMilliseconds = 21_600_000;

/**
 * Also an offset such as `GMT-03:00`, which Sheets offers and Intl calls otherwise, if it knows it. Kept, since Intl takes half a millisecond to make a clock, and a run asks for its zone several times.
 * @throws RangeError for a name that Intl does not know
 * @example createTimeZone('America/New_York').dayOf(Date.UTC(2026, 10, 21, 3)) // 20777, 20 November
 */
export const createTimeZone = remembered(newTimeZone);

function newClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    era: 'short',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

function newTimeZone(name: string): TimeZone {
  const offset = fixedOffset(name);
  return zoneOf(name, offset === null ? wallClockByIntl(name) : (instant) => instant + offset);
}

function zoneOf(name: string, wallClockAt: (instant: number) => number): TimeZone {
  const dayOf = (instant: number) => Math.floor(wallClockAt(instant) / millisecondsPerDay);
  return {
    name,
    dayOf,
    minuteOf: (instant) => Math.floor((wallClockAt(instant) - dayOf(instant) * millisecondsPerDay) / 60_000),
  };
}

/** Milliseconds east of Greenwich by the name alone; null for a zone whose clocks somebody sets. */
function fixedOffset(name: string): number | null {
  if (/^(?:Etc\/)?(?:GMT|UTC)$/.test(name)) return 0;
  const [, sign, hours, minutes = '0'] = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name) ?? [];
  if (sign === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function wallClockByIntl(name: string): (instant: number) => number {
  const clock = newClock(name);
  function offsetAt(instant: number): number {
    const part: Record<string, string> = {};
    for (const { type, value } of clock.formatToParts(instant)) part[type] = value;
    // `Date.UTC` would take the years 0 to 99 for those of the twentieth century.
    const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
    const day = dayNumber(year, Number(part.month), Number(part.day));
    const second = (Number(part.hour) * 60 + Number(part.minute)) * 60 + Number(part.second);
    return day * millisecondsPerDay + (second - Math.floor(instant / 1000)) * 1000;
  }
  const offsetOfBucket = remembered((bucket: number) => offsetAt(bucket * bucketMilliseconds));
  return (instant) => {
    const bucket = Math.floor(instant / bucketMilliseconds);
    const before = offsetOfBucket(bucket);
    return instant + (before === offsetOfBucket(bucket + 1) ? before : offsetAt(instant));
  };
}
