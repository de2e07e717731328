import { endsRun, retrying } from './retrying.ts';

export type Interval = 'hourly' | 'daily' | 'weekly';

export interface Timing {
  readonly interval: Interval;
  /** Hour in the spreadsheet's zone, 0 to 23; hourly runs have none. */
  readonly hour: number;
}

/** Weekly runs come at the start of the working week. */
const weekDayName = 'MONDAY';

/** Name of the exported function that triggers call. */
const handler = 'runSchedule';

/** Whether the user has granted everything in the manifest. A trigger without it is stopped at its first call that needs it. */
export function isAuthorised(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
}

/**
 * Makes a time trigger that runs with the rights of the present user, in place of those that he has.
 * There is one at any moment: a script that is cut off leaves two at most, and one that nobody knows deletes itself.
 * @param record keeps the id of the new one, before the others go
 * @returns that id
 */
export function replaceTimeTrigger(
  { interval, hour }: Timing,
  timeZone: string,
  record: (id: string) => void,
): string {
  const before = ownTriggerIds();
  const made = createdTrigger((clock) => {
    if (interval === 'hourly') clock.everyHours(1);
    else if (interval === 'daily') clock.everyDays(1).atHour(hour).inTimezone(timeZone);
    else clock.onWeekDay(ScriptApp.WeekDay[weekDayName]).atHour(hour).inTimezone(timeZone);
  });
  record(made);
  for (const id of before) deleteOwnTriggers(id);
  return made;
}

/** A published add-on may have one trigger per user and document: there the present one has to go first. */
function createdTrigger(set: (clock: GoogleAppsScript.Script.ClockTriggerBuilder) => void): string {
  const create = () => {
    const clock = ScriptApp.newTrigger(handler).timeBased();
    set(clock);
    const trigger = clock.create();
    return retrying(() => trigger.getUniqueId());
  };
  try {
    return retrying(create);
  } catch (error) {
    if (endsRun(error)) throw error;
    deleteOwnTriggers();
    return create();
  }
}

/** Ids of the present user's triggers; those of other users no script sees. */
export function ownTriggerIds(): string[] {
  return ownTriggers().map((trigger) => trigger.getUniqueId());
}

/** Deletes the present user's triggers, or the one with that id. */
export function deleteOwnTriggers(id?: string): void {
  for (const trigger of ownTriggers()) {
    if (id === undefined || trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
  }
}

function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
}
