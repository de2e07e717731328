import { foreignKeyColumn } from '../model/key-column.ts';
import type { Model } from '../model/model.ts';
import { cellPlace } from '../reading/address.ts';
import { cellText, isEmptyCell, isErrorCell, keyOf } from '../reading/cell-text.ts';
import { cellNumber } from '../reading/read-interval.ts';
import { remembered } from '../reading/remembered.ts';
import { type Cell, type Column, columnIndex, type Table } from '../reading/table.ts';
import type { Finding } from '../sentences/finding.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import type { ProblemList } from '../sentences/problem-list.ts';
import { ColumnRemarks } from './column-remarks.ts';
import { type CellReaders, ColumnView, noDay } from './columns/column-view.ts';
import { DistinctTexts } from './columns/distinct-texts.ts';
import { type EventLog, EventLogBuilder, type LoggedEvent } from './event-log.ts';
import type { LeadKeys } from './lead-keys.ts';
import { say } from './sentences.ts';

/** Activities that are not counted, by reason. */
export interface EventCounts {
  eventsWithoutDate: number;
  eventsInFuture: number;
  eventsWithoutLead: number;
  eventsBadCount: number;
}

export const noEvents: EventCounts = {
  eventsWithoutDate: 0,
  eventsInFuture: 0,
  eventsWithoutLead: 0,
  eventsBadCount: 0,
};

export interface ActivitySource {
  readonly table: Table;
  readonly model: Pick<Model, 'settings' | keyof CellReaders>;
  readonly leadsTab: string;
  readonly leadKeyHeader: string;
  readonly leadKeys: LeadKeys;
  readonly asOfDay: number;
}

export interface ActivityReading {
  readonly log: EventLog;
  readonly counts: EventCounts;
  /** What is said of columns that are missing, and of whole columns. */
  readonly ofColumns: readonly Problem[];
  /** Of all events, countable or not: each as it is written first, by its folded form. */
  readonly names: ReadonlyMap<string, string>;
}

/** The countable events of the Activities tab. What cannot be counted is reported. */
export function readActivities(source: ActivitySource, problems: ProblemList): ActivityReading {
  const { table, model, leadsTab, leadKeys } = source;
  const { rowOfKey } = leadKeys;
  const { indexes, missing } = findColumns(source);
  const blank: Column = new Array<Cell>(table.rowCount).fill('');
  const cellsOf = (column: ActivityColumn) => table.columns[indexes[column]] ?? blank;
  const columns = {
    key: cellsOf('key'),
    name: cellsOf('name'),
    when: cellsOf('when'),
    count: cellsOf('count'),
  };
  const { days, dayReader } = new ColumnView(columns.when, model);
  const names = new DistinctTexts(Number.POSITIVE_INFINITY);
  const noteName = remembered((name: Cell) => names.add(cellText(name)) ?? name);
  const unjoined = whyUnjoined(columns.key, indexes.key, source);
  const counts = { ...noEvents };
  const events = new EventLogBuilder();
  for (let row = 0; row < table.rowCount; row++) {
    const key = keyOf(columns.key[row]!);
    const name = columns.name[row]!;
    if (key === '' && isEmptyCell(name) && isEmptyCell(columns.when[row]!)) continue;
    const hasName = !isEmptyCell(name) && !isErrorCell(name);
    if (hasName) noteName(name);
    const count = countOf(columns.count[row]!, model);
    const event = { key, name, hasName, day: days[row]!, count, row };
    const flaw = firstFlaw(event, source);
    if (flaw !== null) {
      const { column, counter, finding } = flaws[flaw];
      if (counter !== null) counts[counter]++;
      if (flaw !== 'noLead' || unjoined.length === 0) {
        const found = finding(columns[column][row]!, leadsTab);
        problems.add(found, table, row, Math.max(0, indexes[column]), rowOfKey.get(key) ?? -1);
      }
    }
    if (isCountable(event, source)) events.add(event);
  }
  const remarksOn = (column: ActivityColumn) => new ColumnRemarks(table, indexes[column]);
  const ofColumns = [
    ...missing,
    ...unjoined,
    ...(indexes.when < 0 ? [] : remarksOn('when').ofDates(dayReader, model.locale)),
    ...(indexes.count < 0 ? [] : remarksOn('count').ofUnits(model.locale)),
  ];
  return { log: events.build(), counts, ofColumns, names: names.all! };
}

