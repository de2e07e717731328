import { momentText } from '../document/moment-text.ts';
import type { Book } from '../sheets/book.ts';
import { LogTab } from '../sheets/log-tab.ts';
import { isDate } from '../sheets/tab.ts';
import { changesTab } from './changes-tab.ts';
import { say } from './sentences.ts';

/** What one run has found changed. */
export interface RunChanges {
  /** As-of day, as days since 1970. */
  readonly day: number;
  /** `YYYY-MM-DD HH:mm`. */
  readonly when: string;
  /** The first of them in words. */
  readonly what: string;
  /** How many there were at once. */
  readonly changes: number;
}

const columnCount = 4;

/** Changes after a day, the newest first; none where the tab is gone. */
export function changesSince(book: Book, afterDay: number): RunChanges[] {
  const tab = LogTab.find(book, changesTab);
  const rows = tab === null ? [] : tab.readCells(2, 0, tab.lastRow() - 1, columnCount);
  const runs = new Map<number, RunChanges>();
  for (const [when, ...cells] of rows) {
    const [what, from, to] = cells.map(String) as [string, string, string];
    if (!isDate(when) || what === say.first) continue;
    const at = (when as Date).getTime();
    const before = runs.get(at);
    const day = book.timeZone.dayOf(at);
    if (day <= afterDay) continue;
    const first = before?.what ?? say.line(what, from, to);
    const changes = (before?.changes ?? 0) + 1;
    runs.set(at, { day, when: momentText(book.timeZone, at), what: first, changes });
  }
  return [...runs].sort(([a], [b]) => b - a).map(([, run]) => run);
}
