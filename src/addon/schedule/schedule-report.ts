import type { TimeZone } from '../../scoring/index.ts';
import { momentText } from '../document/moment-text.ts';
import { dueText } from '../document/next-run.ts';
import {
  isOwnSchedule,
  readSchedule,
  readScheduleRuns,
  type Schedule,
  type ScheduleRuns,
} from '../document/schedule-record.ts';
import { intervalMilliseconds } from '../document/timing.ts';
import { mailing } from '../mail/mailing.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { ownTriggerIds } from '../sheets/script.ts';
import { say } from './sentences.ts';

/** The schedule of the document in sentences: whose it is, its last run, and its next where that can be known. */
export function scheduleLines(book: Book): string[] {
  const schedule = readSchedule(book.kept);
  if (schedule === null) return [say.none()];
  const zone = book.timeZone.name;
  const at = momentsIn(book.timeZone);
  const since = at(schedule.since);
  const { scoredAt } = readScheduleRuns(book.kept);
  const lastRun = say.lastRun(scoredAt === null ? null : at(scoredAt));
  if (isColleagues(schedule)) return [say.ofColleague(schedule, zone, since), lastRun];
  return [
    say.own(schedule, zone, since),
    lastRun,
    isTriggerGone(schedule) ? say.ownTriggerGone() : say.nextRun(dueText(schedule, book)),
    ...answerLines(schedule, readScheduleRuns(book.kept), at),
    ...shareLine(schedule, readScheduleRuns(book.kept)),
    ...(mailing?.lines(book.kept) ?? []),
  ];
}

function answerLines(
  { answerTriggerId }: Schedule,
  { answerDueSince }: ScheduleRuns,
  at: (instant: number) => string,
): string[] {
  if (answerTriggerId === undefined) return [];
  return [say.withAnswers(), ...(answerDueSince === null ? [] : [say.answersWait(at(answerDueSince))])];
}

// A wake-up at which nothing is due takes about two seconds.
const wakeUpMinutesPerDay = (24 * 2) / 60;

/** How much of the time that triggers have a day it takes, by its last run. */
function shareLine({ interval }: Schedule, { startedAt, scoredAt }: ScheduleRuns): string[] {
  if (startedAt === null || scoredAt === null || scoredAt < startedAt) return [];
  const runsPerDay = (24 * 60 * 60_000) / intervalMilliseconds[interval];
  const minutes = ((scoredAt - startedAt) / 60_000) * runsPerDay + wakeUpMinutesPerDay;
  return [say.shareOfDay(Math.ceil(minutes))];
}

export function isColleagues(schedule: Schedule | null): boolean {
  return schedule !== null && !isOwnSchedule(schedule);
}

/** Only for the user's own: no script sees the triggers of others. */
export function isTriggerGone(schedule: Schedule): boolean {
  if (isColleagues(schedule)) return false;
  const { triggerId, answerTriggerId } = schedule;
  const hasAnswers = answerTriggerId === undefined || ownTriggerIds('answers').includes(answerTriggerId);
  return !(hasAnswers && ownTriggerIds().includes(triggerId));
}

/** How an instant (milliseconds since 1970 UTC) is said. */
function momentsIn(zone: TimeZone) {
  return (instant: number) => momentText(zone, instant);
}

// An execution lives for six minutes; one that has not ended a minute later has been killed.
const longestRunMilliseconds = 7 * 60_000;

/** What is wrong with the schedule of the document, in sentences; none where it runs or there is none. */
export function scheduleNotices(kept: DocumentProperties, now: number, zone: TimeZone): string[] {
  const schedule = readSchedule(kept);
  if (schedule === null) return [];
  const at = momentsIn(zone);
  const { startedAt, scoredAt, error, pendingSince, strangerAt } = readScheduleRuns(kept);
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
    ...(strangerAt === null ? [] : [say.stranger(at(strangerAt))]),
    ...(mailing?.notices(kept) ?? []),
    ...(isLate ? [say.late(schedule, scoredAt === null ? null : at(scoredAt))] : []),
  ];
}
