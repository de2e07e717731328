import type { Condition, ConditionOf } from '../model/rule.ts';
import { isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import { Answers, type CodeRows } from './columns/answers.ts';
import { codeAges, codeDays } from './columns/day-codes.ts';
import { codeEmails } from './columns/email-codes.ts';
import { codeNumbers } from './columns/number-codes.ts';
import { match, ownStates, type States, stateOf, unknown } from './columns/states.ts';
import { codeTexts } from './columns/text-codes.ts';
import { countEvents } from './count-events.ts';
import type { Frame } from './frame.ts';

type ColumnCondition = Exclude<Condition, RowCondition>;

const codersOfKind: { readonly [K in ColumnCondition['kind']]: CodeRows<ConditionOf<K>> } = {
  text: codeTexts,
  yesNo: codeTexts,
  number: codeNumbers,
  factor: codeNumbers,
  day: codeDays,
  age: codeAges,
  aged: codeAges,
  emailDomain: codeEmails,
  invalidEmail: codeEmails,
};

/** What each condition says of every row of a frame. */
export function evaluateConditions(
  conditions: readonly Condition[],
  frame: Frame,
): ReadonlyMap<Condition, States> {
  const states = new Map<Condition, States>();
  const readings: ColumnReading[] = [];
  for (const condition of conditions) {
    if (isColumnCondition(condition)) addToReading(readings, condition);
    else states.set(condition, ownStates(rowStates(condition, frame)));
  }
  for (const reading of readings) evaluateReading(reading, frame, states);
  return states;
}

/** Conditions that read the same column in the same way. */
interface ColumnReading {
  readonly column: number;
  readonly codeRows: CodeRows<ColumnCondition>;
  readonly conditions: readonly ColumnCondition[];
}

function isColumnCondition(condition: Condition): condition is ColumnCondition {
  return condition.kind in codersOfKind;
}

function addToReading(readings: ColumnReading[], condition: ColumnCondition): void {
  const { column, kind } = condition;
  const codeRows = codersOfKind[kind] as CodeRows<ColumnCondition>;
  const index = readings.findIndex((one) => one.column === column && one.codeRows === codeRows);
  const conditions = [...(readings[index]?.conditions ?? []), condition];
  readings.splice(index < 0 ? readings.length : index, 1, { column, codeRows, conditions });
}

function evaluateReading(reading: ColumnReading, frame: Frame, states: Map<Condition, States>): void {
  const { column, codeRows, conditions } = reading;
  const answers = new Answers();
  const codes = codeRows(conditions, frame.column(column), answers, frame);
  if (answers.areTooMany) {
    const half = conditions.length >> 1;
    for (const part of [conditions.slice(0, half), conditions.slice(half)])
      evaluateReading({ ...reading, conditions: part }, frame, states);
    return;
  }
  conditions.forEach((condition, index) => {
    states.set(condition, { codes, stateOfCode: answers.stateOfCode(index) });
  });
}

/** Conditions that share nothing with others on their column. */
export type RowCondition = ConditionOf<'empty' | 'duplicate' | 'events' | 'noEvent'>;

/** One state per row. */
function rowStates(condition: RowCondition, frame: Frame): Uint8Array {
  if (condition.kind === 'duplicate') return frame.duplicates(condition.column);
  const states = new Uint8Array(frame.rowCount);
  switch (condition.kind) {
    case 'empty':
      fillEmpty(condition, frame, states);
      break;
    case 'events':
      countEvents(frame, condition.pick, condition.countsDays, (row, count) => {
        states[row] = stateOf(count > 0 && count >= condition.atLeast);
      });
      break;
    case 'noEvent':
      countEvents(frame, condition.pick, false, (row, count) => {
        states[row] = stateOf(count === 0);
      });
  }
  return states;
}

function fillEmpty({ column, isNegative }: ConditionOf<'empty'>, frame: Frame, states: Uint8Array): void {
  const whenEmpty = isNegative ? unknown : match;
  const whenFilled = stateOf(isNegative);
  const { cells } = frame.column(column);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    states[row] = isEmptyCell(cell) ? whenEmpty : isErrorCell(cell) ? unknown : whenFilled;
  }
}
