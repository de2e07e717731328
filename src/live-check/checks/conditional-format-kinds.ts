import type { Check, CheckGroup } from '../check.ts';
import { survivors } from '../format-rules.ts';
import type { Scratch } from '../scratch.ts';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

interface Kind {
  readonly named: string;
  readonly assumed: string;
  condition(builder: Builder): unknown;
}

function kind(named: string, assumed: string, condition: (builder: Builder) => unknown): Kind {
  return { named, assumed, condition };
}

const kinds: readonly Kind[] = [
  kind('number between', 'NUMBER_BETWEEN 1 2', (one) => one.whenNumberBetween(1, 2)),
  kind('number not between', 'NUMBER_NOT_BETWEEN 1 2', (one) => one.whenNumberNotBetween(1, 2)),
  kind('number greater', 'NUMBER_GREATER_THAN 1.5', (one) => one.whenNumberGreaterThan(1.5)),
  kind('number at least', 'NUMBER_GREATER_THAN_OR_EQUAL_TO 1', (one) =>
    one.whenNumberGreaterThanOrEqualTo(1),
  ),
  kind('number less', 'NUMBER_LESS_THAN -1', (one) => one.whenNumberLessThan(-1)),
  kind('number at most', 'NUMBER_LESS_THAN_OR_EQUAL_TO 1', (one) => one.whenNumberLessThanOrEqualTo(1)),
  kind('number other than', 'NUMBER_NOT_EQUAL_TO 1', (one) => one.whenNumberNotEqualTo(1)),
  kind('text contains', 'TEXT_CONTAINS x', (one) => one.whenTextContains('x')),
  kind('text does not contain', 'TEXT_DOES_NOT_CONTAIN x', (one) => one.whenTextDoesNotContain('x')),
  kind('text is', 'TEXT_EQUAL_TO x', (one) => one.whenTextEqualTo('x')),
  kind('text starts with', 'TEXT_STARTS_WITH x', (one) => one.whenTextStartsWith('x')),
  kind('text ends with', 'TEXT_ENDS_WITH x', (one) => one.whenTextEndsWith('x')),
  kind('date after a day', 'DATE_AFTER 2026-01-31', (one) =>
    one.whenDateAfter(new Date(Date.UTC(2026, 0, 31))),
  ),
  kind('date before today', 'DATE_BEFORE_RELATIVE TODAY', (one) =>
    one.whenDateBefore(SpreadsheetApp.RelativeDate.TODAY),
  ),
  kind('date in the past week', 'DATE_EQUAL_TO_RELATIVE PAST_WEEK', (one) =>
    one.whenDateEqualTo(SpreadsheetApp.RelativeDate.PAST_WEEK),
  ),
  kind('gradient from least to greatest', 'gradient #ffffff MIN to #ff0000 MAX', (one) =>
    one.setGradientMinpoint('#ffffff').setGradientMaxpoint('#ff0000'),
  ),
  kind('gradient to a number', 'gradient #ffffff MIN to #ff0000 NUMBER 100', (one) =>
    one
      .setGradientMinpoint('#ffffff')
      .setGradientMaxpointWithValue('#ff0000', SpreadsheetApp.InterpolationType.NUMBER, '100'),
  ),
];

/** All kinds are set in one list, once a run. */
const seen = new WeakMap<Scratch, string[]>();

function seenKinds(scratch: Scratch): string[] {
  const known = seen.get(scratch);
  if (known) return known;
  const sheet = scratch.tab();
  const rules = kinds.map(({ condition }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A2:A9')]);
    condition(builder.setBackground('#ff0000'));
    return builder.build();
  });
  const survived = survivors(sheet, rules);
  seen.set(scratch, survived);
  return survived;
}

function checkOf({ named, assumed }: Kind, index: number): Check {
  return {
    what: `a conditional format is set, read, and set again: ${named}`,
    where: 'src/host/services/spreadsheet/conditional-format-rule-builder.ts',
    assumed,
    see(scratch) {
      const survived = seenKinds(scratch);
      // Where one is lost, the places of the others say nothing.
      return survived.length === kinds.length ? survived[index]! : `all that is left: ${survived.join('; ')}`;
    },
  };
}

export const conditionalFormatKinds: CheckGroup = {
  title: 'Kinds of conditional formats',
  checks: kinds.map(checkOf),
};
