import type { ScheduleView } from '../../shared/index.ts';
import { readSchedule } from '../document/schedule-record.ts';
import { isTriggerGone, scheduleLines, scheduleNotices } from '../schedule/schedule-report.ts';
import type { Book } from '../sheets/book.ts';

export function scheduleView(book: Book): ScheduleView {
  const schedule = readSchedule(book.kept);
  return {
    isSet: schedule !== null,
    lines: scheduleLines(book),
    notices: scheduleNotices(book.kept, book.startedAt, book.timeZone.name),
    isTriggerGone: schedule !== null && isTriggerGone(schedule),
  };
}
