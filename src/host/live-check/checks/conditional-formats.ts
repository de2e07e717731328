import type { ConditionalFormatRule, Sheet } from '../../services/google-types.ts';
import { type CheckGroup, inScratch, onSharedTab } from '../check.ts';
import { isDate } from '../described.ts';
import type { Scratch } from '../scratch.ts';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Criteria = typeof SpreadsheetApp.BooleanCriteria;

const greyed = '=$A2&""<>$E2&""';

/** A rule that makes the text of cells grey. */
function grey(formula: string, sheet: Sheet, ...addresses: string[]): ConditionalFormatRule {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setFontColor('#9e9e9e');
  return rule.setRanges(addresses.map((address) => sheet.getRange(address))).build();
}

/** A rule in the words of its parts, as a script reads them. */
function ruleText(format: ConditionalFormatRule): string {
  if (format.getGradientCondition()) return 'gradient';
  const condition = format.getBooleanCondition();
  if (!condition) return 'unreadable';
  return [String(condition.getCriteriaType()), ...condition.getCriteriaValues().map(valueText)].join(' ');
}

function valueText(value: unknown): string {
  return isDate(value) ? value.toISOString().slice(0, 10) : String(value);
}

function onRanges(format: ConditionalFormatRule): string {
  const addresses = format.getRanges().map((range) => range.getA1Notation());
  return `${ruleText(format)} on ${addresses.join(' ')}`;
}

/** Sets rules, sets once more what is read of them, and tells what is read then. */
function survivors(sheet: Sheet, rules: ConditionalFormatRule[]): string[] {
  sheet.setConditionalFormatRules(rules);
  SpreadsheetApp.flush();
  sheet.setConditionalFormatRules(sheet.getConditionalFormatRules());
  SpreadsheetApp.flush();
  return sheet.getConditionalFormatRules().map(ruleText);
}

/** Changes of a tab, and what is left of our rule over B2:C9 afterwards. */
const changes: readonly (readonly [what: string, left: string, change: (sheet: Sheet) => unknown])[] = [
  ['a column was inserted behind A', '=$A2&""<>$F2&"" on C2:D9', (sheet) => sheet.insertColumnsAfter(1, 1)],
  ['a column was inserted behind C', '=$A2&""<>$F2&"" on B2:C9', (sheet) => sheet.insertColumnsAfter(3, 1)],
  [
    'a column was inserted behind B and cleared of formats and validations',
    '=$A2&""<>$F2&"" on B2:D9',
    (sheet) => {
      sheet.insertColumnsAfter(2, 1);
      sheet.getRange('C1:C1000').clear({ formatOnly: true, validationsOnly: true });
    },
  ],
  ['a row was inserted behind row 5', `${greyed} on B2:C10`, (sheet) => sheet.insertRowsAfter(5, 1)],
  ['a row was inserted behind row 9', `${greyed} on B2:C9`, (sheet) => sheet.insertRowsAfter(9, 1)],
  ['column E was deleted', '=$A2&""<>#REF!&"" on B2:C9', (sheet) => sheet.deleteColumns(5, 1)],
  ['columns B and C were deleted', '', (sheet) => sheet.deleteColumns(2, 2)],
  [
    'the rows were sorted',
    `${greyed} on B2:C9`,
    (sheet) => {
      sheet.getRange('A2:A4').setValues([[3], [1], [2]]);
      sheet.getRange('A2:E9').sort(1);
    },
  ],
];

