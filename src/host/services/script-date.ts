import { TimeZone } from '../workbook/time-zone.ts';

/**
 * A `Date` whose local time is that of the script's zone, whatever the zone of this machine, and whose `now` is the fake
 * clock's. Each call gives a class of its own, so that `instanceof` fails between the dates of a script and those that come
 * out of cells, as it does in Apps Script.
 */
export function scriptDate(timeZone: string, now: () => number): DateConstructor {
  const zone = TimeZone.of(timeZone);

  class ScriptDate extends Date {
    constructor(...args: unknown[]) {
      super(instantOf(args, zone, now));
    }

    static override now(): number {
      return now();
    }

    static override parse(text: string): number {
      return parseInZone(text, zone);
    }

    override getTimezoneOffset(): number {
      return -zone.offset(this.getTime()) / 60_000;
    }

    override toString(): string {
      if (Number.isNaN(this.getTime())) return 'Invalid Date';
      const offset = Math.round(zone.offset(this.getTime()) / 60_000);
      const size = Math.abs(offset);
      const digits = String(Math.floor(size / 60) * 100 + (size % 60)).padStart(4, '0');
      const clock = new Date(zone.wallClock(this.getTime())).toUTCString();
      const [weekday, day, month, year, time] = clock.replace(',', '').split(' ');
      return `${weekday} ${month} ${day} ${year} ${time} GMT${offset < 0 ? '-' : '+'}${digits}`;
    }

    override toDateString(): string {
      return this.toString().split(' ').slice(0, 4).join(' ');
    }
  }

  for (const field of fields) {
    Object.defineProperty(ScriptDate.prototype, `get${field}`, {
      value(this: Date): number {
        return new Date(zone.wallClock(this.getTime()))[`getUTC${field}`]();
      },
    });
  }
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  return ScriptDate as unknown as DateConstructor;
}

/** What `getHours` and the like give, by way of their UTC counterparts on the wall clock. Scripts here set none. */
const fields = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

function instantOf(args: readonly unknown[], zone: TimeZone, now: () => number): number {
  if (args.length === 0) return now();
  if (args.length > 1) return zone.instant(Date.UTC(...(args as [number, number])));
  const [value] = args;
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? parseInZone(value, zone) : new Date(value as number).getTime();
}

/** Texts without a zone are read by the engine in the zone of this machine: their wall clock is what counts. */
function parseInZone(text: string, zone: TimeZone): number {
  const isDayOnly = /^[-+]?\d{4,6}-\d\d(-\d\d)?$/.test(text.trim());
  const hasZone = /(?:Z|GMT|UTC|[-+]\d\d:?\d\d)\s*(?:\(.*\))?$/i.test(text);
  const date = new Date(text);
  if (isDayOnly || hasZone || Number.isNaN(date.getTime())) return date.getTime();
  return zone.instant(date.getTime() - date.getTimezoneOffset() * 60_000);
}
