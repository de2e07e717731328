import { now } from '../doors/clock.ts';
import { replaceTimeTrigger } from '../doors/script.ts';
import type { Book } from '../tabs/book.ts';
import { refreshNextRun } from './next-run.ts';
import { ensureUserId, type Schedule, writeSchedule } from './schedule-record.ts';
import type { Timing } from './timing.ts';

/** Makes the trigger, the present user's, and the record of it. */
export function installSchedule(book: Book, { interval, hour }: Timing, handler: string): Schedule {
  const wanted = { interval, hour, user: ensureUserId(), since: now() };
  const triggerId = replaceTimeTrigger(handler, wanted, book.timeZone.name, (id) => {
    writeSchedule(book.kept, { ...wanted, triggerId: id });
  });
  refreshNextRun(book);
  return { ...wanted, triggerId };
}