export const conditionalFormats: CheckGroup = {
  title: 'Conditional formats',
  checks: [
    onSharedTab(
      'our two conditional formats are set and read: formulas, ranges, order',
      'CUSTOM_FORMULA =$A2&""<>$G2&"" on D2:D9 F2:F9; CUSTOM_FORMULA =$E2="Disqualified" on D2:D9',
      (sheet) => {
        sheet.setConditionalFormatRules([
          grey('=$A2&""<>$G2&""', sheet, 'D2:D9', 'F2:F9'),
          grey('=$E2="Disqualified"', sheet, 'D2:D9'),
        ]);
        SpreadsheetApp.flush();
        return sheet.getConditionalFormatRules().map(onRanges).join('; ');
      },
    ),
    onSharedTab(
      'our formula is set and read in a spreadsheet of de_DE',
      `CUSTOM_FORMULA ${greyed}`,
      (sheet) => survivors(sheet, [grey(greyed, sheet, 'D2:D9')]).join('; '),
      { locale: 'de_DE' },
    ),
    ...changes.map(([what, left, change]) => {
      const assumed = left === '' ? 'gone' : `CUSTOM_FORMULA ${left}`;
      return onSharedTab(`a conditional format on B2:C9 after ${what}`, assumed, (sheet) => {
        sheet.setConditionalFormatRules([grey(greyed, sheet, 'B2:C9')]);
        SpreadsheetApp.flush();
        change(sheet);
        return sheet.getConditionalFormatRules().map(onRanges).join('; ') || 'gone';
      });
    }),
  ],
};

/** Kinds of conditions that people choose, with what a script gives for their values. */
const conditions: readonly (readonly [name: keyof Criteria, ...values: readonly unknown[]])[] = [
  ['CELL_EMPTY'],
  ['CELL_NOT_EMPTY'],
  ['NUMBER_BETWEEN', 1, 2],
  ['NUMBER_NOT_BETWEEN', 1, 2],
  ['NUMBER_EQUAL_TO', 1],
  ['NUMBER_GREATER_THAN', 1.5],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 1],
  ['NUMBER_LESS_THAN', -1],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', 1],
  ['NUMBER_NOT_EQUAL_TO', 1],
  ['TEXT_CONTAINS', 'x'],
  ['TEXT_DOES_NOT_CONTAIN', 'x'],
  ['TEXT_EQUAL_TO', 'x'],
  ['TEXT_STARTS_WITH', 'x'],
  ['TEXT_ENDS_WITH', 'x'],
  ['DATE_AFTER', new Date(Date.UTC(2026, 0, 31))],
  ['DATE_BEFORE_RELATIVE', 'TODAY'],
  ['DATE_EQUAL_TO_RELATIVE', 'PAST_WEEK'],
];

interface Kind {
  readonly assumed: string;
  setOn(builder: Builder): unknown;
}

const kinds: readonly Kind[] = [
  ...conditions.map(([name, ...values]) => ({
    assumed: [name, ...values.map(valueText)].join(' '),
    setOn(builder: Builder) {
      const { BooleanCriteria, RelativeDate } = SpreadsheetApp;
      const isRelative = name.endsWith('_RELATIVE');
      const given = values.map((value) => (isRelative ? RelativeDate[value as 'TODAY'] : value));
      builder.withCriteria(BooleanCriteria[name] as never, given);
    },
  })),
  {
    assumed: 'gradient',
    setOn: (builder) => builder.setGradientMinpoint('#ffffff').setGradientMaxpoint('#ff0000'),
  },
];

/** All kinds are set in one list, once a run. */
const seen = new WeakMap<Scratch, string[]>();

function seenKinds(scratch: Scratch): string[] {
  const known = seen.get(scratch);
  if (known) return known;
  const sheet = scratch.tab();
  const rules = kinds.map(({ setOn }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A2:A9')]);
    setOn(builder.setBackground('#ff0000'));
    return builder.build();
  });
  const survived = survivors(sheet, rules);
  seen.set(scratch, survived);
  return survived;
}

export const conditionalFormatKinds: CheckGroup = {
  title: 'Kinds of conditional formats: a rule is set, read, and set again',
  checks: kinds.map(({ assumed }, index) =>
    inScratch(`a conditional format is set, read, and set again: ${assumed}`, assumed, (scratch) => {
      const survived = seenKinds(scratch);
      // Where one is lost, the places of the others say nothing.
      return survived.length === kinds.length ? survived[index]! : `all that is left: ${survived.join('; ')}`;
    }),
  ),
};
