import {
  columnIndex,
  foreignKeyColumn,
  type Settings,
  type Table,
  type TimeZone,
} from '../../scoring/index.ts';
import type { Tab } from './book.ts';
import { readHeaders, readTablePart } from './read-table.ts';

/** Reads the four columns of Activities that are counted by. */
export function readActivitiesTab(
  tab: Tab,
  settings: Settings,
  leadKeyHeader: string,
  timeZone: TimeZone,
): Table {
  const headers = readHeaders(tab, 1, timeZone);
  const key = foreignKeyColumn(headers, settings.activityKeyColumn, leadKeyHeader);
  const used = [
    // Without a header like the lead key's the first column is taken.
    Math.max(0, key),
    ...[settings.activityColumn, settings.activityDateColumn, settings.activityCountColumn].map((name) =>
      columnIndex(headers, name),
    ),
  ].filter((index) => index >= 0 && index < headers.length);
  return readTablePart(tab, headers, 1, [...new Set(used)], timeZone);
}
