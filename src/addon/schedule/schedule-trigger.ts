import { refreshNextRun } from '../document/next-run.ts';
import {
  ensureUserId,
  readSchedule,
  rewriteSchedule,
  type Schedule,
  writeSchedule,
} from '../document/schedule-record.ts';
import { timingNow } from '../document/timing.ts';
import type { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { replaceTimeTrigger, type Timing } from '../sheets/script.ts';

/** Makes the trigger, the present user's, and the record of it. */
export function installSchedule(book: Book, { interval, hour }: Timing): Schedule {
  const wanted = { interval, hour, user: ensureUserId(), since: now() };
  const triggerId = replaceTimeTrigger(wanted, book.timeZone.name, (id) => {
    writeSchedule(book.kept, { ...wanted, triggerId: id });
  });
  refreshNextRun(book);
  return { ...wanted, triggerId };
}

/**
 * Called after a scheduled run, by its owner: while the leads are not all written the schedule is an hourly one, and its
 * own again afterwards.
 */
export function catchUp(book: Book, isUnfinished: boolean): void {
  const present = readSchedule(book.kept);
  if (present === null || present.interval === 'hourly') return;
  const { isCatchingUp = false, ...own } = present;
  if (isCatchingUp === isUnfinished) return;
  const schedule = isUnfinished ? { ...own, isCatchingUp: true } : own;
  replaceTimeTrigger(timingNow(schedule), book.timeZone.name, (triggerId) => {
    rewriteSchedule(book.kept, { ...schedule, triggerId });
  });
  refreshNextRun(book);
}
