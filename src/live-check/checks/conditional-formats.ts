import type { Check, CheckGroup } from '../check.ts';
import { ruleText, survivors } from '../format-rules.ts';
import type { FormatRule, Sheet } from '../google-types.ts';

const reader = 'src/host/services/spreadsheet/conditional-format-rule.ts';
const ours = 'src/addon/score/score-formats.ts';

const rule = () => SpreadsheetApp.newConditionalFormatRule();

/** Our rule over B2:C9 after a change of the tab. */
function afterChange(what: string, assumed: string, change: (sheet: Sheet) => unknown): Check {
  return {
    what: `a conditional format on B2:C9 after ${what}`,
    where: 'src/host/workbook/shift-formulas.ts',
    assumed,
    see(scratch) {
      const sheet = scratch.tab();
      const format = rule().whenFormulaSatisfied('=$A2&""<>$E2&""').setFontColor('#9e9e9e');
      sheet.setConditionalFormatRules([format.setRanges([sheet.getRange('B2:C9')]).build()]);
      SpreadsheetApp.flush();
      change(sheet);
      const rules = sheet.getConditionalFormatRules();
      const addresses = (format: FormatRule) => format.getRanges().map((range) => range.getA1Notation());
      return rules.map((one) => `${ruleText(one)} on ${addresses(one).join(' ')}`).join('; ') || 'gone';
    },
  };
}

export const conditionalFormats: CheckGroup = {
  title: 'Conditional formats',
  checks: [
    {
      what: 'our two conditional formats are set and read: formulas, looks, ranges',
      where: ours,
      assumed:
        'CUSTOM_FORMULA =$A2&""<>$G2&"" #9e9e9e plain D2:D9 F2:F9; CUSTOM_FORMULA =$E2="Disqualified" #9e9e9e struck D2:D9',
      see(scratch) {
        const sheet = scratch.tab();
        const [score, why] = [sheet.getRange('D2:D9'), sheet.getRange('F2:F9')];
        const grey = (formula: string) => rule().whenFormulaSatisfied(formula).setFontColor('#9e9e9e');
        sheet.setConditionalFormatRules([
          grey('=$A2&""<>$G2&""').setRanges([score, why]).build(),
          grey('=$E2="Disqualified"').setStrikethrough(true).setRanges([score]).build(),
        ]);
        SpreadsheetApp.flush();
        const seen = sheet.getConditionalFormatRules().map((format) => {
          const look = format.getBooleanCondition();
          const places = format.getRanges().map((range) => range.getA1Notation());
          const struck = look?.getStrikethrough() ? 'struck' : 'plain';
          return [ruleText(format), look?.getFontColor(), struck, ...places].join(' ');
        });
        return seen.join('; ');
      },
    },
    {
      what: 'our formula is set and read in a spreadsheet of de_DE',
      where: ours,
      assumed: 'CUSTOM_FORMULA =$A2&""<>$G2&""',
      locale: 'de_DE',
      see(scratch) {
        const sheet = scratch.tab();
        const format = rule().whenFormulaSatisfied('=$A2&""<>$G2&""').setFontColor('#9e9e9e');
        return survivors(sheet, [format.setRanges([sheet.getRange('D2:D9')]).build()]).join('; ');
      },
    },
    {
      what: 'three conditional formats are set in one list: their order',
      where: 'src/host/services/spreadsheet/sheet.ts',
      assumed: 'CELL_EMPTY; CELL_NOT_EMPTY; NUMBER_EQUAL_TO 1',
      see(scratch) {
        const sheet = scratch.tab();
        const red = () =>
          rule()
            .setBackground('#ff0000')
            .setRanges([sheet.getRange('A2:A9')]);
        return survivors(sheet, [
          red().whenCellEmpty().build(),
          red().whenCellNotEmpty().build(),
          red().whenNumberEqualTo(1).build(),
        ]).join('; ');
      },
    },
    afterChange('a column was inserted before A', 'CUSTOM_FORMULA =$B2&""<>$F2&"" on C2:D9', (sheet) =>
      sheet.insertColumnsBefore(1, 1),
    ),
    afterChange('a column was inserted behind C', 'CUSTOM_FORMULA =$A2&""<>$F2&"" on B2:C9', (sheet) =>
      sheet.insertColumnsAfter(3, 1),
    ),
    afterChange(
      'a column was inserted behind B and cleared of formats and validations',
      'CUSTOM_FORMULA =$A2&""<>$F2&"" on B2:D9',
      (sheet) => {
        sheet.insertColumnsAfter(2, 1);
        sheet.getRange('C1:C1000').clear({ formatOnly: true, validationsOnly: true });
      },
    ),
    afterChange('a row was inserted behind row 5', 'CUSTOM_FORMULA =$A2&""<>$E2&"" on B2:C10', (sheet) =>
      sheet.insertRowsAfter(5, 1),
    ),
    afterChange('a row was inserted behind row 9', 'CUSTOM_FORMULA =$A2&""<>$E2&"" on B2:C9', (sheet) =>
      sheet.insertRowsAfter(9, 1),
    ),
    afterChange('column E was deleted', 'CUSTOM_FORMULA =$A2&""<>#REF!&"" on B2:C9', (sheet) =>
      sheet.deleteColumns(5, 1),
    ),
    afterChange('columns B and C were deleted', 'gone', (sheet) => sheet.deleteColumns(2, 2)),
    afterChange('the rows were sorted', 'CUSTOM_FORMULA =$A2&""<>$E2&"" on B2:C9', (sheet) => {
      sheet.getRange('A2:A4').setValues([[3], [1], [2]]);
      sheet.getRange('A2:E9').sort(1);
    }),
    {
      what: 'the look of a condition that sets only the background: font colour and strikethrough',
      where: reader,
      assumed: '#ff0000, null, null',
      see(scratch) {
        const sheet = scratch.tab();
        const format = rule()
          .whenCellEmpty()
          .setBackground('#ff0000')
          .setRanges([sheet.getRange('A2:A9')]);
        sheet.setConditionalFormatRules([format.build()]);
        const look = sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
        return `${look?.getBackground()}, ${look?.getFontColor()}, ${look?.getStrikethrough()}`;
      },
    },
  ],
};
