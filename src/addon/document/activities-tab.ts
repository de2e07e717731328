import {
  columnIndex,
  foreignKeyColumn,
  type Settings,
  type Table,
  type TimeZone,
} from '../../scoring/index.ts';
import type { Tab } from '../sheets/book.ts';
import { readTable } from '../sheets/read-table.ts';

/** Reads the four columns of Activities that are counted by. */
export function readActivitiesTab(
  tab: Tab,
  settings: Settings,
  leadKeyHeader: string,
  timeZone: TimeZone,
): Table {
  const { activityKeyColumn, activityColumn, activityDateColumn, activityCountColumn } = settings;
  return readTable(tab, timeZone, (headers) => {
    // Without a header like the lead key's the first column is taken.
    const key = Math.max(0, foreignKeyColumn(headers, activityKeyColumn, leadKeyHeader));
    const others = [activityColumn, activityDateColumn, activityCountColumn];
    const used = [key, ...others.map((name) => columnIndex(headers, name))];
    return [...new Set(used)].filter((index) => index >= 0 && index < headers.length);
  });
}
