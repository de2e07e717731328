import { newId } from '../sheets/clock.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { StoredValue, userStore } from '../sheets/properties.ts';
import type { Timing } from '../sheets/script.ts';

/** Mail each morning, and besides when a lead reaches the highest status. */
export type MailChoice = 'morning' | 'crossings';

/** What the document knows of its schedule: a trigger itself is seen by the user who made it only. */
export interface Schedule extends Timing {
  /** Whose trigger it is: a random id, which names nobody. */
  readonly user: string;
  readonly triggerId: string;
  /** Of the trigger that comes when a form has sent an answer; none where nobody has asked for it. */
  readonly answerTriggerId?: string;
  /** When it was set, in milliseconds since 1970 UTC. */
  readonly since: number;
  /** Its trigger wakes up each hour, and a run decides whether it is due. One of an earlier version comes at its own hour. */
  readonly isHourlyTrigger?: true;
  /** What the build with mail sends; left out for nothing. */
  readonly mail?: MailChoice;
  /** A run is unfinished, so that the next one is due at the next hour. */
  readonly isCatchingUp?: boolean;
}

/** How the scheduled runs went; instants in milliseconds since 1970 UTC. */
export interface ScheduleRuns {
  /** Start of the latest run. */
  readonly startedAt: number | null;
  /** End of the latest run that scored the leads. */
  readonly scoredAt: number | null;
  /** Why the latest run did not score, or null. */
  readonly error: string | null;
  /** When a run last found no spreadsheet open, so that it is still to be done by hand; or null. */
  readonly pendingSince: number | null;
  /** When Google last started a run under an id that is not the schedule's; or null. */
  readonly strangerAt: number | null;
  /** When the latest answer of a form came that waits to be scored; or null. */
  readonly answerDueSince: number | null;
  /** How long runs for such answers took on a day, as days since 1970. */
  readonly answers: { readonly day: number; readonly milliseconds: number } | null;
}

const scheduleProperty = 'scoreband.schedule';
// By itself, so that a run that ends never writes back a schedule that has been changed meanwhile.
const runsProperty = 'scoreband.scheduleRuns';
export const presentUser = new StoredValue('scoreband.user', userStore);

const noRuns: ScheduleRuns = {
  ...{ startedAt: null, scoredAt: null, error: null },
  ...{ pendingSince: null, strangerAt: null, answerDueSince: null, answers: null },
};

export function readSchedule(kept: DocumentProperties): Schedule | null {
  return JSON.parse(kept.get(scheduleProperty) ?? 'null') as Schedule | null;
}

export function readMailChoice(kept: DocumentProperties): MailChoice | null {
  return readSchedule(kept)?.mail ?? null;
}

/** Whether there is a schedule, and it is the present user's. */
export function isOwnSchedule(schedule: Schedule | null): boolean {
  return schedule !== null && schedule.user === presentUser.read();
}

/** A new schedule begins with no runs. */
export function writeSchedule(kept: DocumentProperties, schedule: Schedule): void {
  kept.note(runsProperty, JSON.stringify(noRuns));
  rewriteSchedule(kept, schedule);
}

/** The same schedule otherwise; its runs stay on record. */
export function rewriteSchedule(kept: DocumentProperties, schedule: Schedule): void {
  kept.note(scheduleProperty, JSON.stringify(schedule));
  kept.save();
}

export function deleteSchedule(kept: DocumentProperties): void {
  for (const name of [scheduleProperty, runsProperty]) kept.note(name, null);
  kept.save();
}

export function readScheduleRuns(kept: DocumentProperties): ScheduleRuns {
  return { ...noRuns, ...(JSON.parse(kept.get(runsProperty) ?? '{}') as Partial<ScheduleRuns>) };
}

export function recordScheduleRun(kept: DocumentProperties, change: Partial<ScheduleRuns>): void {
  kept.note(runsProperty, JSON.stringify({ ...readScheduleRuns(kept), ...change }));
  kept.save();
}

/** An earlier version made hourly triggers for hourly schedules, and while a run was unfinished. */
export function wakesHourly({ isHourlyTrigger, interval, isCatchingUp }: Schedule): boolean {
  return isHourlyTrigger === true || interval === 'hourly' || isCatchingUp === true;
}

/** Id of the present user, made when he first sets a schedule. */
export function ensureUserId(): string {
  const known = presentUser.read();
  if (known !== null) return known;
  const made = newId();
  presentUser.write(made);
  return made;
}
