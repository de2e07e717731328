import { remembered } from './remembered.ts';

/**
 * Wall clocks of a time zone. `Intl` alone would take some microseconds a date, so the changes of a zone's offset are
 * looked up once a year of the calendar and kept. All times are milliseconds.
 */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat | null;
  private readonly fixedOffset: number;
  private readonly changesOf = remembered((year: number) => this.changesIn(year));

  /** @throws RangeError for a zone that `Intl` does not know */
  private constructor(id: string) {
    const offset = offsetNamed(id);
    this.fixedOffset = offset ?? 0;
    this.format = offset === null ? formatOf(id) : null;
  }

  static readonly of = remembered((id: string) => new TimeZone(id));

  /** UTC where nobody here knows the zone, as of one that is newer than the data of the machine. */
  static readonly orUtc = remembered((id: string) => {
    try {
      return TimeZone.of(id);
    } catch {
      return TimeZone.of('UTC');
    }
  });

  /** What a clock in the zone shows at an instant, as if it were UTC. */
  wallClock(instant: number): number {
    return instant + this.offset(instant);
  }

  /** Wall clock minus UTC. */
  offset(instant: number): number {
    const changes = this.changesOf(new Date(instant).getUTCFullYear());
    let i = changes.length - 1;
    while (i > 0 && changes[i]!.from > instant) i--;
    return changes[i]!.offset;
  }

  /**
   * The instant at which the clock shows this. A reading that is skipped when clocks go forward stands for the one as
   * much later, one that comes twice for the first.
   */
  instant(wallClock: number): number {
    const before = this.offset(wallClock - dayMilliseconds);
    const after = this.offset(wallClock + dayMilliseconds);
    const early = wallClock - before;
    if (before === after || this.offset(early) === before) return early;
    const late = wallClock - after;
    return this.offset(late) === after ? late : early;
  }

  private changesIn(year: number): OffsetChange[] {
    const start = yearStart(year);
    const end = yearStart(year + 1);
    const changes = [{ from: start, offset: this.readOffset(start) }];
    for (let low = start; low < end; low += probe) {
      const high = Math.min(low + probe, end);
      const offset = this.readOffset(high);
      if (offset !== changes[changes.length - 1]!.offset) {
        changes.push({ from: this.changeBetween(low, high), offset });
      }
    }
    return changes;
  }

  /** First second with the offset of `high`. */
  private changeBetween(low: number, high: number): number {
    const offset = this.readOffset(high);
    let before = low;
    let after = high;
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (this.readOffset(middle) === offset) after = middle;
      else before = middle;
    }
    return after;
  }

  private readOffset(instant: number): number {
    if (this.format === null) return this.fixedOffset;
    const fields: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant)) fields[type] = value;
    const year = fields.era === 'BC' ? 1 - Number(fields.year) : Number(fields.year);
    const date = new Date(0);
    date.setUTCFullYear(year, Number(fields.month) - 1, Number(fields.day));
    date.setUTCHours(Number(fields.hour), Number(fields.minute), Number(fields.second));
    return date.getTime() - Math.floor(instant / 1000) * 1000;
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

/** Spreadsheets and `Utilities.formatDate` take offsets such as `GMT-3` and `GMT+05:30` for zones. */
function offsetNamed(id: string): number | null {
  const [, sign, hours, minutes] = /^GMT([-+])(\d{1,2})(?::?(\d\d))?$/.exec(id) ?? [];
  if (sign === undefined) return null;
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  return (sign === '-' ? -offset : offset) * 60_000;
}

interface OffsetChange {
  from: number;
  offset: number;
}

const dayMilliseconds = 86_400_000;

/** Shorter than the shortest time between two changes: Morocco leaves summer time for the 30 days of Ramadan. */
const probe = 10 * dayMilliseconds;

function yearStart(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime();
}
