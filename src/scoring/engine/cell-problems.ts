import { say } from '../messages.ts';
import type { Condition } from '../model/rule.ts';
import type { Finding } from '../problem.ts';
import { cellText, isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import type { Cell, Table } from '../table.ts';
import { type ColumnView, foldedText, noDay } from './column-view.ts';
import { invalidAddress } from './domain-view.ts';
import { readYesNo } from './evaluate-condition.ts';
import type { ProblemList } from './problem-list.ts';
import type { Scoring } from './score-frame.ts';
import { unknown } from './tri-state.ts';

type ColumnCondition = Extract<Condition, { column: number }>;

/** Finding for a cell that is there but that a condition cannot read, or null. */
type Check = (cell: Cell, row: number, view: ColumnView, field: string) => Finding | null;

const dayCheck: Check = (cell, row, view, field) =>
  view.days[row] === noDay ? say.cellNotDay(cellText(cell), field) : null;

const checks: { readonly [K in ColumnCondition['kind']]?: Check } = {
  number: (cell, row, view, field) =>
    Number.isNaN(view.numbers.low[row]!) ? say.cellNotNumber(cellText(cell), field) : null,
  factor: (cell, row, view, field) =>
    view.numbers.low[row]! >= 0 && !view.numbers.intervals.has(row)
      ? null
      : say.cellNotFactor(cellText(cell), field),
  day: dayCheck,
  age: dayCheck,
  aged: dayCheck,
  yesNo: (cell, _row, view, field) =>
    readYesNo(foldedText(cell), cell, view.readers) === unknown
      ? say.cellNotYesNo(cellText(cell), field)
      : null,
  emailDomain: (cell, row, view, field) =>
    view.domains.codes[row] === invalidAddress ? say.cellNotEmail(cellText(cell), field) : null,
};

/** Reports every cell of Leads that a working rule needs and cannot read, once per column and way of reading. */
export function reportCells({ model, frame }: Scoring, leads: Table, problems: ProblemList): void {
  const done = new Set<string>();
  for (const condition of model.rules.flatMap((rule) => rule.conditions)) {
    if (!('column' in condition)) continue;
    const { column } = condition;
    const once = (id: string, action: () => void) => {
      if (!done.has(`${column} ${id}`)) action();
      done.add(`${column} ${id}`);
    };
    once('error', () => reportErrors(leads, column, problems));
    const check = checks[condition.kind];
    if (check)
      once(String(dayKinds.has(condition.kind) ? 'day' : condition.kind), () =>
        reportUnreadable(leads, frame.column(column), column, check, problems),
      );
    if (condition.kind === 'age' || condition.kind === 'aged')
      once('future', () => reportFuture(leads, frame.column(column), column, frame.knownUntilDays, problems));
  }
}

const dayKinds: ReadonlySet<string> = new Set(['day', 'age', 'aged']);

function reportErrors(leads: Table, column: number, problems: ProblemList): void {
  const cells = leads.columns[column]!;
  for (let row = 0; row < leads.rowCount; row++) {
    const cell = cells[row]!;
    if (isErrorCell(cell))
      problems.add(say.errorCell(cellText(cell).trim()), leads.tab, leads.headerRow + 1 + row, column);
  }
}

function reportUnreadable(
  leads: Table,
  view: ColumnView,
  column: number,
  check: Check,
  problems: ProblemList,
): void {
  const field = leads.headers[column]!.trim();
  for (let row = 0; row < leads.rowCount; row++) {
    const cell = view.cells[row]!;
    if (isEmptyCell(cell) || isErrorCell(cell)) continue;
    const finding = check(cell, row, view, field);
    if (finding) problems.add(finding, leads.tab, leads.headerRow + 1 + row, column);
  }
}

function reportFuture(
  leads: Table,
  view: ColumnView,
  column: number,
  knownUntilDays: Int32Array,
  problems: ProblemList,
): void {
  const field = leads.headers[column]!.trim();
  for (let row = 0; row < leads.rowCount; row++) {
    if (view.days[row] === noDay || view.days[row]! <= knownUntilDays[row]!) continue;
    problems.add(
      say.cellInFuture(cellText(view.cells[row]!), field),
      leads.tab,
      leads.headerRow + 1 + row,
      column,
    );
  }
}
