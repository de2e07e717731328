import { isoDay } from '../../scoring/index.ts';
import { readLastRun } from '../document/last-run.ts';
import { minuteOfStart, momentText } from '../document/moment-text.ts';
import type { Book } from '../sheets/book.ts';

/**
 * When that was entered which a run takes off the call list, as `YYYY-MM-DD HH:mm` on the spreadsheet's clock. Nobody knows,
 * so that it is the minute of the run; but a run by schedule before noon takes what was typed since the run of the day before:
 * that is of the day before, or *No answer* would be back a day late.
 */
export function minuteOfEntry(book: Book): string {
  const { kept, timeZone, startedAt } = book;
  const minute = minuteOfStart(book);
  const lastRun = readLastRun(kept);
  if (!book.isScheduled || lastRun === null || minute.slice(-5) >= '12:00') return minute;
  const dayBefore = isoDay(timeZone.dayOf(startedAt) - 1);
  return momentText(timeZone, lastRun.at).startsWith(dayBefore) ? `${dayBefore} 00:00` : minute;
}
