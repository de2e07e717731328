import type { Host } from '../../host/services/host.ts';
import type { Schedule, TriggerRecord } from '../../host/services/project.ts';
import { TimeZone } from '../../host/workbook/time-zone.ts';

const hourMilliseconds = 3_600_000;
const dayMilliseconds = 24 * hourMilliseconds;
const weekDays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The trigger that comes first, and when; null where there is none. */
export function triggerDue(host: Host): { trigger: TriggerRecord; at: number } | null {
  const due = host.project.triggers.map((trigger) => ({
    trigger,
    at: nextTime(trigger.schedule, host.clock.now, host.scriptTimeZone),
  }));
  return due.sort((a, b) => a.at - b.at)[0] ?? null;
}

function nextTime(schedule: Schedule, now: number, scriptTimeZone: string): number {
  const { everyHours, everyDays = 1, weekDay, hour = 0, timeZone } = schedule;
  if (everyHours !== undefined) return now + everyHours * hourMilliseconds;
  const zone = TimeZone.of(timeZone ?? scriptTimeZone);
  const wallClock = zone.wallClock(now);
  // Google takes any time within the hour; its middle is as likely as any.
  let next = wallClock - (wallClock % dayMilliseconds) + (hour + 0.5) * hourMilliseconds;
  while (next <= wallClock || !isOn(weekDay, next)) next += dayMilliseconds;
  return zone.instant(next + (everyDays - 1) * dayMilliseconds);
}

function isOn(weekDay: string | undefined, wallClock: number): boolean {
  return weekDay === undefined || weekDays[new Date(wallClock).getUTCDay()] === weekDay;
}
