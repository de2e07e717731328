import type { Check, CheckGroup } from '../check.ts';
import { refusalOf } from '../refusal.ts';
import type { Scratch } from '../scratch.ts';

/** The English text of an error. The add-on lives by none of them, but tells passing faults from lasting ones by some. */
function text(what: string, assumed: string, call: (scratch: Scratch) => unknown): Check {
  return {
    what: `the text of the error: ${what}`,
    where: 'src/host/services/messages.ts',
    assumed,
    isInEnglish: true,
    see: (scratch) => refusalOf(() => call(scratch)),
  };
}

export const errorTexts: CheckGroup = {
  title: 'Errors',
  checks: [
    {
      what: 'the name of an error of a service, and whether it is an Error of the script',
      where: 'src/host/services/google-exception.ts',
      assumed: 'Exception, instanceof Error: true',
      see(scratch) {
        try {
          scratch.cell().getSheet().getRange(0, 0);
          return 'nothing is thrown';
        } catch (error) {
          return `${(error as Error).name}, instanceof Error: ${error instanceof Error}`;
        }
      },
    },
    text(
      'two rows for one',
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
      (scratch) => scratch.cell().setValues([[1], [2]]),
    ),
    text(
      'three columns for two',
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
      (scratch) => scratch.cells(1, 2).setValues([[1, 2, 3]]),
    ),
    text(
      'outside the grid',
      'The coordinates of the range are outside the dimensions of the sheet.',
      (scratch) => {
        const sheet = scratch.cell().getSheet();
        sheet.getRange(sheet.getMaxRows() + 1, 1);
      },
    ),
    text('no rows', 'The number of rows in the range must be at least 1.', (scratch) =>
      scratch.cell().getSheet().getRange(1, 1, 0, 1),
    ),
    text('no columns', 'The number of columns in the range must be at least 1.', (scratch) =>
      scratch.cell().getSheet().getRange(1, 1, 1, 0),
    ),
    text('row 0', 'The starting row of the range is too small.', (scratch) =>
      scratch.cell().getSheet().getRange(0, 1),
    ),
    text('column 0', 'The starting column of the range is too small.', (scratch) =>
      scratch.cell().getSheet().getRange(1, 0),
    ),
    text('no such address', 'Range not found', (scratch) => scratch.cell().getSheet().getRange('1A')),
    text(
      'a rejected value',
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
      (scratch) => {
        const cell = scratch.tab().getRange('B2');
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']);
        cell.setDataValidation(rule.setAllowInvalid(false).build());
        cell.setValue('c');
      },
    ),
    text(
      '50,001 characters',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
      (scratch) => scratch.cell().setValue('x'.repeat(50_001)),
    ),
    text('a second filter', "You can't create a filter in a sheet that already has a filter.", (scratch) => {
      const range = scratch.tab().getRange('A1:B3');
      range.createFilter();
      range.createFilter();
    }),
    text(
      'a second banding over the same cells',
      'You cannot add alternating background colors to a range that already has alternating background colors.',
      (scratch) => {
        const range = scratch.tab().getRange('A1:B3');
        range.applyRowBanding();
        range.applyRowBanding();
      },
    ),
    text(
      'metadata on a range that is no whole column',
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      (scratch) => scratch.cell().addDeveloperMetadata('live-check.cell'),
    ),
    text('all columns deleted', "You can't delete all the columns on the sheet.", (scratch) => {
      const sheet = scratch.tab();
      sheet.deleteColumns(1, sheet.getMaxColumns());
    }),
    text('columns deleted that are not there', 'Those columns are out of bounds.', (scratch) => {
      const sheet = scratch.tab();
      sheet.deleteColumns(sheet.getMaxColumns() + 1, 1);
    }),
    {
      what: 'the text of the error: a tab whose name is taken but for its case',
      where: 'src/host/services/messages.ts',
      assumed: 'A sheet with the name "…" already exists. Please enter another name.',
      isInEnglish: true,
      see(scratch) {
        const name = scratch.tab().getName().toUpperCase();
        return refusalOf(() => scratch.adopt(scratch.spreadsheet.insertSheet(name))).replace(name, '…');
      },
    },
  ],
};
