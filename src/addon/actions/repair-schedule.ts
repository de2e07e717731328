import type { ScheduleView } from '../../shared/index.ts';
import { installSchedule } from '../schedule/install-schedule.ts';
import { isColleagues } from '../schedule/schedule-lines.ts';
import { readSchedule } from '../schedule/schedule-record.ts';
import { scheduleView } from '../sidebar/schedule-view.ts';
import { withBook } from '../sidebar/with-book.ts';
import { scheduleHandler } from './run-schedule.ts';

/** Makes the trigger of the user's own schedule again; a colleague's is left to him, or taken over from the menu. */
export function repairSchedule(): ScheduleView {
  return withBook((book) => {
    const schedule = readSchedule(book.kept);
    if (schedule !== null && !isColleagues(schedule)) installSchedule(book, schedule, scheduleHandler);
    return scheduleView(book, scheduleHandler);
  });
}
