import {
  readSchedule,
  readScheduleRuns,
  type Schedule,
  type ScheduleRuns,
} from '../document/schedule-record.ts';
import { intervalMilliseconds } from '../document/timing.ts';
import { formatInstant } from '../sheets/clock.ts';
import type { KeptValues } from '../sheets/kept-values.ts';
import { say } from './sentences.ts';

// An execution lives for six minutes; one that has not ended a minute later has been killed.
const longestRunMilliseconds = 7 * 60_000;

/** What is wrong with the schedule of the document, in sentences; none where it runs or there is none. */
export function scheduleNotices(kept: KeptValues, now: number, timeZone: string): string[] {
  const schedule = readSchedule(kept);
  if (schedule === null) return [];
  const at = (instant: number) => formatInstant(instant, timeZone, 'yyyy-MM-dd HH:mm');
  return noticesOf(schedule, readScheduleRuns(kept), now, at);
}

function noticesOf(
  schedule: Schedule,
  { startedAt, scoredAt, error, pendingSince }: ScheduleRuns,
  now: number,
  at: (instant: number) => string,
): string[] {
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
