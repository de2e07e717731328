import { refreshNextRun } from '../document/next-run.ts';
import { readSchedule, rewriteSchedule } from '../document/schedule-record.ts';
import { timingNow } from '../document/timing.ts';
import type { Book } from '../sheets/book.ts';
import { replaceTimeTrigger } from '../sheets/script.ts';

/**
 * Called after a scheduled run, by its owner: while the leads are not all written the schedule is an hourly one, and its
 * own again afterwards.
 */
export function catchUp(book: Book, isUnfinished: boolean, handler: string): void {
  const present = readSchedule(book.kept);
  if (present === null || present.interval === 'hourly') return;
  const { isCatchingUp = false, ...own } = present;
  if (isCatchingUp === isUnfinished) return;
  const schedule = isUnfinished ? { ...own, isCatchingUp: true } : own;
  replaceTimeTrigger(handler, timingNow(schedule), book.timeZone.name, (triggerId) => {
    rewriteSchedule(book.kept, { ...schedule, triggerId });
  });
  refreshNextRun(book);
}
