import type { Book } from '../sheets/book.ts';
import { serialOfDay } from '../sheets/cell-value.ts';
import { momentText } from './moment-text.ts';

/** The run's start as `YYYY-MM-DD HH:mm` on the spreadsheet's clock. */
export function minuteOfStart({ startedAt, timeZone }: Book): string {
  return momentText(timeZone, startedAt);
}

/** Serial number of such a minute, which no time zone moves any more. */
export function serialOfMinute(text: string): number {
  const [day, time] = text.split(' ');
  const [hours, minutes] = time!.split(':').map(Number);
  return serialOfDay(Date.parse(day!) / 86_400_000) + (hours! * 60 + minutes!) / 1440;
}

/** Serial number of the run's start on the spreadsheet's clock. */
export function serialOfMoment(book: Book): number {
  return serialOfMinute(minuteOfStart(book));
}
