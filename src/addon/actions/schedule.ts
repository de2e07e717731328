import { formatInstant, now } from '../doors/clock.ts';
import { createTimeTrigger, deleteOwnTriggers, isAuthorised, ownTriggerIds } from '../doors/script.ts';
import { ask, askText, tell } from '../doors/ui.ts';
import { dueText, refreshNextRun } from '../schedule/next-run.ts';
import { scheduleSay as say } from '../schedule/schedule-messages.ts';
import {
  deleteSchedule,
  ensureUserId,
  presentUserId,
  readSchedule,
  readScheduleRuns,
  type Schedule,
  writeSchedule,
} from '../schedule/schedule-record.ts';
import { parseTiming, type Timing } from '../schedule/timing.ts';
import type { Book } from '../tabs/book.ts';
import { readOwnTabs } from '../tabs/own-tabs.ts';
import { scheduleHandler } from './run-schedule.ts';

/** Shows the schedule of the document, a colleague's too, and lets the user set, take over or end it. */
export function chooseSchedule(book: Book): void {
  if (readOwnTabs(book).rules === null) tell(say.title, say.notSetUp());
  else if (!isAuthorised()) tell(say.title, say.notAuthorised());
  else if (isColleagues(readSchedule())) offerTakeOver(book);
  else askTiming(book, ownLines(book));
}

function isColleagues(schedule: Schedule | null): boolean {
  return schedule !== null && schedule.user !== presentUserId();
}

function offerTakeOver(book: Book): void {
  const schedule = readSchedule()!;
  const lines = [say.ofColleague(schedule, book.timeZone.name, moment(book, schedule.since)), lastRun(book)];
  if (ask(say.title, [...lines, say.offerTakeOver()].join('\n\n'))) askTiming(book, []);
}

function ownLines(book: Book): string[] {
  const schedule = readSchedule();
  if (schedule === null) return [say.none()];
  const isAlive = ownTriggerIds(scheduleHandler).includes(schedule.triggerId);
  return [
    say.own(schedule, book.timeZone.name, moment(book, schedule.since)),
    lastRun(book),
    isAlive ? say.nextRun(dueText(schedule, book)) : say.ownTriggerGone(),
  ];
}

function lastRun(book: Book): string {
  const { scoredAt } = readScheduleRuns();
  return say.lastRun(scoredAt === null ? null : moment(book, scoredAt));
}

function moment({ timeZone }: Book, instant: number): string {
  return formatInstant(instant, timeZone.name, 'yyyy-MM-dd HH:mm');
}

/** Asks until the answer can be read, or the user gives up. */
function askTiming(book: Book, lines: readonly string[]): void {
  const entered = askText(say.title, [...lines, say.question()].join('\n\n'));
  if (entered === null) return;
  const timing = parseTiming(entered);
  if (timing === null) askTiming(book, [say.unreadable(entered.trim())]);
  else if (timing === 'off') endSchedule(book);
  else setSchedule(book, timing);
}

function endSchedule(book: Book): void {
  deleteOwnTriggers(scheduleHandler);
  deleteSchedule();
  refreshNextRun(book);
  tell(say.title, say.isOff());
}

/** The present one goes first: a published add-on may have one trigger per user and document. */
function setSchedule(book: Book, timing: Timing): void {
  deleteOwnTriggers(scheduleHandler);
  const triggerId = createTimeTrigger(scheduleHandler, timing, book.timeZone.name);
  const schedule = { ...timing, user: ensureUserId(), triggerId, since: now() };
  writeSchedule(schedule);
  refreshNextRun(book);
  tell(say.title, say.isSet(timing, book.timeZone.name, dueText(schedule, book)));
}
