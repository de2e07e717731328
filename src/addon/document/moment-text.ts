import { isoDay, type TimeZone } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { serialOfDay } from '../sheets/cell-value.ts';

/** An instant on a zone's clocks, without a call to Google. @example momentText(createTimeZone('UTC'), 0) // '1970-01-01 00:00' */
export function momentText(timeZone: TimeZone, epochMilliseconds: number): string {
  const minute = timeZone.minuteOf(epochMilliseconds);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return `${isoDay(timeZone.dayOf(epochMilliseconds))} ${clock.join(':')}`;
}

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
