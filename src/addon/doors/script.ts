import { type Timing, weekDayName } from '../schedule/timing.ts';

/** Whether the user has granted everything in the manifest. A trigger without it is stopped at its first call that needs it. */
export function isAuthorised(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
}

/** Makes a time trigger that runs with the rights of the present user, and returns its id. */
export function createTimeTrigger(handler: string, { interval, hour }: Timing, timeZone: string): string {
  const clock = ScriptApp.newTrigger(handler).timeBased();
  if (interval === 'hourly') clock.everyHours(1);
  else if (interval === 'daily') clock.everyDays(1).atHour(hour).inTimezone(timeZone);
  else clock.onWeekDay(ScriptApp.WeekDay[weekDayName]).atHour(hour).inTimezone(timeZone);
  return clock.create().getUniqueId();
}

/** Ids of the present user's triggers for a function; those of other users no script sees. */
export function ownTriggerIds(handler: string): string[] {
  return ownTriggers(handler).map((trigger) => trigger.getUniqueId());
}

/** Deletes the present user's triggers for a function, or the one with that id. */
export function deleteOwnTriggers(handler: string, id?: string): void {
  for (const trigger of ownTriggers(handler)) {
    if (id === undefined || trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
  }
}

function ownTriggers(handler: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
}
