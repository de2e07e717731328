import { cellText } from '../../scoring/index.ts';
import { locateOutputs } from '../document/locate-outputs.ts';
import {
  readSchedule,
  readScheduleRuns,
  recordScheduleRun,
  type ScheduleRuns,
} from '../document/schedule-record.ts';
import { mailing } from '../mail/mailing.ts';
import { runScoring } from '../score/score-leads.ts';
import { activeTimeZone, Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { DocumentProperties } from '../sheets/document-properties.ts';
import { patientMilliseconds, withDocumentLock } from '../sheets/lock.ts';
import {
  type AnswerEvent,
  deleteOwnTriggers,
  isAuthorised,
  isSameId,
  ownTriggerIds,
  placeOfAnswer,
} from '../sheets/script.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import { noteCatchingUp } from './schedule-trigger.ts';

/** All triggers of a consumer account have 90 minutes a day; more of them than this are left to the hours. */
const mostMillisecondsOfDay = 20 * 60_000;
/** An execution that is killed says nothing of how long it took. */
const longestRunMilliseconds = 6 * 60_000;

/**
 * Called where a form has sent an answer into the spreadsheet. Whatever it cannot do now it leaves to the run of the next
 * hour: another run that is under way, a day that has had enough of such runs, or its own end.
 */
export function runOnAnswer(event?: AnswerEvent): void {
  const startedAt = now();
  const kept = new DocumentProperties();
  if (!isOwn(kept, event?.triggerUid) || !isAuthorised()) return;
  const zone = activeTimeZone();
  if (zone === null) return;
  const before = readScheduleRuns(kept);
  const day = zone.dayOf(startedAt);
  const spent = before.answers?.day === day ? before.answers.milliseconds : 0;
  // The latest of them: a run that began before it may have come too early for it.
  const due: Partial<ScheduleRuns> = { answerDueSince: startedAt };
  if (spent >= mostMillisecondsOfDay) {
    recordScheduleRun(kept, due);
    return;
  }
  // Noted first, and as if it took all its time: an execution that is killed has no last word.
  recordScheduleRun(kept, { ...due, answers: { day, milliseconds: spent + longestRunMilliseconds } });
  const record = (change: Partial<ScheduleRuns>) => {
    kept.readAgain();
    // Turned off meanwhile: its record went with it, and must not come back.
    if (readSchedule(kept) === null) return;
    recordScheduleRun(kept, { ...change, answers: { day, milliseconds: spent + now() - startedAt } });
  };
  // Of answers that come together the first run scores all.
  const held = withDocumentLock(() => hasScore(event), patientMilliseconds);
  if (held?.value === true) record({ answerDueSince: before.answerDueSince });
  else record(held !== null && isScored(kept) ? answersScored(kept, startedAt) : {});
}

function isScored(kept: DocumentProperties): boolean {
  const run = runScoring({ by: 'schedule' });
  if (run.kind === 'stopped') return false;
  noteCatchingUp(kept, run.kind === 'partly');
  kept.readAgain();
  if (run.kind === 'done') mailing?.send({ ...run, isOnAnswer: true });
  return true;
}

/** What a run that began then has scored: an answer that came later may have come too late for it. */
export function answersScored(kept: DocumentProperties, startedAt: number): Partial<ScheduleRuns> {
  const { answerDueSince } = readScheduleRuns(kept);
  return answerDueSince === null || answerDueSince > startedAt ? {} : { answerDueSince: null };
}

/** A trigger that is no longer the document's own deletes itself, as that of a schedule does. */
function isOwn(kept: DocumentProperties, triggerId: string | number | undefined): boolean {
  const schedule = readSchedule(kept);
  if (triggerId === undefined) return schedule !== null;
  if (schedule?.answerTriggerId !== undefined && isSameId(schedule.answerTriggerId, triggerId)) return true;
  for (const id of ownTriggerIds('answers')) if (isSameId(id, triggerId)) deleteOwnTriggers(id);
  return false;
}

/** Whether the answer's row shows a score of its own: two reads. */
function hasScore(event: AnswerEvent | undefined): boolean {
  const place = placeOfAnswer(event);
  const book = place && Book.openActive({ command: 'schedule', request: { by: 'schedule' } });
  if (!place || !book) return false;
  const found = book.tabs.find(({ id }) => id === place.sheetId);
  if (found === undefined) return false;
  const tab = new StandingTab(found, 1);
  const { columns } = locateOutputs(tab, []);
  const [score, scoredFor] = [columns.get('score'), columns.get('scoredFor')];
  if (score === undefined || scoredFor === undefined) return false;
  const [first, last] = [Math.min(score, scoredFor), Math.max(score, scoredFor)];
  const [cells] = tab.cellsAt(place.row, first + 1, 1, last - first + 1);
  return [score, scoredFor].every((column) => cellText(cells![column - first]!) !== '');
}
