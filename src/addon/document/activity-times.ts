import { columnIndex, readSecondOfDay } from '../../scoring/index.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { ScoredDocument } from './score-document.ts';

/**
 * Seconds since midnight of each row of Activities, 0 where its day is all that it says. They are read for what asks for
 * the order of events within a day, which no score does.
 */
export function readActivityTimes({ book, settings }: ScoredDocument): (row: number) => number {
  const tab = book.tabNamed(settings.activitiesTab);
  const standing = tab && new StandingTab(tab, 1);
  const index = standing ? columnIndex(standing.headers, settings.activityDateColumn) : -1;
  if (standing === null || index < 0) return () => 0;
  const times = standing.readTimes(index);
  return (row) => {
    const time = times[row] ?? 0;
    return typeof time === 'string' ? readSecondOfDay(time, book.timeZone) : time;
  };
}
