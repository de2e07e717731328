import type { RunRequest } from '../../shared/index.ts';
import {
  presentUser,
  readSchedule,
  readScheduleRuns,
  recordScheduleRun,
  type Schedule,
  type ScheduleRuns,
} from '../document/schedule-record.ts';
import { measureOnSchedule } from '../evidence/measure-chunk.ts';
import { mailing } from '../mail/mailing.ts';
import { runScoring } from '../score/score-leads.ts';
import { activeTimeZone } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { DocumentProperties } from '../sheets/document-properties.ts';
import { deleteOwnTriggers, isAuthorised, isSameId, ownTriggerIds } from '../sheets/script.ts';
import { isDue } from './is-due.ts';
import { answersScored } from './run-on-answer.ts';
import { noteCatchingUp } from './schedule-trigger.ts';
import { say } from './sentences.ts';

/** What Google hands over: an id is text, but for a type that says number. */
interface TriggerEvent {
  readonly triggerUid?: string | number;
}

/**
 * Called each hour by a time trigger, where there is no user interface. A trigger that is no longer the document's own,
 * because the schedule was turned off or taken over, deletes itself: only its owner's executions can.
 */
export function runSchedule(event?: TriggerEvent): void {
  const startedAt = now();
  const kept = new DocumentProperties();
  const schedule = readSchedule(kept);
  const triggerId = event?.triggerUid;
  const isOwn = triggerId === undefined || (schedule !== null && isSameId(schedule.triggerId, triggerId));
  if (!isAuthorised()) {
    if (isOwn) recordScheduleRun(kept, { startedAt, error: say.authorisationLost() });
    return;
  }
  const zone = activeTimeZone();
  // Without a spreadsheet there may be no document to have a schedule either.
  if (zone === null) {
    if (schedule === null || isOwn) recordScheduleRun(kept, { pendingSince: startedAt });
    return;
  }
  if (!isOwn) {
    if (isSuperseded(schedule, triggerId)) return;
    recordScheduleRun(kept, { strangerAt: startedAt });
  }
  const isToScore = schedule === null || isDue(schedule, readScheduleRuns(kept), startedAt, zone);
  if (!isToScore || scoreOnRecord(kept, startedAt, schedule !== null)) measureOnSchedule(kept, startedAt);
}

/**
 * Deletes a trigger that another one has taken the place of. False where nobody knows it: an id that Google spells in
 * another way must not end the only schedule there is.
 */
function isSuperseded(schedule: Schedule | null, triggerId: string | number): boolean {
  const ids = ownTriggerIds();
  const isListed = ids.some((id) => isSameId(id, triggerId));
  const hasSuccessor = schedule === null || ids.includes(schedule.triggerId) || isOfOther(schedule);
  if (schedule !== null && !(isListed && hasSuccessor)) return false;
  for (const id of ids) if (schedule === null || isSameId(id, triggerId)) deleteOwnTriggers(id);
  return true;
}

/** Somebody who has never set a schedule here has no trigger that a colleague could have taken over. */
function isOfOther({ user }: Schedule): boolean {
  const present = presentUser.read();
  return present !== null && present !== user;
}

/**
 * The start is recorded first: an execution that is killed has no last word.
 * @returns whether all leads are scored, and there may be time for other work
 */
function scoreOnRecord(kept: DocumentProperties, startedAt: number, isScheduled: boolean): boolean {
  const record = (change: Partial<ScheduleRuns>) => {
    kept.readAgain();
    // Turned off meanwhile, perhaps with all of Scoreband: its record went with it, and must not come back.
    if (isScheduled && readSchedule(kept) === null) return;
    recordScheduleRun(kept, change);
  };
  recordScheduleRun(kept, { startedAt, error: null, pendingSince: null });
  try {
    const request: RunRequest = { by: 'schedule' };
    const run = runScoring(request);
    if (run.kind === 'stopped') {
      record({ error: run.summary.stopped });
      return false;
    }
    record({ scoredAt: now(), error: run.refusal?.message ?? null, ...answersScored(kept, startedAt) });
    noteCatchingUp(kept, run.kind === 'partly');
    if (run.kind === 'done') mailing?.send({ ...run, isOnAnswer: false });
    return run.kind === 'done';
  } catch (error) {
    record({ error: (error as Error).message });
    // Google shows it among the executions of the script, and mails it to the owner of a trigger.
    throw error;
  }
}
