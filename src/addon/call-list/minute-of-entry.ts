import { isoDay } from '../../scoring/index.ts';
import { readLastRun } from '../document/last-run.ts';
import { minuteOfStart, momentText } from '../document/moment-text.ts';
import type { Book } from '../sheets/book.ts';

/**
 * When what stands on the call list was entered there, as `YYYY-MM-DD HH:mm` on the spreadsheet's clock: as far as a run
 * knows, when it takes it. Only what was typed since a run of the day before a run by schedule finds before noon: it is of
 * that day, or *No answer* would be back a day late.
 */
export function minuteOfEntry(book: Book): string {
  const { kept, timeZone, startedAt } = book;
  const minute = minuteOfStart(book);
  const lastRun = readLastRun(kept);
  if (!book.isScheduled || lastRun === null || minute.slice(-5) >= '12:00') return minute;
  const dayBefore = isoDay(timeZone.dayOf(startedAt) - 1);
  return momentText(timeZone, lastRun.at).startsWith(dayBefore) ? `${dayBefore} 00:00` : minute;
}
