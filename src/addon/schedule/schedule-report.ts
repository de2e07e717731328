import { dueText } from '../document/next-run.ts';
import { presentUser, readSchedule, readScheduleRuns, type Schedule } from '../document/schedule-record.ts';
import { intervalMilliseconds } from '../document/timing.ts';
import type { Book } from '../sheets/book.ts';
import { formatInstant } from '../sheets/clock.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { ownTriggerIds } from '../sheets/script.ts';
import { say } from './sentences.ts';

/** The schedule of the document in sentences: whose it is, its last run, and its next where that can be known. */
export function scheduleLines(book: Book): string[] {
  const schedule = readSchedule(book.kept);
  if (schedule === null) return [say.none()];
  const zone = book.timeZone.name;
  const at = momentsIn(zone);
  const since = at(schedule.since);
  const { scoredAt } = readScheduleRuns(book.kept);
  const lastRun = say.lastRun(scoredAt === null ? null : at(scoredAt));
  if (isColleagues(schedule)) return [say.ofColleague(schedule, zone, since), lastRun];
  return [
    say.own(schedule, zone, since),
    lastRun,
    isTriggerGone(schedule) ? say.ownTriggerGone() : say.nextRun(dueText(schedule, book)),
  ];
}

export function isColleagues(schedule: Schedule | null): boolean {
  return schedule !== null && schedule.user !== presentUser.read();
}

/** Only for the user's own: no script sees the triggers of others. */
export function isTriggerGone(schedule: Schedule): boolean {
  return !isColleagues(schedule) && !ownTriggerIds().includes(schedule.triggerId);
}

/** How an instant (milliseconds since 1970 UTC) is said. */
function momentsIn(timeZone: string) {
  return (instant: number) => formatInstant(instant, timeZone, 'yyyy-MM-dd HH:mm');
}

// An execution lives for six minutes; one that has not ended a minute later has been killed.
const longestRunMilliseconds = 7 * 60_000;

/** What is wrong with the schedule of the document, in sentences; none where it runs or there is none. */
export function scheduleNotices(kept: DocumentProperties, now: number, timeZone: string): string[] {
  const schedule = readSchedule(kept);
  if (schedule === null) return [];
  const at = momentsIn(timeZone);
  const { startedAt, scoredAt, error, pendingSince } = readScheduleRuns(kept);
  if (pendingSince !== null) return [say.noSpreadsheet(at(pendingSince))];
  const wasKilled =
    startedAt !== null &&
    error === null &&
    startedAt > (scoredAt ?? 0) &&
    now - startedAt > longestRunMilliseconds;
  const isLate = now - Math.max(scoredAt ?? 0, schedule.since) > 2 * intervalMilliseconds[schedule.interval];
  return [
    ...(startedAt !== null && error !== null ? [say.failed(at(startedAt), error)] : []),
    ...(wasKilled ? [say.killed(at(startedAt))] : []),
    ...(isLate ? [say.late(schedule, scoredAt === null ? null : at(scoredAt))] : []),
  ];
}
