import { readSettings } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { rewriteNoteLine } from '../sheets/header-notes.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import { locateOutputs } from './locate-outputs.ts';
import { readOwnTabs } from './own-tabs.ts';
import { readSchedule, readScheduleRuns, type Schedule } from './schedule-record.ts';
import { say } from './sentences.ts';
import { nextDue, timingNow } from './timing.ts';

/** When the leads are scored next, for the note on the Score header; a dead schedule shows by a day that has passed. */
export function nextRunText(book: Book): string {
  const schedule = readSchedule(book.kept);
  return schedule === null ? say.nextRunByHand() : say.dueOrByHand(dueText(schedule, book));
}

export function dueText(schedule: Schedule, { startedAt, timeZone, kept }: Book): string {
  const lastStart = readScheduleRuns(kept).startedAt ?? schedule.since;
  return nextDue(timingNow(schedule), lastStart, startedAt, timeZone);
}

/** Brings the note up to date where the schedule has been changed between two runs. */
export function refreshNextRun(book: Book): void {
  const { settings } = readSettings(readOwnTabs(book).settings?.table ?? null, book.locale);
  const leadsTab = book.tabNamed(settings.leadsTab);
  if (leadsTab === null) return;
  const leads = new StandingTab(leadsTab, settings.headerRow);
  const score = locateOutputs(leads, []).columns.get('score');
  const start = say.nextRun('').slice(0, -1);
  if (score !== undefined) rewriteNoteLine(leads, score, start, say.nextRun(nextRunText(book)));
}
