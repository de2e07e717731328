import { now } from '../doors/clock.ts';
import { createTimeTrigger, deleteOwnTriggers } from '../doors/script.ts';
import type { Book } from '../tabs/book.ts';
import { refreshNextRun } from './next-run.ts';
import { ensureUserId, type Schedule, writeSchedule } from './schedule-record.ts';
import type { Timing } from './timing.ts';

/** Makes the trigger, the present user's, and the record of it. */
export function installSchedule(book: Book, { interval, hour }: Timing, handler: string): Schedule {
  // The present one goes first: a published add-on may have one trigger per user and document.
  deleteOwnTriggers(handler);
  const triggerId = createTimeTrigger(handler, { interval, hour }, book.timeZone.name);
  const schedule = { interval, hour, user: ensureUserId(), triggerId, since: now() };
  writeSchedule(book.kept, schedule);
  refreshNextRun(book);
  return schedule;
}
