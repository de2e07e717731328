import { formatDate } from './format-date.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import { HOST, routeMembers, ServiceObject, typeName } from './service-object.ts';

/** Longest sleep that Apps Script takes. */
const MAX_SLEEP_MILLISECONDS = 300_000;

export class UtilitiesService extends ServiceObject<null> implements Partial<Google.Utilities> {
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      const types = `${typeName(date)},${typeName(timeZone)},${typeName(format)}`;
      throw new GoogleException(MESSAGES.signature(types, 'Utilities.formatDate'));
    }
    return formatDate(date.getTime(), timeZone, format);
  }

  /** Only the fake clock waits. */
  sleep(milliseconds: number): void {
    if (milliseconds > MAX_SLEEP_MILLISECONDS) {
      throw new GoogleException(`Invalid argument: milliseconds. Maximum: ${MAX_SLEEP_MILLISECONDS}`);
    }
    this[HOST].spend(milliseconds);
  }

  /** Numbered, so that runs can be compared. */
  getUuid(): string {
    const digits = this[HOST].nextSeed().toString(16).padStart(12, '0');
    return `00000000-0000-4000-8000-${digits}`;
  }
}

routeMembers(UtilitiesService, 'Utilities');
