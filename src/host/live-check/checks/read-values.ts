import type { Range } from '../../services/google-types.ts';
import { type CheckGroup, inScratch, onSharedTab, onTab, sheets } from '../check.ts';
import { described, describedAll, isDate, isRefused, quoted } from '../described.ts';
import { cellCheck } from './cell-check.ts';

/** An error in a cell reaches a script as its text. */
const errors = [
  ['=1/0', '#DIV/0!'],
  ['=NA()', '#N/A'],
  ['=SQRT(-1)', '#NUM!'],
  ['="a"+1', '#VALUE!'],
  ['=nosuchname', '#NAME?'],
  ['=INDIRECT("nosuchtab!A1")', '#REF!'],
] as const;

/** Numbers in formats, as a script reads them. */
const formatted = [
  [0.75, 'h:mm', 'date 1899-12-30 18:00:00'],
  [1.5, '[h]:mm:ss', 'date 1899-12-31 12:00:00'],
  [0.25, '0%', 'number 0.25'],
] as const;

/** The instants that serial numbers stand for in the spreadsheet's zone. */
const instants = [
  [46347, 'America/New_York', '2026-11-21T05:00:00.000Z'],
  [46089.104166666664, 'America/New_York', '2026-03-08T07:30:00.000Z'],
  [46327.0625, 'America/New_York', '2026-11-01T05:30:00.000Z'],
  [46347, 'Asia/Kolkata', '2026-11-20T18:30:00.000Z'],
] as const;

/** What cells show. */
const shown = [
  [46053.75, 'yyyy-mm-dd hh:mm', '2026-01-31 18:00', 'src/addon/crossings'],
  [true, '"TRUE";"TRUE";"FALSE"', 'TRUE', sheets],
] as const;

/** What stands alone in B3 of a tab, and where its last row and column lie then. */
const lastCells: readonly (readonly [named: string, assumed: string, fill: (cell: Range) => unknown])[] = [
  ['FALSE', 'row 3, column 2', (cell) => cell.setValue(false)],
  ['a formula that gives ""', 'row 3, column 2', (cell) => cell.setFormula('=""')],
  ['a background', 'row 0, column 0', (cell) => cell.setBackground('#ff0000')],
  ['a note', 'row 0, column 0', (cell) => cell.setNotes([['x']])],
  [
    'a dropdown',
    'row 0, column 0',
    (cell) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']);
      return cell.setDataValidation(rule.build());
    },
  ],
];

function instantIn(cell: Range): string {
  const value: unknown = cell.getValue();
  return isDate(value) ? new Date(value.getTime()).toISOString() : String(value);
}

function shownIn(cell: Range): string {
  return quoted(cell.getDisplayValues()[0]![0]!);
}

export const readValues: CheckGroup = {
  title: 'What a script reads',
  checks: [
    inScratch('an empty cell is read', 'empty', (scratch) => described(scratch.cell())),
    ...errors.map(([formula, error]) =>
      cellCheck(`a cell with the formula ${formula} is read`, `text "${error}"`, {
        formula,
        read: describedAll,
      }),
    ),
    inScratch(
      'the kind of object that a date in a cell is, and whether instanceof sees it',
      '[object Date], instanceof Date: false',
      (scratch) => {
        const value: unknown = scratch.cell().setNumberFormat('yyyy-mm-dd').setValue(46053).getValue();
        return `${Object.prototype.toString.call(value)}, instanceof Date: ${value instanceof Date}`;
      },
    ),
    ...formatted.map(([value, format, assumed]) =>
      cellCheck(`the number ${value} formatted ${format} is read`, assumed, { value, format }),
    ),
    ...instants.map(([value, timeZone, assumed]) =>
      cellCheck(`the serial number ${value}, formatted as a date, is read in ${timeZone}`, assumed, {
        value,
        format: 'yyyy-mm-dd hh:mm',
        timeZone,
        read: instantIn,
      }),
    ),
    ...shown.map(([value, format, text, where]) =>
      cellCheck(`${value} is shown as ${format}`, quoted(text), { value, format, where, read: shownIn }),
    ),
    inScratch(
      'the number formats of cells: of a new one, and of two that were given one',
      '"0.###############", "@", "yyyy-mm-dd"',
      (scratch) => {
        const cells = scratch.cells(1, 3);
        cells.getCell(1, 2).setNumberFormat('@');
        cells.getCell(1, 3).setNumberFormat('yyyy-mm-dd');
        return cells.getNumberFormats()[0]!.map(quoted).join(', ');
      },
    ),
    ...lastCells.map(([named, assumed, fill]) =>
      onSharedTab(`the last row and column of a tab with only ${named} in B3`, assumed, (sheet) => {
        fill(sheet.getRange('B3'));
        return `row ${sheet.getLastRow()}, column ${sheet.getLastColumn()}`;
      }),
    ),
    onSharedTab(
      'what getSheetValues reads of three cells, and of one row more than the sheet has',
      'text "a", date 2026-01-31 00:00:00, TRUE, the same as getValues; refused',
      (sheet) => {
        sheet
          .getRange('A1:C1')
          .setNumberFormat('yyyy-mm-dd')
          .setValues([['a', 46053, true]]);
        const read = JSON.stringify(sheet.getSheetValues(1, 1, 1, 3));
        const range = sheet.getRange(1, 1, 1, 3);
        const isSame = read === JSON.stringify(range.getValues());
        const beyond = isRefused(() => sheet.getSheetValues(1, 1, sheet.getMaxRows() + 1, 1));
        return `${describedAll(range)}, ${isSame ? 'the same as getValues' : read}; ${beyond}`;
      },
    ),
    onSharedTab('the data range of an empty tab', 'A1', (sheet) => sheet.getDataRange().getA1Notation()),
    onTab('what getRange gives for "G:G" and "C2:C"', 'G:G 1000 × 1, C2:C1000 999 × 1', (sheet) =>
      ['G:G', 'C2:C']
        .map((address) => sheet.getRange(address))
        .map((range) => `${range.getA1Notation()} ${range.getNumRows()} × ${range.getNumColumns()}`)
        .join(', '),
    ),
    inScratch(
      'a list that a formula spills is read, and its formulas',
      'text "a"; text "b"; text "c"; formulas in 1 of 3 cells',
      (scratch) => {
        const list = scratch.cells(3, 1);
        list.getCell(1, 1).setFormula('={"a";"b";"c"}');
        SpreadsheetApp.flush();
        const formulas = list.getFormulas().filter(([formula]) => formula !== '');
        return `${describedAll(list)}; formulas in ${formulas.length} of 3 cells`;
      },
    ),
  ],
};
