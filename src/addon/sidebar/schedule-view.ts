import type { ScheduleView } from '../../shared/index.ts';
import { readSchedule } from '../document/schedule-record.ts';
import { isTriggerGone, scheduleLines } from '../schedule/schedule-lines.ts';
import { scheduleNotices } from '../schedule/schedule-notices.ts';
import type { Book } from '../sheets/book.ts';

export function scheduleView(book: Book, handler: string): ScheduleView {
  const schedule = readSchedule(book.kept);
  return {
    isSet: schedule !== null,
    lines: scheduleLines(book, handler),
    notices: scheduleNotices(book.kept, book.startedAt, book.timeZone.name),
    isTriggerGone: schedule !== null && isTriggerGone(schedule, handler),
  };
}
