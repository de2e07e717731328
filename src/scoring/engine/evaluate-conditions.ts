import type { Condition, ConditionOf } from '../model/rule.ts';
import { Answers } from './answers.ts';
import type { CodeRows } from './code-rows.ts';
import { codeAges, codeDays } from './day-codes.ts';
import { codeEmails } from './email-codes.ts';
import type { Frame } from './frame.ts';
import { codeNumbers } from './number-codes.ts';
import { type RowCondition, rowStates } from './row-states.ts';
import { ownStates, type States } from './states.ts';
import { codeTexts } from './text-codes.ts';

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
  const readings: Reading[] = [];
  for (const condition of conditions) {
    if (isColumnCondition(condition)) addToReading(readings, condition);
    else states.set(condition, ownStates(rowStates(condition, frame)));
  }
  for (const reading of readings) evaluateReading(reading, frame, states);
  return states;
}

/** Conditions that read the same column in the same way. */
interface Reading {
  readonly column: number;
  readonly codeRows: CodeRows<ColumnCondition>;
  readonly conditions: readonly ColumnCondition[];
}

function isColumnCondition(condition: Condition): condition is ColumnCondition {
  return condition.kind in codersOfKind;
}

function addToReading(readings: Reading[], condition: ColumnCondition): void {
  const { column, kind } = condition;
  const codeRows = codersOfKind[kind] as CodeRows<ColumnCondition>;
  const index = readings.findIndex((one) => one.column === column && one.codeRows === codeRows);
  const conditions = [...(readings[index]?.conditions ?? []), condition];
  readings.splice(index < 0 ? readings.length : index, 1, { column, codeRows, conditions });
}

function evaluateReading(reading: Reading, frame: Frame, states: Map<Condition, States>): void {
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
