import type { TimeZone } from '../../scoring/index.ts';
import { type Schedule, type ScheduleRuns, wakesHourly } from '../document/schedule-record.ts';
import { latestDue } from '../document/timing.ts';

/** So long a run that failed, or was cut off, is tried again at the next hour. */
const mostMinutesOfRetrying = 3 * 60;

/** Whether a trigger that has woken up is to score: once after each moment at which a run is due. */
export function isDue(schedule: Schedule, runs: ScheduleRuns, now: number, zone: TimeZone): boolean {
  if (!wakesHourly(schedule) || schedule.interval === 'hourly' || schedule.isCatchingUp === true) return true;
  const { startedAt, scoredAt, answerDueSince } = runs;
  if (answerDueSince !== null) return true;
  const due = latestDue(schedule, now, zone);
  if (due.isAfter(Math.max(schedule.since, startedAt ?? 0))) return true;
  const hasFailed = startedAt !== null && startedAt > (scoredAt ?? 0);
  return hasFailed && due.minutesAgo < mostMinutesOfRetrying;
}
