import { refreshNextRun } from '../document/next-run.ts';
import { ensureUserId, type Schedule, writeSchedule } from '../document/schedule-record.ts';
import type { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import type { Timing } from '../sheets/script.ts';
import { replaceTimeTrigger } from '../sheets/script.ts';

/** Makes the trigger, the present user's, and the record of it. */
export function installSchedule(book: Book, { interval, hour }: Timing, handler: string): Schedule {
  const wanted = { interval, hour, user: ensureUserId(), since: now() };
  const triggerId = replaceTimeTrigger(handler, wanted, book.timeZone.name, (id) => {
    writeSchedule(book.kept, { ...wanted, triggerId: id });
  });
  refreshNextRun(book);
  return { ...wanted, triggerId };
}
