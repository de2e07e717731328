import { formatInstant } from '../doors/clock.ts';
import { serialOfDay } from '../output/output-values.ts';
import type { Book } from './book.ts';

/** Serial number of the run's start on the spreadsheet's clock, which no time zone moves any more. */
export function serialOfMoment({ startedAt, timeZone }: Book): number {
  const [hours, minutes] = formatInstant(startedAt, timeZone.name, 'HH:mm').split(':').map(Number);
  return serialOfDay(timeZone.dayOf(startedAt)) + (hours! * 60 + minutes!) / 1440;
}
