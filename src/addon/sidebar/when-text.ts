import type { Book } from '../sheets/book.ts';
import { formatInstant } from '../sheets/clock.ts';
import { say } from './sentences.ts';

/** An instant as people say it, on the spreadsheet's clock. @example `yesterday at 18:05` */
export function whenText(instant: number, { timeZone, startedAt }: Book): string {
  const time = formatInstant(instant, timeZone.name, 'HH:mm');
  const daysAgo = timeZone.dayOf(startedAt) - timeZone.dayOf(instant);
  if (daysAgo === 0) return say.today(time);
  return daysAgo === 1
    ? say.yesterday(time)
    : say.onDay(formatInstant(instant, timeZone.name, 'yyyy-MM-dd'), time);
}
