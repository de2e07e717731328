import {
  columnIndex,
  createTimeZone,
  dayReader,
  isEmptyCell,
  keyOf,
  localeOf,
  withDateOrder,
} from '../../scoring/index.ts';
import type { RegionToday } from './column-shape.ts';
import { foreignKeyFinding } from './find-columns.ts';
import type { LeadKeys } from './find-lead-key.ts';
import type { KnownSettings } from './known-settings.ts';
import type { SettingFinding } from './setting-finding.ts';
import type { UserTab } from './user-tab.ts';

/** Why no run counts a won or lost deal: it closes after today, or there is nothing to score it by. */
export type Uncounted = 'later' | 'stranger';

/** Deals with what they are joined to. */
export interface JoinedDeals {
  readonly deals: UserTab;
  /** The same object as `deals` where every lead is its own deal. */
  readonly leads: UserTab;
  readonly activities: UserTab | null;
  readonly leadKeys: LeadKeys;
  readonly region: RegionToday;
  readonly known: KnownSettings;
}

/**
 * Says of rows of Deals why they will not be counted; null of those that will be.
 * @param columns what was found of the columns of Deals, the one that joins the leads aside
 * @param keyColumn that one; -1 for none
 */
export function uncountedDeals(
  joined: JoinedDeals,
  columns: readonly SettingFinding[],
  keyColumn: number,
): (row: number) => Uncounted | null {
  const isLater = laterDeals(joined, columns);
  const isStranger = keyColumn < 0 ? () => false : strangers(joined, columns, keyColumn);
  return (row) => (isLater(row) ? 'later' : isStranger(row) ? 'stranger' : null);
}

type RowTest = (row: number) => boolean;

function laterDeals({ deals, region, known }: JoinedDeals, columns: readonly SettingFinding[]): RowTest {
  const closedOn = columns.find(({ setting }) => setting === 'Deal closed-on column')?.value;
  const column = closedOn === undefined ? -1 : columnIndex(deals.headers, closedOn);
  if (column < 0) return () => false;
  const cells = deals.allCells(column);
  const { dayOf } = dayReader(cells, {
    locale: withDateOrder(localeOf(region.locale), known.dateOrder(region.locale)),
    timeZone: createTimeZone(region.timeZone),
  });
  return (row) => dayOf(cells[row] ?? '') > region.asOfDay;
}

/** Deals without a lead, without events, and without a cell of their own under a header of Leads. */
function strangers(
  { deals, leads, activities, leadKeys, known }: JoinedDeals,
  columns: readonly SettingFinding[],
  keyColumn: number,
): RowTest {
  const keys = deals.allCells(keyColumn).map(keyOf);
  const ofLeads = leads.allKeysOf(columnIndex(leads.headers, leadKeys.header));
  // Where no lead is there yet, all deals are waiting for theirs.
  if (ofLeads.size === 0 || keys.every((key) => ofLeads.has(key))) return () => false;
  const join = activities && foreignKeyFinding('Activity key column', activities, leadKeys, known);
  const ofEvents = join ? activities!.allKeysOf(join.column) : new Set<string>();
  const taken = new Set([keyColumn, ...columns.map(({ value }) => columnIndex(deals.headers, value))]);
  const own = [...deals.headers.keys()]
    .filter((column) => !taken.has(column) && columnIndex(leads.headers, deals.headers[column]!) >= 0)
    .map((column) => deals.allCells(column));
  return (row) => {
    const key = keys[row] ?? '';
    return !ofLeads.has(key) && !ofEvents.has(key) && own.every((cells) => isEmptyCell(cells[row] ?? ''));
  };
}
