import type { Range, Sheet } from '../../services/google-types.ts';
import { type CheckGroup, inScratch, onSharedTab, onTab } from '../check.ts';
import { described, describedAll, isRefused, refusalOf, thrownBy } from '../described.ts';

/** Only "a" and "b" may stand in the cells. */
function strict(range: Range): Range {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false);
  return range.setDataValidation(rule.build());
}

export const writes: CheckGroup = {
  title: 'What writes do, and when their errors come out',
  checks: [
    inScratch(
      'null and "" are set in cells that held something',
      'number 1, number 2, then empty, empty',
      (scratch) => {
        const cells = scratch.cells(1, 2).setValues([[1, 2]]);
        const before = describedAll(cells);
        return `${before}, then ${describedAll(cells.setValues([[null, '']]))}`;
      },
    ),
    inScratch('a text of 50,000 characters is set, and one of 50,001', 'taken, refused', (scratch) => {
      const set = (length: number) => isRefused(() => scratch.cell().setValue('x'.repeat(length)));
      return `${set(50_000)}, ${set(50_001)}`;
    }),
    inScratch(
      'a value that a validation rejects is set, and then flushed',
      'set: no error, flushed: error',
      (scratch) => {
        const cell = strict(scratch.cell());
        SpreadsheetApp.flush();
        const isLate = thrownBy(() => cell.setValue('c')) === 'nothing';
        const comes = thrownBy(() => SpreadsheetApp.flush()) !== 'nothing';
        return `set: ${isLate ? 'no error' : 'error'}, flushed: ${comes ? 'error' : 'no error'}`;
      },
    ),
    inScratch(
      'a value that a validation rejects is set, and then another cell is read',
      'the read throws',
      (scratch) => {
        const cell = strict(scratch.cell());
        const other = scratch.cell();
        SpreadsheetApp.flush();
        const thrown = thrownBy(() => {
          cell.setValue('c');
          other.getValue();
        });
        thrownBy(() => SpreadsheetApp.flush());
        return thrown === 'nothing' ? 'nothing is thrown' : 'the read throws';
      },
      { where: 'src/host/services/host.ts' },
    ),
    inScratch(
      'a block with one value that a validation rejects is set: the other values',
      'empty; empty; empty',
      (scratch) => {
        const block = strict(scratch.cells(3, 1));
        refusalOf(() => block.setValues([['a'], ['c'], ['b']]));
        return describedAll(block);
      },
    ),
    inScratch(
      'writes before and behind a rejected one in the same commit',
      'text "before", empty, empty',
      (scratch) => {
        const cells = scratch.cells(1, 3);
        strict(cells.getCell(1, 2));
        SpreadsheetApp.flush();
        refusalOf(() => {
          cells.getCell(1, 1).setValue('before');
          cells.getCell(1, 2).setValue('c');
          cells.getCell(1, 3).setValue('behind');
        });
        return describedAll(cells);
      },
      { where: 'src/host/services/host.ts' },
    ),
    inScratch('after an error was caught, the next write', 'number 1', (scratch) => {
      const cells = scratch.cells(1, 2);
      refusalOf(() => strict(cells.getCell(1, 1)).setValue('c'));
      return described(cells.getCell(1, 2).setValue(1));
    }),
    inScratch('a cell whose validation rejects other values is emptied', 'taken', (scratch) =>
      isRefused(() => strict(scratch.cell()).setValue('')),
    ),
    inScratch('what is read of a rule that rejects others, and of no rule', 'rejects, none', (scratch) => {
      const cells = scratch.cells(1, 2);
      strict(cells.getCell(1, 1));
      const rules = cells.getDataValidations().flat();
      return rules
        .map((rule) => (rule === null ? 'none' : rule.getAllowInvalid() ? 'allows' : 'rejects'))
        .join(', ');
    }),
    inScratch(
      'a text is set in a checkbox that rejects other values, and in one that warns',
      'refused, taken',
      (scratch) => {
        const set = (allowsInvalid: boolean) => {
          const rule = SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(allowsInvalid);
          return isRefused(() => scratch.cell().setDataValidation(rule.build()).setValue('maybe'));
        };
        return `${set(false)}, ${set(true)}`;
      },
    ),
    inScratch('a dropdown of 500 values is set and read', '500 values', (scratch) => {
      const list = Array.from({ length: 500 }, (_, index) => `choice ${index}`);
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(list, true).build();
      const [read] = scratch.cell().setDataValidation(rule).getDataValidations().flat();
      return `${(read?.getCriteriaValues()[0] as string[] | undefined)?.length} values`;
    }),
    inScratch('the owner writes into a range that he has protected', 'taken, can edit: true', (scratch) => {
      const cell = scratch.cell();
      cell.protect();
      return `${isRefused(() => cell.setValue(1))}, can edit: ${cell.canEdit()}`;
    }),
    onTab(
      'values are set in a hidden column and in a row that a filter hides',
      'number 1, number 2; number 3, number 4',
      (sheet) => {
        sheet.getRange('A1:B3').setValues([
          ['k', 'v'],
          ['x', ''],
          ['y', ''],
        ]);
        const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['x']).build();
        sheet.getRange('A1:B3').createFilter().setColumnFilterCriteria(1, criteria);
        sheet.hideColumns(2);
        const below = sheet.getRange('A2:B3');
        return describedAll(
          below.setValues([
            [1, 2],
            [3, 4],
          ]),
        );
      },
    ),
    inScratch(
      'a text with a link to a row of the same spreadsheet, and one without',
      'text "5", #gid=0&range=5:5; text "6", null',
      (scratch) => {
        const link = (text: string, url: string | null) =>
          SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
        const pair = scratch.cells(2, 1);
        pair.setRichTextValues([[link('5', '#gid=0&range=5:5')], [link('6', null)]]);
        const seen = pair.getRichTextValues().map(([value], index) => {
          return `${described(pair.getCell(index + 1, 1))}, ${value?.getLinkUrl() ?? null}`;
        });
        return seen.join('; ');
      },
    ),
  ],
};

/** English texts of errors, by which the add-on tells lasting faults from passing ones. */
const texts: readonly (readonly [what: string, text: string, call: (sheet: Sheet) => unknown])[] = [
  [
    'two rows for one',
    'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    (sheet) => sheet.getRange('A1').setValues([[1], [2]]),
  ],
  [
    'three columns for two',
    'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    (sheet) => sheet.getRange('A1:B1').setValues([[1, 2, 3]]),
  ],
  [
    'outside the grid',
    'The coordinates of the range are outside the dimensions of the sheet.',
    (sheet) => sheet.getRange(sheet.getMaxRows() + 1, 1),
  ],
  ['no rows', 'The number of rows in the range must be at least 1.', (sheet) => sheet.getRange(1, 1, 0, 1)],
  [
    'a rejected value',
    'The data you entered in cell B2 violates the data validation rules set on this cell.',
    (sheet) => strict(sheet.getRange('B2')).setValue('c'),
  ],
  [
    '50,001 characters',
    'Your input contains more than the maximum of 50000 characters in a single cell.',
    (sheet) => sheet.getRange('A1').setValue('x'.repeat(50_001)),
  ],
];

export const errorTexts: CheckGroup = {
  title: 'Texts of errors',
  checks: texts.map(([what, text, call]) =>
    onSharedTab(`the text of the error: ${what}`, text, (sheet) => refusalOf(() => call(sheet)), {
      isInEnglish: true,
    }),
  ),
};
