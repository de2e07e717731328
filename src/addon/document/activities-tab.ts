import { columnIndex, foreignKeyColumn, type Settings, type Table } from '../../scoring/index.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';

/** Reads the four columns of Activities that are counted by. */
export function readActivitiesTab(tab: Tab, settings: Settings, leadKeyHeader: string): Table {
  const { activityKeyColumn, activityColumn, activityDateColumn, activityCountColumn } = settings;
  return untilColumnsStand(() => {
    const standing = new StandingTab(tab, 1);
    const { headers } = standing;
    // Without a header like the lead key's the first column is taken.
    const key = Math.max(0, foreignKeyColumn(headers, activityKeyColumn, leadKeyHeader));
    const others = [activityColumn, activityDateColumn, activityCountColumn];
    const used = [key, ...others.map((name) => columnIndex(headers, name))];
    return standing.readTable([...new Set(used)].filter((index) => index >= 0 && index < headers.length));
  });
}
