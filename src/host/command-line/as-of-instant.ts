import { TimeZone } from '../workbook/time-zone.ts';

/** Noon of a day in a zone, in milliseconds: far from midnight, whatever the zone of the script or the machine. */
export function asOfInstant(day: string, timeZone: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return TimeZone.of(timeZone).instant(Date.UTC(year, month - 1, date, 12));
}
