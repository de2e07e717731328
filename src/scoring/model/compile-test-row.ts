import { atLeast as atLeastInterval } from '../reading/interval.ts';
import { compileActivityTest, compileColumnTest } from './compile-condition.ts';
import type { Fade } from './fade.ts';
import type { Condition, EventPick } from './rule.ts';
import type { Count, RuleRowReader } from './rule-row-reader.ts';
import type { RuleRow } from './rule-rows.ts';
import { say } from './sentences.ts';
import { findTest, type TestDefinition } from './test-definitions.ts';
import { type ValueContext, ValueReader } from './value.ts';

/** What one row of the Rules tab asks of a lead. */
export interface TestRow {
  readonly row: RuleRow;
  readonly test: TestDefinition;
  readonly conditions: readonly Condition[];
  /** Column of Leads that it reads, or -1. */
  readonly column: number;
  /** Events that it picks; null on a column of Leads. */
  readonly pick: EventPick | null;
  /** Whether it holds when no such event is there. */
  readonly isAbsence: boolean;
  readonly atLeast: number;
  readonly withinDays: number | null;
  /** Texts that a cell, or the name of an event, must be; without those of lists. */
  readonly namedValues: readonly string[];
}

/** What the row's options ask beside its test; `and` rows count once and do not fade. */
interface RowOptions {
  readonly atLeast: number;
  readonly withinDays: number | null;
  readonly count: Count;
  readonly fade: Fade | null;
}

/** Reads Field, Test, Value, At least and Within days; null where one of them is reported. */
export function compileTestRow(reader: RuleRowReader, count: Count, fade: Fade | null): TestRow | null {
  const { row, context } = reader;
  const options: RowOptions = { atLeast: reader.atLeast(), withinDays: reader.withinDays(), count, fade };
  const field = context.findField(row.text('Field'));
  const isNumeric = () =>
    'value' in field &&
    field.value !== 'activity' &&
    new ValueReader(row.cell('Value'), context).isComparable();
  const test = findTest(row.text('Test'), isNumeric);
  if ('finding' in field) reader.report('Field', field.finding);
  if (test === undefined)
    reader.report('Test', row.text('Test') === '' ? say.testMissing() : say.testUnknown(row.text('Test')));
  if (test === undefined || 'finding' in field) return null;
  return field.value === 'activity'
    ? activityRow(reader, test, options)
    : columnRow(reader, test, field.value, options);
}

function activityRow(reader: RuleRowReader, test: TestDefinition, options: RowOptions): TestRow | null {
  const { atLeast, withinDays, count, fade } = options;
  const { row, context } = reader;
  const reading = compileActivityTest(test, row, withinDays, context);
  if ('finding' in reading) {
    reader.report(reading.finding.code === 'test-not-for-activities' ? 'Test' : 'Value', reading.finding);
    return null;
  }
  const { pick, isAbsence } = reading.value;
  if (isAbsence && count !== 'once') reader.report('Count', say.nothingToCount('Count'));
  if (isAbsence && atLeast > 1) reader.report('At least', say.nothingToCount('At least'));
  if (isAbsence && fade) reader.report('Fade', say.nothingToCount('Fade'));
  const condition: Condition = isAbsence
    ? { kind: 'noEvent', pick }
    : { kind: 'events', pick, atLeast, countsDays: count === 'each day' };
  const namedValues = namedValuesOf(test, row, context);
  return {
    row,
    test,
    conditions: [condition],
    column: -1,
    pick,
    isAbsence,
    atLeast,
    withinDays,
    namedValues,
  };
}

function columnRow(
  reader: RuleRowReader,
  test: TestDefinition,
  column: number,
  options: RowOptions,
): TestRow | null {
  const { atLeast, withinDays } = options;
  const { row, context } = reader;
  const reading = compileColumnTest(test, row, column, context);
  if ('finding' in reading) {
    reader.report('Value', reading.finding);
    return null;
  }
  reportClashes(reading.value, options, reader);
  const conditions = [reading.value, ...optionConditions(column, options)];
  const namedValues = namedValuesOf(test, row, context);
  return { row, test, conditions, column, pick: null, isAbsence: false, atLeast, withinDays, namedValues };
}

function namedValuesOf(test: TestDefinition, row: RuleRow, context: ValueContext): string[] {
  const isNaming = test.family === 'text' && test.compares === 'equals';
  return isNaming ? new ValueReader(row.cell('Value'), context).ownTexts() : [];
}

/** The options ask the same cell for a number (counts) or a date (ages); it cannot be both. */
function reportClashes(
  test: Condition,
  { atLeast, withinDays, count, fade }: RowOptions,
  reader: RuleRowReader,
): void {
  const needsNumber = count === 'each' || atLeast > 1;
  const needsDay = withinDays !== null || fade !== null;
  const dayHeader = fade ? 'Fade' : 'Within days';
  if (count === 'each day') reader.report('Count', say.eachDayNeedsActivities());
  if (needsNumber && needsDay)
    reader.report(
      dayHeader,
      say.cellIsNumberAndDate(dayHeader, count === 'each' ? 'Count each' : 'At least'),
    );
  if (test.kind !== 'empty' || test.isNegative) return;
  if (needsDay) reader.report(dayHeader, say.emptyHasNoDate(dayHeader));
  const numberHeader = count === 'each' ? 'Count' : 'At least';
  if (needsNumber) reader.report(numberHeader, say.emptyHasNoNumber(numberHeader));
}

function optionConditions(column: number, { atLeast, withinDays, count, fade }: RowOptions): Condition[] {
  const conditions: Condition[] = [];
  if (atLeast > 1)
    conditions.push({ kind: 'number', column, allowed: [atLeastInterval(atLeast)], isNegative: false });
  if (count === 'each') conditions.push({ kind: 'factor', column });
  if (withinDays !== null) conditions.push({ kind: 'age', column, days: withinDays, isNegative: false });
  if (fade !== null) conditions.push({ kind: 'aged', column });
  return conditions;
}
