import type { Event, Subject } from './answer.ts';
import { type Cell, columnOf, foldName, isEmpty, keyOf, type Table, textOf } from './cell.ts';
import { readDay } from './day.ts';
import { numberOf } from './number.ts';
import { type Settings, UnreadableSetting } from './settings.ts';

/** Typed tables of the user, text tables of ours; `asOf` counts days from 1970-01-01. */
export interface Workbook {
  leads: Table;
  deals?: Table;
  activities?: Table;
  rules: string[][];
  statuses?: string[][];
  settings?: string[][];
  lists?: string[][];
  asOf: number;
  locale: string;
  timeZone: string;
}

export interface Record {
  /** Row of the sheet, from 1. */
  row: number;
  key: string;
  cells: readonly Cell[];
}

export interface Leads {
  headers: readonly Cell[];
  keyHeader: string;
  /** Columns of ours; empty where Score, Status and Why are not all there. */
  ours: ReadonlySet<number>;
  records: Record[];
}

const outputHeaders =
  'Score,Status,Why,Next step,Fit,Engagement,Cools on,Completeness,Potential,MQL on,SQL on,Status since,Owner,Trend,Account,Scored for'.split(
    ',',
  );
const totals = 'total,sum,subtotal,gesamt,summe,somme,suma,totale,totaal'.split(',');

function oursAmong(headers: readonly Cell[]): Set<number> {
  if (['Score', 'Status', 'Why'].some((name) => columnOf(headers, name) < 0)) return new Set();
  return new Set(outputHeaders.map((name) => columnOf(headers, name)).filter((column) => column >= 0));
}

/** Columns of checkboxes are filled down in advance: an unticked one is nothing that was entered. */
function isUntouched(cell: Cell): boolean {
  return cell === false || isEmpty(cell);
}

/** Rows with something in a column that is not ours. */
export function recordsOf(
  table: Table,
  headerRow: number,
  keyColumn: number,
  ours: ReadonlySet<number>,
): Record[] {
  return table
    .slice(headerRow)
    .map((cells, index) => ({ row: headerRow + index + 1, key: keyOf(cells[keyColumn] ?? ''), cells }))
    .filter(({ cells }) => cells.some((cell, column) => !ours.has(column) && !isUntouched(cell)));
}

export function headerRowOf(settings: Settings): number {
  return settings.whole('Header row')!;
}

export function keyHeaderOf(headers: readonly Cell[], settings: Settings): string {
  const usual = ['Lead ID', 'Lead key', 'ID', 'Email', 'E-mail'].filter(
    (name) => columnOf(headers, name) >= 0,
  );
  return settings.text('Lead key column') || usual[0] || textOf(headers[0] ?? '');
}

/** Whether a row adds up those above it. */
function isTotal({ key, cells }: Record, ours: ReadonlySet<number>): boolean {
  const filled = cells.find((cell, column) => !ours.has(column) && !isEmpty(cell)) ?? '';
  return totals.includes(key) || totals.includes(keyOf(filled));
}

export function readLeads({ leads }: Workbook, settings: Settings): Leads {
  const headerRow = headerRowOf(settings);
  const headers = leads[headerRow - 1] ?? [];
  const keyHeader = keyHeaderOf(headers, settings);
  if (columnOf(headers, keyHeader) < 0) throw new UnreadableSetting(`Lead key column: ${keyHeader}`);
  const ours = oursAmong(headers);
  const records = recordsOf(leads, headerRow, columnOf(headers, keyHeader), ours);
  const last = records.at(-1);
  if (last && isTotal(last, ours)) records.pop();
  return { headers, keyHeader, ours, records };
}

export interface Activities {
  eventsOf(key: string): Event[];
  problems: {
    eventsWithoutDate: number;
    eventsInFuture: number;
    eventsWithoutLead: number;
    eventsBadCount: number;
  };
}

export function readActivities(workbook: Workbook, settings: Settings, leads: Leads): Activities {
  const problems = { eventsWithoutDate: 0, eventsInFuture: 0, eventsWithoutLead: 0, eventsBadCount: 0 };
  const headers = workbook.activities?.[0] ?? [];
  const named = columnOf(headers, settings.text('Activity key column') || leads.keyHeader);
  const column = (setting: string) => columnOf(headers, settings.text(setting));
  const leadKeys = new Set(leads.records.map((lead) => lead.key));
  const events: (Event & { key: string })[] = [];
  for (const { key, cells } of recordsOf(workbook.activities ?? [], 1, Math.max(named, 0), new Set())) {
    const name = cells[column('Activity column')] ?? '';
    const day = readDay(cells[column('Activity date column')] ?? '', workbook.locale, workbook.timeZone);
    const countCell = cells[column('Activity count column')] ?? '';
    const count = isEmpty(countCell) ? 1 : numberOf(countCell, workbook.locale);
    // Each event is reported once, by the first thing that is wrong with it.
    if (day === null) problems.eventsWithoutDate++;
    else if (day > workbook.asOf) problems.eventsInFuture++;
    else if (key === '' || !leadKeys.has(key)) problems.eventsWithoutLead++;
    else if (count === null || count < 0) problems.eventsBadCount++;
    if (day === null || day > workbook.asOf || key === '' || keyOf(name) === '') continue;
    if (count === null || count <= 0) continue;
    events.push({ key, name, day, count });
  }
  return { problems, eventsOf: (key) => events.filter((event) => event.key === key) };
}

/** Whether a row holds a value that a row above it holds; null where it holds none. */
export function duplicateIn(leads: Leads, lead: Record, column: number): boolean | null {
  const value = keyOf(lead.cells[column] ?? '');
  if (value === '') return null;
  return leads.records.find(({ cells }) => keyOf(cells[column] ?? '') === value) !== lead;
}

export function subjectOf(
  lead: Record,
  leads: Leads,
  events: Event[],
  workbook: Workbook,
  settings: Settings,
): Subject {
  return {
    cell: (column) => lead.cells[column] ?? '',
    isDuplicate: (column) => duplicateIn(leads, lead, column),
    events,
    day: workbook.asOf,
    horizon: workbook.asOf,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    yesWords: settings.words('Yes words'),
    noWords: settings.words('No words'),
  };
}

/** Whether the deals are rows of the Leads tab. */
export function sameTab(settings: Settings): boolean {
  return foldName(settings.text('Deals tab')) === foldName(settings.text('Leads tab'));
}
