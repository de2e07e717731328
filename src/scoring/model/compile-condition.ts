import { fold } from '../reading/fold.ts';
import { compileDomainPatterns } from '../reading/read-email.ts';
import type { Condition, EventPick } from './rule.ts';
import type { RuleRow } from './rule-rows.ts';
import { say } from './sentences.ts';
import type { TestDefinition } from './test-definitions.ts';
import { beginningsOf, compileTextTest } from './text-test.ts';
import { type Reading, readComparison, readDayCount, readTextItems, type ValueContext } from './value.ts';

/** The condition that a row's Test and Value put on a column of Leads. */
export function compileColumnTest(
  test: TestDefinition,
  row: RuleRow,
  column: number,
  context: ValueContext,
): Reading<Condition> {
  const value = row.cell('Value');
  const isNegative = test.isNegative === true;
  switch (test.family) {
    case 'text':
    case 'list':
      return map(readTextItems(value, test.family === 'list', context.lists), (items) => {
        return {
          kind: 'text',
          column,
          isNegative,
          passes: compileTextTest(test.compares!, items, context.locale),
          beginnings: beginningsOf(test.compares!, items),
        };
      });
    case 'comparison':
      return map(readComparison(test.comparator!, value, context), (comparison) => ({
        ...comparison,
        column,
        isNegative,
      }));
    case 'age':
      return map(readDayCount(value, context), (days) => ({ kind: 'age', column, isNegative, days }));
    case 'emailDomain':
      return map(readTextItems(value, false, context.lists), (items) => domainCondition(column, items));
    case 'emailList':
      return { value: domainCondition(column, context.lists.get(fold(test.list!)) ?? []) };
    case 'invalidEmail':
      return { value: { kind: 'invalidEmail', column } };
    case 'duplicate':
      return { value: { kind: 'duplicate', column } };
    default:
      return { value: { kind: test.family, column, isNegative } };
  }
}

function domainCondition(column: number, patterns: readonly string[]): Condition {
  return { kind: 'emailDomain', column, passes: compileDomainPatterns(patterns) };
}

/** Events picked by a row's Test and Value, and whether the test holds where there is none of them. */
export interface ActivityTest {
  readonly pick: EventPick;
  readonly isAbsence: boolean;
}

export function compileActivityTest(
  test: TestDefinition,
  row: RuleRow,
  withinDays: number | null,
  context: ValueContext,
): Reading<ActivityTest> {
  if (test.family === 'empty')
    return { value: { pick: { passes: null, withinDays }, isAbsence: !test.isNegative } };
  if (test.family !== 'text' && test.family !== 'list')
    return { finding: say.testNotForActivities(test.name) };
  return map(readTextItems(row.cell('Value'), test.family === 'list', context.lists), (items) => ({
    pick: { passes: compileTextTest(test.compares!, items, context.locale), withinDays },
    isAbsence: test.isNegative === true,
  }));
}

function map<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  return 'finding' in reading ? reading : { value: change(reading.value) };
}
