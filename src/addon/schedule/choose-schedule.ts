import { dueText, refreshNextRun } from '../document/next-run.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { deleteSchedule, readSchedule } from '../document/schedule-record.ts';
import { parseSchedule } from '../document/timing.ts';
import { mailing } from '../mail/mailing.ts';
import type { Book } from '../sheets/book.ts';
import { deleteOwnTriggers, isAuthorised } from '../sheets/script.ts';
import { Message } from '../sheets/ui.ts';
import { isColleagues, scheduleLines } from './schedule-report.ts';
import { installSchedule, type WantedSchedule } from './schedule-trigger.ts';
import { say } from './sentences.ts';

/** Shows the schedule of the document, a colleague's too, and lets the user set, take over or end it. */
export function chooseSchedule(book: Book): void {
  if (readOwnTabs(book).rules === null) new Message(say.title, say.notSetUp()).tell();
  else if (!isAuthorised()) new Message(say.title, say.notAuthorised()).tell();
  else {
    const lines = scheduleLines(book);
    if (!isColleagues(readSchedule(book.kept))) askTiming(book, lines);
    else if (new Message(say.title, [...lines, say.offerTakeOver()].join('\n\n')).ask()) askTiming(book, []);
  }
}

/** Asks until the answer can be read, or the user gives up. */
function askTiming(book: Book, lines: readonly string[]): void {
  const question = [...lines, say.question(), ...(mailing ? [mailing.question()] : [])];
  const entered = new Message(say.title, question.join('\n\n')).askText();
  if (entered === null || entered.trim() === '') return;
  // While the dialog was open, a colleague may have set one.
  book.kept.readAgain();
  if (mailing?.answer(book, entered)) return;
  const timing = parseSchedule(entered);
  if (timing === null) askTiming(book, [say.unreadable(entered.trim())]);
  else new Message(say.title, applySchedule(book, timing)).tell();
}

/** Sets the schedule, or ends it, and says what holds from now on. */
export function applySchedule(book: Book, wanted: WantedSchedule | 'off'): string {
  // While it was asked for, a colleague may have set one.
  book.kept.readAgain();
  if (wanted === 'off') return endSchedule(book);
  const schedule = installSchedule(book, wanted);
  return say.isSet(wanted, book.timeZone.name, dueText(schedule, book), wanted.hasAnswers);
}

function endSchedule(book: Book): string {
  deleteOwnTriggers();
  mailing?.end(book.kept);
  deleteSchedule(book.kept);
  refreshNextRun(book);
  return say.isOff();
}
