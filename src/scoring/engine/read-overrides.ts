import type { Ladder } from '../model/ladder.ts';
import type { Model } from '../model/model.ts';
import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { dayReader } from '../reading/day-reader.ts';
import { foldName } from '../reading/fold.ts';
import { type Column, columnIndex, type Table } from '../reading/table.ts';
import type { ProblemList } from '../sentences/problem-list.ts';
import { say } from './sentences.ts';
import { allRungs } from './statuses.ts';

/** Status indexes by folded name. */
function statusIndexes(ladder: Ladder): Map<string, number> {
  return new Map(allRungs(ladder).map(({ name }, index) => [foldName(name), index]));
}

/** Rung that our Status column now shows per row; -1 for none, an unknown text, and what is beside the ladder. */
export function readPresentRungs(column: Column | null, ladder: Ladder, rowCount: number): Int16Array {
  const rungs = new Int16Array(rowCount).fill(-1);
  const indexes = statusIndexes(ladder);
  for (let row = 0; column !== null && row < rowCount; row++) {
    const status = indexes.get(foldName(cellText(column[row]!))) ?? -1;
    rungs[row] = status < ladder.rungs.length ? status : -1;
  }
  return rungs;
}

/** Per row the status that a person has set and that still holds on the as-of day, or -1. */
export function readOverrides(
  leads: Table,
  { ladder, ...region }: Pick<Model, 'ladder' | 'locale' | 'timeZone'>,
  asOfDay: number,
  problems: ProblemList,
): Int16Array {
  const overrides = new Int16Array(leads.rowCount).fill(-1);
  const column = columnIndex(leads.headers, 'Status override');
  const untilColumn = columnIndex(leads.headers, 'Override until');
  if (column < 0) return overrides;
  const indexes = statusIndexes(ladder);
  const { dayOf } = dayReader(leads.columns[untilColumn] ?? [], region);
  for (let row = 0; row < leads.rowCount; row++) {
    const cell = leads.columns[column]![row]!;
    if (isEmptyCell(cell)) continue;
    const status = indexes.get(foldName(cellText(cell)));
    const until = leads.columns[untilColumn]?.[row] ?? '';
    const lastDay = isEmptyCell(until) ? Number.POSITIVE_INFINITY : dayOf(until);
    if (status === undefined) problems.add(say.overrideUnknown(cellText(cell)), leads, row, column, row);
    else if (Number.isNaN(lastDay))
      problems.add(say.overrideUntilUnreadable(cellText(until)), leads, row, untilColumn, row);
    else if (asOfDay <= lastDay) overrides[row] = status;
  }
  return overrides;
}
