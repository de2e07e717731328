import type { ScheduleView } from '../../shared/index.ts';
import { readSchedule } from '../document/schedule-record.ts';
import { isColleagues, isTriggerGone, scheduleLines, scheduleNotices } from '../schedule/schedule-report.ts';
import { installSchedule, takeOverEarlierTrigger } from '../schedule/schedule-trigger.ts';
import type { Book } from '../sheets/book.ts';
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

export function scheduleView(book: Book): ScheduleView {
  takeOverEarlierTrigger(book.kept);
  const schedule = readSchedule(book.kept);
  return {
    isSet: schedule !== null,
    lines: scheduleLines(book),
    notices: scheduleNotices(book.kept, book.startedAt, book.timeZone),
    isTriggerGone: schedule !== null && isTriggerGone(schedule),
  };
}
