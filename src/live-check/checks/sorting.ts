import type { CheckGroup } from '../check.ts';
import { describedAll } from '../described.ts';

const sorted = 'src/host/workbook/sort-rows.ts';

export const sorting: CheckGroup = {
  title: 'Sorting',
  checks: [
    {
      what: 'a range of numbers, texts, TRUE, FALSE and an empty cell is sorted',
      where: sorted,
      assumed: 'number 2, number 10, text "a", text "B", FALSE, TRUE, empty',
      see(scratch) {
        const range = scratch.cells(7, 1);
        range.setValues([['B'], [''], [10], [true], ['a'], [2], [false]]);
        return describedAll(range.sort(range.getColumn())).replace(/; /g, ', ');
      },
    },
    {
      what: 'the same is sorted downwards',
      where: sorted,
      assumed: 'TRUE, FALSE, text "B", text "a", number 10, number 2, empty',
      see(scratch) {
        const range = scratch.cells(7, 1);
        range.setValues([['B'], [''], [10], [true], ['a'], [2], [false]]);
        const downwards = { column: range.getColumn(), ascending: false };
        return describedAll(range.sort(downwards)).replace(/; /g, ', ');
      },
    },
    {
      what: 'two of three columns are sorted by a range',
      where: sorted,
      assumed: 'number 1, text "one", text "first"; number 2, text "two", text "second"',
      see(scratch) {
        const rows = scratch.cells(2, 3);
        rows.setValues([
          [2, 'two', 'first'],
          [1, 'one', 'second'],
        ]);
        rows.offset(0, 0, 2, 2).sort(1);
        return describedAll(rows);
      },
    },
    {
      what: 'a filter over two of three columns sorts',
      where: 'src/addon/score/filter-advice.ts',
      assumed: 'number 1, text "one", text "first"; number 2, text "two", text "second"',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1:C3').setValues([
          ['n', 'name', 'ours'],
          [2, 'two', 'first'],
          [1, 'one', 'second'],
        ]);
        sheet.getRange('A1:B3').createFilter().sort(1, true);
        return describedAll(sheet.getRange('A2:C3'));
      },
    },
    {
      what: 'a sheet with one frozen row is sorted',
      where: 'src/host/services/spreadsheet/sheet-contents.ts',
      assumed: 'text "n"; number 1; number 2',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1:A3').setValues([['n'], [2], [1]]);
        sheet.setFrozenRows(1);
        sheet.sort(1);
        return describedAll(sheet.getRange('A1:A3'));
      },
    },
    {
      what: 'backgrounds and notes when their rows are sorted',
      where: sorted,
      assumed: '#ff0000, note below; #ffffff, no note above',
      see(scratch) {
        const pair = scratch.cells(2, 1).setValues([[2], [1]]);
        pair.getCell(1, 1).setBackground('#ff0000').setNote('n');
        pair.sort(1);
        const [above, below] = [pair.getCell(1, 1), pair.getCell(2, 1)];
        const note = (text: string) => (text === '' ? 'no note' : 'note');
        return `${below.getBackground()}, ${note(below.getNote())} below; ${above.getBackground()}, ${note(above.getNote())} above`;
      },
    },
  ],
};
