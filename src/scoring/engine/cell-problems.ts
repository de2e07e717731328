import type { Condition } from '../model/rule.ts';
import { cellText, isEmptyCell, isErrorCell, pendingText } from '../reading/cell-text.ts';
import { isEitherDay } from '../reading/read-date.ts';
import { readNumberText } from '../reading/read-interval.ts';
import { remembered } from '../reading/remembered.ts';
import type { Cell, Table } from '../reading/table.ts';
import type { Finding } from '../sentences/finding.ts';
import type { ProblemList } from '../sentences/problem-list.ts';
import type { ColumnView } from './columns/column-view.ts';
import { stateAt, unknown } from './columns/states.ts';
import type { Scoring } from './score-frame.ts';
import { say } from './sentences.ts';

type ColumnCondition = Extract<Condition, { column: number }>;

/** Finding for a cell that is there, that leaves a condition unknown, and that should not; else null. */
type Check = (cell: Cell, field: string, column: ColumnView) => Finding | null;

/** A formula without result is no error that anybody could repair: its column is remarked on instead. */
const errorCheck: Check = (cell) =>
  isErrorCell(cell) && cell !== pendingText ? say.errorCell(cellText(cell).trim()) : null;

/** Of texts that may be two days where the column has both orders the column is reported, not each. */
const dayCheck: Check = (cell, field, { dayReader }) => {
  if (!Number.isNaN(dayReader.dayOf(cell))) return null;
  const text = cellText(cell);
  const date = typeof cell === 'string' ? dayReader.dateOf(cell) : null;
  if (date === null || dayReader.order === null)
    return date && isEitherDay(date) ? null : say.cellNotDay(text, field);
  return say.cellOfOtherOrder(text, field, dayReader.order);
};

const futureCheck: Check = (cell, field, { dayReader }) =>
  Number.isNaN(dayReader.dayOf(cell)) ? null : say.cellInFuture(cellText(cell), field);

const numberCheck: Check = (cell, field, { readers }) => {
  const said = typeof cell === 'string' ? readNumberText(cell, readers.locale).said : null;
  if (said === 'ambiguous') return say.cellAmbiguous(cellText(cell), field);
  return said === null && typeof cell !== 'number' ? say.cellNotNumber(cellText(cell), field) : null;
};

const factorCheck: Check = (cell, field, column) =>
  typeof cell === 'string' && readNumberText(cell, column.readers.locale).said === 'ambiguous'
    ? say.cellAmbiguous(cell, field)
    : say.cellNotFactor(cellText(cell), field);

/** Further checks of the cells that are no errors. */
const checks: { readonly [K in ColumnCondition['kind']]: readonly Check[] } = {
  text: [],
  empty: [],
  yesNo: [(cell, field) => say.cellNotYesNo(cellText(cell), field)],
  number: [numberCheck],
  factor: [factorCheck],
  day: [dayCheck],
  age: [dayCheck, futureCheck],
  aged: [dayCheck, futureCheck],
  emailDomain: [(cell, field) => say.cellNotEmail(cellText(cell), field)],
  invalidEmail: [],
  duplicate: [],
};

/** Reports every cell of Leads that a working rule needs and cannot read, once per column and check. */
export function reportCells(scoring: Scoring, leads: Table, problems: ProblemList): void {
  const done = new Map<number, Set<Check>>();
  for (const condition of scoring.model.rules.flatMap((rule) => rule.conditions)) {
    if (!('column' in condition)) continue;
    const doneOfColumn = done.get(condition.column) ?? new Set();
    done.set(condition.column, doneOfColumn);
    for (const check of [errorCheck, ...checks[condition.kind]]) {
      if (!doneOfColumn.has(check)) reportUnknown(condition, check, scoring, leads, problems);
      doneOfColumn.add(check);
    }
  }
}

/** Whatever is wrong with a cell, it leaves the conditions on it unknown: no other cell is looked at. */
function reportUnknown(
  condition: ColumnCondition,
  check: Check,
  { frame, ofConditions }: Scoring,
  leads: Table,
  problems: ProblemList,
): void {
  const { column } = condition;
  const view = frame.column(column);
  const { cells } = view;
  const states = ofConditions.get(condition)!;
  const field = leads.headers[column]!.trim();
  const findingOf = remembered((cell: Cell) => check(cell, field, view));
  for (let row = 0; row < cells.length; row++) {
    if (stateAt(states, row) !== unknown) continue;
    const cell = cells[row]!;
    if (isEmptyCell(cell) || (isErrorCell(cell) && check !== errorCheck)) continue;
    const finding = findingOf(cell);
    if (finding) problems.add(finding, leads, row, column, row);
  }
}
