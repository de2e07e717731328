import { newId } from '../doors/clock.ts';
import {
  deleteDocumentProperty,
  readDocumentProperty,
  readUserProperty,
  writeDocumentProperties,
  writeUserProperty,
} from '../doors/properties.ts';
import type { Timing } from './timing.ts';

/** What the document knows of its schedule: a trigger itself is seen by the user who made it only. */
export interface Schedule extends Timing {
  /** Whose trigger it is: a random id, which names nobody. */
  readonly user: string;
  readonly triggerId: string;
  /** When it was set, in milliseconds since 1970 UTC. */
  readonly since: number;
  /** Its trigger is an hourly one for now, because a run is unfinished. */
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
}

const scheduleProperty = 'scoreband.schedule';
// By itself, so that a run that ends never writes back a schedule that has been changed meanwhile.
const runsProperty = 'scoreband.scheduleRuns';
export const userProperty = 'scoreband.user';

const noRuns: ScheduleRuns = { startedAt: null, scoredAt: null, error: null, pendingSince: null };

export function readSchedule(): Schedule | null {
  return JSON.parse(readDocumentProperty(scheduleProperty) ?? 'null') as Schedule | null;
}

/** A new schedule begins with no runs. */
export function writeSchedule(schedule: Schedule): void {
  writeDocumentProperties({
    [scheduleProperty]: JSON.stringify(schedule),
    [runsProperty]: JSON.stringify(noRuns),
  });
}

/** Another trigger of the same schedule; its runs stay on record. */
export function rewriteSchedule(schedule: Schedule): void {
  writeDocumentProperties({ [scheduleProperty]: JSON.stringify(schedule) });
}

export function deleteSchedule(): void {
  deleteDocumentProperty(scheduleProperty);
  deleteDocumentProperty(runsProperty);
}

export function readScheduleRuns(): ScheduleRuns {
  return { ...noRuns, ...(JSON.parse(readDocumentProperty(runsProperty) ?? '{}') as Partial<ScheduleRuns>) };
}

export function recordScheduleRun(change: Partial<ScheduleRuns>): void {
  writeDocumentProperties({ [runsProperty]: JSON.stringify({ ...readScheduleRuns(), ...change }) });
}

/** Id of the present user, made when he first sets a schedule. */
export function ensureUserId(): string {
  const known = presentUserId();
  if (known !== null) return known;
  const made = newId();
  writeUserProperty(userProperty, made);
  return made;
}

export function presentUserId(): string | null {
  return readUserProperty(userProperty);
}
