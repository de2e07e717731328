import { TimeZone } from '../workbook/time-zone.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { messages } from './messages.ts';
import { hostKey, ServiceObject, serve, typeName } from './service-object.ts';

/** Longest sleep that Apps Script takes. */
const maxSleepMilliseconds = 300_000;

export class UtilitiesService extends ServiceObject<null> implements Partial<Google.Utilities> {
  /** What a clock of a zone shows at an instant. */
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      const types = `${typeName(date)},${typeName(timeZone)},${typeName(format)}`;
      throw new GoogleException(messages.signature(types, 'Utilities.formatDate'));
    }
    const clock = new Date(TimeZone.orUtc(timeZone).wallClock(date.getTime()));
    return format.replace(/([A-Za-z])\1*/g, (field) => {
      const read = fields[field];
      if (!read) throw new Error(`Utilities.formatDate by ${field} is not there in the host`);
      return String(read(clock)).padStart(field.length, '0');
    });
  }

  /** Only the fake clock waits. */
  sleep(milliseconds: number): void {
    if (milliseconds > maxSleepMilliseconds) {
      throw new GoogleException(`Invalid argument: milliseconds. Maximum: ${maxSleepMilliseconds}`);
    }
    this[hostKey].spend(milliseconds);
  }

  /** Numbered, so that runs can be compared. */
  getUuid(): string {
    const digits = this[hostKey].nextSeed().toString(16).padStart(12, '0');
    return `00000000-0000-4000-8000-${digits}`;
  }
}

/** The fields of a pattern that scripts use; Java's `SimpleDateFormat` has more. */
const fields: Readonly<Record<string, (clock: Date) => number>> = {
  yyyy: (clock) => clock.getUTCFullYear(),
  MM: (clock) => clock.getUTCMonth() + 1,
  dd: (clock) => clock.getUTCDate(),
  HH: (clock) => clock.getUTCHours(),
  mm: (clock) => clock.getUTCMinutes(),
  ss: (clock) => clock.getUTCSeconds(),
};

serve(UtilitiesService, 'Utilities');
