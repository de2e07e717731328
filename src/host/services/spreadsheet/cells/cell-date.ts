import { serialOf } from '../../../workbook/serial-date.ts';
import type { TimeZone } from '../../../workbook/time-zone.ts';

/** What a clock in the spreadsheet's zone shows at an instant, as a serial; NaN for an invalid date. */
export function serialOfDate(date: Date, zone: TimeZone): number {
  const instant = date.getTime();
  return Number.isNaN(instant) ? Number.NaN : serialOf(zone.wallClock(instant));
}

/** Dates come from scripts of another realm too. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
