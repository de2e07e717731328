import type { Condition } from '../model/rule.ts';
import { cellText, isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import { readDay } from '../reading/read-day.ts';
import { remembered } from '../reading/remembered.ts';
import type { Cell, Table } from '../reading/table.ts';
import type { Finding } from '../sentences/finding.ts';
import type { ProblemList } from '../sentences/problem-list.ts';
import { type CellReaders, cellInterval } from './columns/column-view.ts';
import { stateAt, unknown } from './columns/states.ts';
import type { Scoring } from './score-frame.ts';
import { say } from './sentences.ts';

type ColumnCondition = Extract<Condition, { column: number }>;

/** Finding for a cell that is there, that leaves a condition unknown, and that should not; else null. */
type Check = (cell: Cell, field: string, readers: CellReaders) => Finding | null;

const errorCheck: Check = (cell) => (isErrorCell(cell) ? say.errorCell(cellText(cell).trim()) : null);

const dayCheck: Check = (cell, field, { timeZone }) =>
  Number.isNaN(readDay(cell, timeZone)) ? say.cellNotDay(cellText(cell), field) : null;

const futureCheck: Check = (cell, field, { timeZone }) =>
  Number.isNaN(readDay(cell, timeZone)) ? null : say.cellInFuture(cellText(cell), field);

const numberCheck: Check = (cell, field, { locale }) =>
  cellInterval(cell, locale) === null ? say.cellNotNumber(cellText(cell), field) : null;

/** Further checks of the cells that are no errors. */
const checks: { readonly [K in ColumnCondition['kind']]: readonly Check[] } = {
  text: [],
  empty: [],
  yesNo: [(cell, field) => say.cellNotYesNo(cellText(cell), field)],
  number: [numberCheck],
  factor: [(cell, field) => say.cellNotFactor(cellText(cell), field)],
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
  const { cells, readers } = frame.column(column);
  const states = ofConditions.get(condition)!;
  const field = leads.headers[column]!.trim();
  const findingOf = remembered((cell: Cell) => check(cell, field, readers));
  for (let row = 0; row < cells.length; row++) {
    if (stateAt(states, row) !== unknown) continue;
    const cell = cells[row]!;
    if (isEmptyCell(cell) || (isErrorCell(cell) && check !== errorCheck)) continue;
    const finding = findingOf(cell);
    if (finding) problems.add(finding, leads, row, column);
  }
}
