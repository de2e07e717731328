import { title } from '../document/sentences.ts';
import { scheduleNotices } from '../schedule/schedule-report.ts';
import { activeTimeZone } from '../sheets/book.ts';
import { SpreadsheetFull } from '../sheets/cell-limits.ts';
import { now } from '../sheets/clock.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { KeptValues } from '../sheets/kept-values.ts';
import { tell } from '../sheets/ui.ts';
import { say } from './sentences.ts';

/** What fails is said as a sentence: a user has no use for a stack. A schedule that does not run tells nobody, so it is said here. */
export function fromMenu(action: () => void): void {
  try {
    action();
    const notices = scheduleNotices(new KeptValues(), now(), activeTimeZone());
    if (notices.length > 0) tell(title, notices.join('\n\n'));
  } catch (error) {
    const isSaid = error instanceof SpreadsheetFull || error instanceof ColumnsMoved;
    tell(title, isSaid ? error.message : say.failed((error as Error).message));
  }
}
