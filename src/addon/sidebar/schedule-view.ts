import type { ScheduleChoice, ScheduleSet, ScheduleView } from '../../shared/index.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { readSchedule } from '../document/schedule-record.ts';
import { mailing } from '../mail/mailing.ts';
import { applySchedule } from '../schedule/choose-schedule.ts';
import { isColleagues, isTriggerGone, scheduleLines, scheduleNotices } from '../schedule/schedule-report.ts';
import { installSchedule, takeOverEarlierTrigger } from '../schedule/schedule-trigger.ts';
import { say } from '../schedule/sentences.ts';
import type { Book } from '../sheets/book.ts';
import { isAuthorised } from '../sheets/script.ts';
import { forPage } from './for-page.ts';

/** Makes the trigger of the user's own schedule again; a colleague's is left to him, or taken over from the menu. */
export function repairSchedule(): ScheduleView {
  return forPage((book) => {
    const schedule = readSchedule(book.kept);
    if (schedule !== null && !isColleagues(schedule)) {
      const hasAnswers = schedule.answerTriggerId !== undefined;
      installSchedule(book, { ...schedule, hasAnswers });
    }
    return scheduleView(book);
  });
}

/** Sets the schedule as the form says, or ends it; a colleague's passes over to the user, which the form has said. */
export function setSchedule({ interval, hour, hasAnswers }: ScheduleChoice): ScheduleSet {
  return forPage((book) => {
    if (readOwnTabs(book).rules === null) return { said: say.notSetUp(), isSet: false };
    if (!isAuthorised()) return { said: say.notAuthorised(), isSet: false };
    const isHour = Number.isInteger(hour) && hour >= 0 && hour < 24;
    const wanted = interval === 'off' ? interval : { interval, hour: isHour ? hour : 6, hasAnswers };
    return { said: applySchedule(book, wanted), isSet: true };
  });
}

export function scheduleView(book: Book): ScheduleView {
  takeOverEarlierTrigger(book.kept);
  const schedule = readSchedule(book.kept);
  return {
    timing: schedule && {
      interval: schedule.interval,
      hour: schedule.hour,
      hasAnswers: schedule.answerTriggerId !== undefined,
    },
    timeZone: book.timeZone.name,
    isColleagues: isColleagues(schedule),
    hasMail: Boolean(mailing),
    lines: scheduleLines(book),
    notices: scheduleNotices(book.kept, book.startedAt, book.timeZone),
    isTriggerGone: schedule !== null && isTriggerGone(schedule),
  };
}
