import {
  type Cell,
  columnIndex,
  foldName,
  foreignKeyColumn,
  isUntouchedCell,
  leadKeyColumn,
  type Model,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { Tab } from '../sheets/tab.ts';

/** Columns of Leads that a person fills in and that are read beside those of the rules. */
const overrideHeaders = ['Status override', 'Override until'];

/**
 * Reads of Leads what a run needs: the key, the rules' columns, overrides, what is asked for besides, and our own. The other
 * columns only tell whether a row that is otherwise blank is a lead, so that they are read for such rows alone and never
 * held.
 * @param named further headers; those that are not there are passed over
 */
export function readLeads(
  tab: StandingTab,
  { rules, settings }: Pick<Model, 'settings'> & { rules: readonly { columns: readonly number[] }[] },
  ownColumns: ReadonlySet<number>,
  named: readonly string[],
): Table {
  const { headers } = tab;
  const others = [...overrideHeaders, ...named].map((header) => columnIndex(headers, header));
  const users = new Set([
    leadKeyColumn(headers, settings.leadKeyColumn),
    ...others.filter((index) => index >= 0),
    ...rules.flatMap((rule) => rule.columns),
  ]);
  const leads = tab.readTable([...new Set([...users, ...ownColumns])]);
  const unread = headers
    .map((_, index) => index)
    .filter((index) => !users.has(index) && !ownColumns.has(index));
  if (unread.length > 0) markFilledRows(tab, leads, [...users], unread);
  readStartOfLastRow(tab, leads, [...users], unread);
  return leads;
}

/** Reads what stands first in the last row, also in a column that no rule uses: a total says there that it is one. */
function readStartOfLastRow(
  tab: StandingTab,
  leads: Table,
  users: readonly number[],
  others: readonly number[],
): void {
  const isFilled = (row: number) => (index: number) => !isUntouchedCell(leads.columns[index]![row]!);
  let last = leads.rowCount - 1;
  while (last >= 0 && ![...users, ...others].some(isFilled(last))) last--;
  if (last < 0) return;
  const first = Math.min(leads.headers.length, ...users.filter(isFilled(last)));
  const unread = others.filter((index) => index < first);
  if (unread.length === 0) return;
  const read = tab.readColumns(unread, 1, last);
  const start = unread.map((index) => read.get(index)![0]!).find((cell) => !isUntouchedCell(cell));
  if (start !== undefined) (leads.columns[unread[0]!] as Cell[])[last] = start;
}

// A table of hundreds of unused columns is read in parts, so that few of them are held at a time.
const columnsAtOnce = 16;

/** Puts TRUE into the column that stands for all unread ones, beside rows of which only those hold something. */
function markFilledRows(
  tab: StandingTab,
  leads: Table,
  users: readonly number[],
  others: readonly number[],
): void {
  const isBlank = (row: number) => users.every((index) => isUntouchedCell(leads.columns[index]![row]!));
  let first = 0;
  while (first < leads.rowCount && !isBlank(first)) first++;
  if (first === leads.rowCount) return;
  let last = leads.rowCount - 1;
  while (!isBlank(last)) last--;
  const stand = leads.columns[others[0]!]! as (string | boolean)[];
  for (let at = 0; at < others.length; at += columnsAtOnce) {
    const read = tab.readColumns(others.slice(at, at + columnsAtOnce), last - first + 1, first);
    for (const column of read.values())
      column.forEach((cell, i) => {
        if (!isUntouchedCell(cell) && isBlank(first + i)) stand[first + i] = true;
      });
  }
}

/** Whether the deals stand on the Leads tab, each lead its own. */
export function areLeadsDeals({ dealsTab, leadsTab }: Settings): boolean {
  return foldName(dealsTab) === foldName(leadsTab);
}

/** Columns that tell the outcome, where deals stand on the Leads tab itself: a rule on them would predict what is known. */
export function outcomeColumns(headers: readonly string[], settings: Settings): Set<number> {
  if (!areLeadsDeals(settings)) return new Set();
  const names = [settings.dealOutcomeColumn, settings.dealClosedOnColumn, settings.dealAmountColumn];
  return new Set(names.map((name) => columnIndex(headers, name)).filter((index) => index >= 0));
}

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
