import { serialOf, wallClockOf } from '../../../workbook/serial-date.ts';
import type { TimeZone } from '../../../workbook/time-zone.ts';
import type { Host } from '../../host.ts';

/** Makes dates of serials: the instant at which a clock in the spreadsheet's zone shows them. */
export function dateReader(host: Host, zone: TimeZone): (serial: number) => Date {
  return (serial) => new host.CellDate(zone.instant(wallClockOf(serial)));
}

/** What a clock in the spreadsheet's zone shows at an instant, as a serial; NaN for an invalid date. */
export function serialOfDate(date: Date, zone: TimeZone): number {
  const instant = date.getTime();
  return Number.isNaN(instant) ? Number.NaN : serialOf(zone.wallClock(instant));
}

/** Dates come from scripts of another realm too. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
