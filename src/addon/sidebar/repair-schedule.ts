import type { ScheduleView } from '../../shared/index.ts';
import { readSchedule } from '../document/schedule-record.ts';
import { isColleagues } from '../schedule/schedule-report.ts';
import { installSchedule } from '../schedule/schedule-trigger.ts';
import { forPage } from './for-page.ts';
import { scheduleView } from './schedule-view.ts';

/** Makes the trigger of the user's own schedule again; a colleague's is left to him, or taken over from the menu. */
export function repairSchedule(): ScheduleView {
  return forPage((book) => {
    const schedule = readSchedule(book.kept);
    if (schedule !== null && !isColleagues(schedule)) installSchedule(book, schedule);
    return scheduleView(book);
  });
}
