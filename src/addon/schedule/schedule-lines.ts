import { dueText } from '../document/next-run.ts';
import { presentUserId, readSchedule, readScheduleRuns, type Schedule } from '../document/schedule-record.ts';
import type { Book } from '../sheets/book.ts';
import { formatInstant } from '../sheets/clock.ts';
import { ownTriggerIds } from '../sheets/script.ts';
import { say } from './sentences.ts';

/** The schedule of the document in sentences: whose it is, its last run, and its next where that can be known. */
export function scheduleLines(book: Book, handler: string): string[] {
  const schedule = readSchedule(book.kept);
  if (schedule === null) return [say.none()];
  const since = moment(book, schedule.since);
  if (isColleagues(schedule)) return [say.ofColleague(schedule, book.timeZone.name, since), lastRun(book)];
  return [
    say.own(schedule, book.timeZone.name, since),
    lastRun(book),
    isTriggerGone(schedule, handler) ? say.ownTriggerGone() : say.nextRun(dueText(schedule, book)),
  ];
}

export function isColleagues(schedule: Schedule | null): boolean {
  return schedule !== null && schedule.user !== presentUserId();
}

/** Only for the user's own: no script sees the triggers of others. */
export function isTriggerGone(schedule: Schedule, handler: string): boolean {
  return !isColleagues(schedule) && !ownTriggerIds(handler).includes(schedule.triggerId);
}

function lastRun(book: Book): string {
  const { scoredAt } = readScheduleRuns(book.kept);
  return say.lastRun(scoredAt === null ? null : moment(book, scoredAt));
}

function moment({ timeZone }: Book, instant: number): string {
  return formatInstant(instant, timeZone.name, 'yyyy-MM-dd HH:mm');
}
