import { momentText } from '../document/moment-text.ts';
import type { Book } from '../sheets/book.ts';
import { say } from './sentences.ts';

/** An instant as people say it, on the spreadsheet's clock. @example `yesterday at 18:05` */
export function whenText(instant: number, { timeZone, startedAt }: Book): string {
  const [day, time] = momentText(timeZone, instant).split(' ') as [string, string];
  const daysAgo = timeZone.dayOf(startedAt) - timeZone.dayOf(instant);
  if (daysAgo === 0) return say.today(time);
  return daysAgo === 1 ? say.yesterday(time) : say.onDay(day, time);
}
