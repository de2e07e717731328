import { refreshNextRun } from '../document/next-run.ts';
import {
  ensureUserId,
  readSchedule,
  rewriteSchedule,
  type Schedule,
  wakesHourly,
  writeSchedule,
} from '../document/schedule-record.ts';
import { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import {
  deleteAnswerTriggers,
  isAuthorised,
  renewTrigger,
  replaceAnswerTrigger,
  replaceTrigger,
  type Timing,
} from '../sheets/script.ts';
import { isColleagues } from './schedule-report.ts';

/** A timing, and whether answers of a form are scored as they arrive, too. */
export interface WantedSchedule extends Timing {
  readonly hasAnswers: boolean;
}

/** Makes the triggers, the present user's, and the record of them. */
export function installSchedule(book: Book, { interval, hour, hasAnswers }: WantedSchedule): Schedule {
  const before = readSchedule(book.kept);
  const user = ensureUserId();
  const wanted = {
    ...({ interval, hour, user, since: now(), isHourlyTrigger: true } as const),
    // In whose name mail goes is not taken over.
    ...(before?.mail !== undefined && before.user === user ? { mail: before.mail } : {}),
  };
  const triggerId = replaceTrigger((id) => writeSchedule(book.kept, { ...wanted, triggerId: id }));
  const schedule = { ...wanted, triggerId };
  if (!hasAnswers) deleteAnswerTriggers();
  const answerTriggerId = hasAnswers
    ? replaceAnswerTrigger((id) => rewriteSchedule(book.kept, { ...schedule, answerTriggerId: id }))
    : undefined;
  refreshNextRun(book);
  return answerTriggerId === undefined ? schedule : { ...schedule, answerTriggerId };
}

/**
 * Gives the user's own schedule of an earlier version, whose trigger comes at its own hour, the hourly one; called while he
 * works with the spreadsheet. What fails is tried again the next time: until then the schedule runs as it did.
 */
export function takeOverEarlierTrigger(kept: DocumentProperties): void {
  const schedule = readSchedule(kept);
  if (schedule === null || wakesHourly(schedule)) return;
  try {
    if (isColleagues(schedule) || !isAuthorised()) return;
    renewTrigger((triggerId) => rewriteSchedule(kept, { ...schedule, triggerId, isHourlyTrigger: true }));
  } catch {
    // He has asked for something else.
  }
}

/**
 * Called after a scheduled run, by its owner: while the leads are not all written a run is due at each hour. A trigger of an
 * earlier version does not wake up then.
 */
export function noteCatchingUp(kept: DocumentProperties, isUnfinished: boolean): void {
  const present = readSchedule(kept);
  if (present === null || present.interval === 'hourly' || !wakesHourly(present)) return;
  const { isCatchingUp = false, ...own } = present;
  if (isCatchingUp === isUnfinished) return;
  const schedule = { ...own, isHourlyTrigger: true } as const;
  rewriteSchedule(kept, isUnfinished ? { ...schedule, isCatchingUp: true } : schedule);
  const book = Book.openActive({ command: 'schedule', request: { by: 'schedule' } });
  if (book !== null) refreshNextRun(book);
}
