/**
 * Dates in cells are serials: days since 1899-12-30 on the wall clock of the spreadsheet. Wall clocks are handled as
 * milliseconds that stand for the clock's reading as if it were UTC.
 */
const dayMilliseconds = 86_400_000;

/** Serial of 1970-01-01. */
const epochSerial = 25_569;

/** @example serialOf(Date.UTC(2026, 0, 1)) // 46023 */
export function serialOf(wallClock: number): number {
  return wallClock / dayMilliseconds + epochSerial;
}

export function wallClockOf(serial: number): number {
  return Math.round((serial - epochSerial) * dayMilliseconds);
}

/** The serial of a calendar day, or null where the calendar has no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? serialOf(date.getTime()) : null;
}
