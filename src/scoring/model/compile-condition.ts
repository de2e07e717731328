import { fold } from '../reading/fold.ts';
import { compileDomainPatterns } from '../reading/read-email.ts';
import type { Condition, EventPick } from './rule.ts';
import type { RuleRow } from './rule-rows.ts';
import { say } from './sentences.ts';
import type { TestDefinition } from './test-definitions.ts';
import { beginningsOf, compileTextTest } from './text-test.ts';
import { type Reading, type ValueContext, ValueReader } from './value.ts';

/** The condition that a row's Test and Value put on a column of Leads. */
export function compileColumnTest(
  test: TestDefinition,
  row: RuleRow,
  column: number,
  context: ValueContext,
): Reading<Condition> {
  const value = new ValueReader(row.cell('Value'), context);
  const isNegative = test.isNegative === true;
  switch (test.family) {
    case 'text':
    case 'list':
      return map(value.textItems(test.family === 'list'), (items) => {
        return {
          kind: 'text',
          column,
          isNegative,
          passes: compileTextTest(test.compares!, items, context.locale),
          asks: { comparison: test.compares!, items },
          beginnings: beginningsOf(test.compares!, items),
        };
      });
    case 'comparison':
      return map(value.comparison(test.comparator!), (comparison) => ({
        ...comparison,
        column,
        isNegative,
      }));
    case 'age':
      return map(value.dayCount(), (days) => ({ kind: 'age', column, isNegative, days }));
    case 'emailDomain':
    case 'emailList': {
      const patterns = test.list
        ? { value: context.lists.get(fold(test.list)) ?? [] }
        : value.textItems(false);
      return map(patterns, (items) => {
        return { kind: 'emailDomain', column, passes: compileDomainPatterns(items), patterns: items };
      });
    }
    case 'invalidEmail':
      return { value: { kind: 'invalidEmail', column } };
    case 'duplicate':
      return { value: { kind: 'duplicate', column } };
    default:
      return { value: { kind: test.family, column, isNegative } };
  }
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
    return { value: { pick: { passes: null, asks: null, withinDays }, isAbsence: !test.isNegative } };
  if (test.family !== 'text' && test.family !== 'list')
    return { finding: say.testNotForActivities(test.name) };
  const value = new ValueReader(row.cell('Value'), context);
  return map(value.textItems(test.family === 'list'), (items) => ({
    pick: {
      passes: compileTextTest(test.compares!, items, context.locale),
      asks: { comparison: test.compares!, items },
      withinDays,
    },
    isAbsence: test.isNegative === true,
  }));
}

function map<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  return 'finding' in reading ? reading : { value: change(reading.value) };
}
