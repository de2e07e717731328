import { foreignKeyColumn } from '../model/key-column.ts';
import type { Settings } from '../model/settings.ts';
import { cellText, isEmptyCell, isErrorCell, keyOf } from '../reading/cell-text.ts';
import { readNumber } from '../reading/read-number.ts';
import { type Cell, type Column, columnIndex, type Table } from '../reading/table.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import type { ProblemList } from '../sentences/problem-list.ts';
import { type CellReaders, ColumnView, noDay, remembered } from './columns/column-view.ts';
import { createEventLog, type EventLog } from './event-log.ts';
import { say } from './sentences.ts';

/** Activities that are not counted, by reason. */
export interface EventCounts {
  eventsWithoutDate: number;
  eventsInFuture: number;
  eventsWithoutLead: number;
  eventsBadCount: number;
}

export interface ActivitySource {
  readonly table: Table;
  readonly settings: Settings;
  readonly readers: CellReaders;
  readonly leadsTab: string;
  readonly leadKeyHeader: string;
  readonly leadKeys: ReadonlySet<string>;
  readonly asOfDay: number;
}

/** The countable events of the Activities tab. What cannot be counted is reported. */
export function readActivities(
  source: ActivitySource,
  problems: ProblemList,
): { log: EventLog; counts: EventCounts; missing: Problem[] } {
  const { table, readers, asOfDay } = source;
  const columns = findColumns(source);
  const names: Cell[] = [];
  const codeOfName = remembered((name) => names.push(name) - 1);
  const days = new ColumnView(columns.when, readers).days;
  const counts: EventCounts = {
    eventsWithoutDate: 0,
    eventsInFuture: 0,
    eventsWithoutLead: 0,
    eventsBadCount: 0,
  };
  const keys = new Map<string, number>();
  const kept = {
    keyNumbers: [] as number[],
    days: [] as number[],
    nameCodes: [] as number[],
    counts: [] as number[],
  };
  const report = (i: number, finding: Parameters<ProblemList['add']>[0], column: number) =>
    problems.add(finding, table.tab, table.headerRow + 1 + i, Math.max(0, column));
  for (let i = 0; i < table.rowCount; i++) {
    const key = keyOf(columns.key[i]!);
    const name = columns.name[i]!;
    const when = columns.when[i]!;
    const count = readCount(columns.count[i]!, readers);
    if (key === '' && isEmptyCell(name) && isEmptyCell(when)) continue;
    const hasName = !isEmptyCell(name) && !isErrorCell(name);
    const day = days[i]!;
    // An event is reported once, for the first thing that is wrong with it.
    if (day === noDay) {
      counts.eventsWithoutDate++;
      report(i, say.eventWithoutDate(cellText(when)), columns.whenIndex);
    } else if (day > asOfDay) {
      counts.eventsInFuture++;
      report(i, say.eventInFuture(cellText(when)), columns.whenIndex);
    } else if (key === '' || !source.leadKeys.has(key)) {
      counts.eventsWithoutLead++;
      const finding =
        key === '' ? say.eventWithoutKey() : say.eventUnknownLead(cellText(columns.key[i]!), source.leadsTab);
      report(i, finding, columns.keyIndex);
    } else if (Number.isNaN(count)) {
      counts.eventsBadCount++;
      report(i, say.eventBadCount(cellText(columns.count[i]!)), columns.countIndex);
    } else if (!hasName) report(i, say.eventWithoutName(), columns.nameIndex);
    if (key === '' || !hasName || day === noDay || day > asOfDay || !(count > 0)) continue;
    if (!keys.has(key)) keys.set(key, keys.size);
    kept.keyNumbers.push(keys.get(key)!);
    kept.days.push(day);
    kept.nameCodes.push(codeOfName(name));
    kept.counts.push(count);
  }
  const log = createEventLog({
    ...{ keys, names, counts: Float64Array.from(kept.counts) },
    ...{
      keyNumbers: Int32Array.from(kept.keyNumbers),
      days: Int32Array.from(kept.days),
      nameCodes: Int32Array.from(kept.nameCodes),
    },
  });
  return { log, counts, missing: columns.missing };
}

/** An empty count is one event, 0 is none; NaN for a negative or unreadable one. */
function readCount(cell: Cell, { locale }: CellReaders): number {
  if (isEmptyCell(cell)) return 1;
  const count =
    typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, locale) : Number.NaN;
  return count >= 0 ? count : Number.NaN;
}

function findColumns({ table, settings, leadKeyHeader }: ActivitySource) {
  const blank: Column = new Array<Cell>(table.rowCount).fill('');
  const missing: Problem[] = [];
  const find = (name: string) => {
    const index = columnIndex(table.headers, name);
    if (index < 0)
      missing.push(problemAt(say.activityColumnMissing(name, table.tab, table.headers), table.tab));
    return index;
  };
  const found = foreignKeyColumn(table.headers, settings.activityKeyColumn, leadKeyHeader);
  const keyIndex = found < 0 && settings.activityKeyColumn === '' ? 0 : found;
  if (keyIndex < 0) find(settings.activityKeyColumn);
  const nameIndex = find(settings.activityColumn);
  const whenIndex = find(settings.activityDateColumn);
  const countIndex = columnIndex(table.headers, settings.activityCountColumn);
  const column = (index: number) => table.columns[index] ?? blank;
  return {
    ...{ keyIndex, nameIndex, whenIndex, countIndex, missing },
    ...{ key: column(keyIndex), name: column(nameIndex), when: column(whenIndex), count: column(countIndex) },
  };
}
