import type { Check, CheckGroup } from '../check.ts';
import { described, describedAll, quoted } from '../described.ts';
import type { Range } from '../google-types.ts';
import { writtenAndRead } from '../written-and-read.ts';

const writing = 'src/host/services/spreadsheet/write-values.ts';
const ours = 'src/addon/sheets/write-columns.ts';

/** What is set in a cell whose format was set to plain text in the same breath. */
function inPlainText(value: unknown, named: string, assumed: string, where = writing): Check {
  const what = `${named} is set in a cell formatted "@"`;
  return cellOf(what, where, assumed, (cell) => cell.setNumberFormat('@').setValue(value));
}

function cellOf(what: string, where: string, assumed: string, fill: (cell: Range) => unknown): Check {
  return writtenAndRead({ what, where, assumed }, (scratch) => {
    const cell = scratch.cell();
    fill(cell);
    return () => described(cell);
  });
}

function textInPlainText(text: string, assumed = `text ${quoted(text)}`, where?: string): Check {
  return inPlainText(text, `the text ${quoted(text)}`, assumed, where);
}

export const plainTextCells: CheckGroup = {
  title: 'Cells formatted as plain text',
  checks: [
    textInPlainText('=1+1', undefined, ours),
    textInPlainText('+text', undefined, ours),
    textInPlainText('10-50', undefined, ours),
    textInPlainText('TRUE'),
    textInPlainText('007'),
    textInPlainText('#N/A'),
    textInPlainText("'12"),
    inPlainText(5, 'the number 5', 'number 5'),
    inPlainText(true, 'the value TRUE', 'TRUE'),
    inPlainText(new Date(Date.UTC(2026, 0, 31)), 'a date', 'number 46053'),
    cellOf('a cell that holds the number 5 is formatted "@"', writing, 'number 5', (cell) =>
      cell.setValue(5).setNumberFormat('@'),
    ),
    cellOf('a cell that holds the text "10-50" is formatted "0"', writing, 'text "10-50"', (cell) =>
      cell.setNumberFormat('@').setValue('10-50').setNumberFormat('0'),
    ),
    {
      what: 'a block of texts is set after each column has got its format, all in one commit',
      where: ours,
      assumed: 'number 55, text "55 = +20", date 2026-01-31 00:00:00; number 0, text "1/2", empty',
      see(scratch) {
        const block = scratch.cells(2, 3);
        block.setNumberFormats([
          ['0', '@', 'yyyy-mm-dd'],
          ['0', '@', 'yyyy-mm-dd'],
        ]);
        block.setValues([
          [55, '55 = +20', 46053],
          [0, '1/2', ''],
        ]);
        return describedAll(block);
      },
    },
  ],
};
