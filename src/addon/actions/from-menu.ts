import { now } from '../doors/clock.ts';
import { activeSpreadsheet } from '../doors/spreadsheet.ts';
import { tell } from '../doors/ui.ts';
import { KeptValues } from '../kept-values.ts';
import { say, title } from '../messages.ts';
import { scheduleNotices } from '../schedule/schedule-notices.ts';
import { ColumnsMoved } from '../tabs/columns-moved.ts';
import { SpreadsheetFull } from '../tabs/spreadsheet-full.ts';

/** What fails is said as a sentence: a user has no use for a stack. A schedule that does not run tells nobody, so it is said here. */
export function fromMenu(action: () => void): void {
  try {
    action();
    const zone = activeSpreadsheet()?.getSpreadsheetTimeZone() ?? 'UTC';
    const notices = scheduleNotices(new KeptValues(), now(), zone);
    if (notices.length > 0) tell(title, notices.join('\n\n'));
  } catch (error) {
    const isSaid = error instanceof SpreadsheetFull || error instanceof ColumnsMoved;
    tell(title, isSaid ? error.message : say.failed((error as Error).message));
  }
}
