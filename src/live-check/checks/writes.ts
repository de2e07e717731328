import type { CheckGroup } from '../check.ts';
import { described, describedAll } from '../described.ts';
import type { Range } from '../google-types.ts';
import { isRefused, refusalOf, thrownBy } from '../refusal.ts';

const writing = 'src/host/services/spreadsheet/write-values.ts';
const queue = 'src/host/services/host.ts';
const bounds = 'src/host/services/spreadsheet/grid-bounds.ts';
const rights = 'src/host/services/spreadsheet/edit-rights.ts';
const formats = 'src/host/services/spreadsheet/format-access.ts';

/** Only "a" and "b" may stand in the cells. */
function strict(range: Range): Range {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false);
  return range.setDataValidation(rule.build());
}

export const writes: CheckGroup = {
  title: 'What writes do, and when their errors come out',
  checks: [
    {
      what: 'null, undefined and "" are set in cells that held something',
      where: writing,
      assumed: 'number 1, number 2, number 3, then empty, empty, empty',
      see(scratch) {
        const cells = scratch.cells(1, 3).setValues([[1, 2, 3]]);
        const before = describedAll(cells);
        return `${before}, then ${describedAll(cells.setValues([[null, undefined, '']]))}`;
      },
    },
    {
      what: 'the numbers NaN and Infinity are set',
      where: writing,
      assumed: 'text "#NUM!", text "#NUM!"',
      see: (scratch) => describedAll(scratch.cells(1, 2).setValues([[Number.NaN, Number.POSITIVE_INFINITY]])),
    },
    {
      what: 'a text of 50,000 characters is set, and one of 50,001',
      where: writing,
      assumed: 'taken, refused',
      see(scratch) {
        const set = (length: number) => isRefused(() => scratch.cell().setValue('x'.repeat(length)));
        return `${set(50_000)}, ${set(50_001)}`;
      },
    },
    {
      what: 'a value that a validation rejects is set, and then flushed',
      where: queue,
      assumed: 'set: no error, flushed: error',
      see(scratch) {
        const cell = strict(scratch.cell());
        SpreadsheetApp.flush();
        const isLate = thrownBy(() => cell.setValue('c')) === 'nothing';
        const comes = thrownBy(() => SpreadsheetApp.flush()) !== 'nothing';
        return `set: ${isLate ? 'no error' : 'error'}, flushed: ${comes ? 'error' : 'no error'}`;
      },
    },
    {
      what: 'a value that a validation rejects is set, and then another cell is read',
      where: queue,
      assumed: 'the read throws',
      see(scratch) {
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
    },
    {
      what: 'a block with one value that a validation rejects is set: the other values',
      where: writing,
      assumed: 'empty; empty; empty',
      see(scratch) {
        const block = strict(scratch.cells(3, 1));
        refusalOf(() => block.setValues([['a'], ['c'], ['b']]));
        return describedAll(block);
      },
    },
    {
      what: 'writes before and behind a rejected one in the same commit',
      where: queue,
      assumed: 'text "before", empty, empty',
      see(scratch) {
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
    },
    {
      what: 'a cell whose validation rejects other values is emptied',
      where: writing,
      assumed: 'taken',
      see: (scratch) => isRefused(() => strict(scratch.cell()).setValue('')),
    },
    {
      what: 'a text is set in a checkbox that rejects other values, and in one that warns',
      where: 'src/addon/sheets/make-tab.ts',
      assumed: 'refused, taken',
      see(scratch) {
        const set = (allowsInvalid: boolean) => {
          const rule = SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(allowsInvalid);
          return isRefused(() => scratch.cell().setDataValidation(rule.build()).setValue('maybe'));
        };
        return `${set(false)}, ${set(true)}`;
      },
    },
    {
      what: 'checkboxes are inserted over a text',
      where: 'src/host/services/spreadsheet/range-rules.ts',
      assumed: 'FALSE',
      see: (scratch) => described(scratch.cell().setValue('x').insertCheckboxes()),
    },
    {
      what: 'the owner writes into a range that he has protected',
      where: rights,
      assumed: 'taken, can edit: true',
      see(scratch) {
        const cell = scratch.cell();
        cell.protect();
        return `${isRefused(() => cell.setValue(1))}, can edit: ${cell.canEdit()}`;
      },
    },
    {
      what: 'a range of another shape than the values is set: the grid grows',
      where: 'src/host/services/spreadsheet/range-access.ts',
      assumed: 'refused at once',
      see: (scratch) => {
        const block = scratch.cells(1, 2);
        return thrownBy(() => block.setValues([[1, 2, 3]])) === 'nothing' ? 'taken' : 'refused at once';
      },
    },
    {
      what: 'a range outside of the grid is asked for',
      where: bounds,
      assumed: 'refused at once',
      see(scratch) {
        const sheet = scratch.cell().getSheet();
        const outside = sheet.getMaxColumns() + 1;
        return thrownBy(() => sheet.getRange(1, outside)) === 'nothing' ? 'taken' : 'refused at once';
      },
    },
    {
      what: 'a number format is set to null',
      where: formats,
      assumed: 'refused',
      see: (scratch) => isRefused(() => scratch.cell().setNumberFormat(null as never)),
    },
    {
      what: 'more rows are inserted than ten million cells allow',
      where: bounds,
      assumed: 'refused',
      see: (scratch) => {
        const sheet = scratch.tab();
        return isRefused(() => sheet.insertRowsAfter(1, 500_000));
      },
    },
    {
      what: 'after an error was caught, the next write',
      where: queue,
      assumed: 'number 1',
      see(scratch) {
        const cells = scratch.cells(1, 2);
        refusalOf(() => strict(cells.getCell(1, 1)).setValue('c'));
        return described(cells.getCell(1, 2).setValue(1));
      },
    },
    {
      what: 'values are set in a hidden column and in a row that a filter hides',
      where: 'src/addon/sheets/write-columns.ts',
      assumed: 'number 1, number 2; number 3, number 4',
      see(scratch) {
        const sheet = scratch.tab();
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
    },
  ],
};
