import { serialOf, wallClockOf } from '../../../workbook/serial-date.ts';
import { TimeZone } from '../../../workbook/time-zone.ts';
import type { Host } from '../../host.ts';
import { scriptDate } from '../../script-date.ts';

const classes = new WeakMap<Host, DateConstructor>();

/** The class of the dates that cells give: not the script's own `Date`, as in Apps Script. */
function dateClass(host: Host): DateConstructor {
  let type = classes.get(host);
  if (!type) {
    type = scriptDate(host.scriptTimeZone, () => host.clock.now);
    classes.set(host, type);
  }
  return type;
}

/** Makes dates of serials: the instant at which a clock in the spreadsheet's zone shows them. */
export function dateReader(host: Host, timeZone: string): (serial: number) => Date {
  const type = dateClass(host);
  const zone = TimeZone.of(timeZone);
  return (serial) => new type(zone.instant(wallClockOf(serial)));
}

/** What a clock in the spreadsheet's zone shows at an instant, as a serial; NaN for an invalid date. */
export function serialOfDate(date: Date, timeZone: string): number {
  if (Number.isNaN(date.getTime())) return Number.NaN;
  return serialOf(TimeZone.of(timeZone).wallClock(date.getTime()));
}

/** Dates come from scripts of another realm too. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
