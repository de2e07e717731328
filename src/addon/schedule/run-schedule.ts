import type { RunRequest } from '../../shared/index.ts';
import { readSchedule, recordScheduleRun, type ScheduleRuns } from '../document/schedule-record.ts';
import { runScoring } from '../score/score-leads.ts';
import { Book, isSpreadsheetOpen } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { DocumentProperties } from '../sheets/document-properties.ts';
import { deleteOwnTriggers, isAuthorised } from '../sheets/script.ts';
import { catchUp } from './schedule-trigger.ts';
import { say } from './sentences.ts';

/**
 * Called by a time trigger, where there is no user interface. A trigger that is no longer the document's own, because the
 * schedule was turned off or taken over, deletes itself: only its owner's executions can.
 */
export function runSchedule(event?: { readonly triggerUid?: string }): void {
  const startedAt = now();
  const kept = new DocumentProperties();
  const schedule = readSchedule(kept);
  const triggerId = event?.triggerUid;
  const isOwn = triggerId === undefined || schedule?.triggerId === triggerId;
  if (!isAuthorised()) {
    if (isOwn) recordScheduleRun(kept, { startedAt, error: say.authorisationLost() });
    return;
  }
  // Without a spreadsheet there may be no document to have a schedule either.
  if (!isSpreadsheetOpen()) {
    if (schedule === null || isOwn) recordScheduleRun(kept, { pendingSince: startedAt });
    return;
  }
  if (isOwn) scoreOnRecord(kept, startedAt, schedule !== null);
  else deleteOwnTriggers(triggerId);
}

/** The start is recorded first: an execution that is killed has no last word. */
function scoreOnRecord(kept: DocumentProperties, startedAt: number, isScheduled: boolean): void {
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
      return;
    }
    record({ scoredAt: now(), error: run.refusal?.message ?? null });
    const isUnfinished = run.kind === 'partly';
    const book = Book.openActive({ command: 'schedule', request });
    if (book !== null && (isUnfinished || readSchedule(kept)?.isCatchingUp === true))
      catchUp(book, isUnfinished);
  } catch (error) {
    record({ error: (error as Error).message });
    // Google shows it among the executions of the script, and mails it to the owner of a trigger.
    throw error;
  }
}
