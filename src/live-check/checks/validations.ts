import type { Check, CheckGroup } from '../check.ts';
import type { Range } from '../google-types.ts';
import { isRefused } from '../refusal.ts';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Which of some values cells take whose rule rejects all others. */
function strict(
  named: string,
  rule: (builder: Builder, cells: Range) => Builder,
  values: readonly (string | number)[],
  assumed: string,
  format?: string,
): Check {
  return {
    what: `values are set under a rule that rejects others, ${named}: ${values.map(String).join(', ')}`,
    where: 'src/host/workbook/criteria.ts',
    assumed,
    see(scratch) {
      const cells = scratch.cells(1, 1 + values.length);
      const built = rule(SpreadsheetApp.newDataValidation(), cells).setAllowInvalid(false).build();
      const results = values.map((value, index) => {
        const cell = cells.getCell(1, 2 + index).setDataValidation(built);
        if (format !== undefined) cell.setNumberFormat(format);
        return isRefused(() => cell.setValue(value));
      });
      return results.join(', ');
    },
  };
}

export const validations: CheckGroup = {
  title: 'What validations take',
  checks: [
    strict(
      'a list of a and b',
      (rule) => rule.requireValueInList(['a', 'b']),
      ['a', 'A', 'c'],
      'taken, refused, refused',
    ),
    strict(
      'numbers from 1 to 10',
      (rule) => rule.requireNumberBetween(1, 10),
      [10, 11, 'x'],
      'taken, refused, refused',
    ),
    strict('dates', (rule) => rule.requireDate(), [46053, 'x'], 'taken, refused', 'yyyy-mm-dd'),
    strict('e-mail addresses', (rule) => rule.requireTextIsEmail(), ['a@b.co', 'a@b'], 'taken, refused'),
    strict(
      'texts that contain x',
      (rule) => rule.requireTextContains('x'),
      ['oxo', 'OXO', 'o'],
      'taken, taken, refused',
    ),
    strict(
      'values of a range that holds 5',
      (rule, cells) => rule.requireValueInRange(cells.getCell(1, 1).setValue(5)),
      [5, 6],
      'taken, refused',
    ),
  ],
};