/** What is said once where no activity can have a lead, in place of each. */
function whyUnjoined(keys: Column, keyColumn: number, source: ActivitySource): Problem[] {
  const { table, model, leadsTab, leadKeyHeader, leadKeys } = source;
  if (table.rowCount === 0) return [];
  if (!leadKeys.areToldApart) return [problemAt(say.leadsNotToldApart(leadsTab), leadsTab)];
  const { activityKeyColumn } = model.settings;
  const isGuessed =
    activityKeyColumn === '' && foreignKeyColumn(table.headers, activityKeyColumn, leadKeyHeader) < 0;
  if (!isGuessed || keys.some((cell) => leadKeys.rowOfKey.has(keyOf(cell)))) return [];
  const header = (table.headers[keyColumn] ?? '').trim();
  const place = cellPlace(table.headerRow, Math.max(0, keyColumn));
  return [problemAt(say.activitiesWithoutKey(header, table.tab, leadKeyHeader.trim()), table.tab, place)];
}

/** An empty count is one event, 0 is none; NaN for a negative or unreadable one. */
function countOf(cell: Cell, { locale }: CellReaders): number {
  if (isEmptyCell(cell)) return 1;
  const count = cellNumber(cell, locale);
  return count >= 0 ? count : Number.NaN;
}

interface WrittenEvent extends LoggedEvent {
  readonly hasName: boolean;
}

/** Events of a key that no lead has are countable: a deal may have it. */
function isCountable({ key, hasName, day, count }: WrittenEvent, { asOfDay }: ActivitySource): boolean {
  return key !== '' && hasName && day !== noDay && day <= asOfDay && count > 0;
}

type ActivityColumn = 'key' | 'name' | 'when' | 'count';
type Flaw = 'noDay' | 'future' | 'noLead' | 'badCount' | 'noName';

/** Of each flaw the column that shows it, what is counted, and what is said. */
const flaws: {
  readonly [F in Flaw]: {
    readonly column: ActivityColumn;
    readonly counter: keyof EventCounts | null;
    finding(cell: Cell, leadsTab: string): Finding;
  };
} = {
  noDay: {
    column: 'when',
    counter: 'eventsWithoutDate',
    finding: (cell) => say.eventWithoutDate(cellText(cell)),
  },
  future: {
    column: 'when',
    counter: 'eventsInFuture',
    finding: (cell) => say.eventInFuture(cellText(cell)),
  },
  noLead: {
    column: 'key',
    counter: 'eventsWithoutLead',
    finding: (cell, leadsTab) =>
      keyOf(cell) === '' ? say.eventWithoutKey() : say.eventUnknownLead(cellText(cell), leadsTab),
  },
  badCount: {
    column: 'count',
    counter: 'eventsBadCount',
    finding: (cell) => say.eventBadCount(cellText(cell)),
  },
  noName: { column: 'name', counter: null, finding: () => say.eventWithoutName() },
};

/** An event is reported once, for the first thing that is wrong with it. */
function firstFlaw(
  { key, hasName, day, count }: WrittenEvent,
  { asOfDay, leadKeys: { rowOfKey } }: ActivitySource,
): Flaw | null {
  if (day === noDay) return 'noDay';
  if (day > asOfDay) return 'future';
  if (key === '' || !rowOfKey.has(key)) return 'noLead';
  if (Number.isNaN(count)) return 'badCount';
  return hasName ? null : 'noName';
}

/** Index of each column, -1 where it is missing. */
function findColumns({ table, model, leadKeyHeader }: ActivitySource): {
  indexes: Readonly<Record<ActivityColumn, number>>;
  missing: Problem[];
} {
  const { headers, tab } = table;
  const { settings } = model;
  const missing: Problem[] = [];
  const find = (name: string) => {
    const index = columnIndex(headers, name);
    if (index < 0) missing.push(problemAt(say.activityColumnMissing(name, tab, headers), tab));
    return index;
  };
  const found = foreignKeyColumn(headers, settings.activityKeyColumn, leadKeyHeader);
  const key = found < 0 && settings.activityKeyColumn === '' ? 0 : found;
  if (key < 0) find(settings.activityKeyColumn);
  const indexes = {
    key,
    name: find(settings.activityColumn),
    when: find(settings.activityDateColumn),
    count: columnIndex(headers, settings.activityCountColumn),
  };
  return { indexes, missing };
}
