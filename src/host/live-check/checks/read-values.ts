import type { Range } from '../../services/google-types.ts';
import { type Check, type CheckGroup, inScratch, onTab, sheets, writtenAndRead } from '../check.ts';
import { described, describedAll, isDate, quoted } from '../described.ts';

/** An error in a cell reaches a script as its text. */
function errorOf(formula: string, assumed: string): Check {
  const what = `a cell with the formula ${formula} is read`;
  return writtenAndRead({ what, where: sheets, assumed: `text "${assumed}"` }, (scratch) => {
    const cell = scratch.cell().setFormula(formula);
    return () => describedAll(cell);
  });
}

/** A number in a format, as a script reads it. */
function formatted(value: number, format: string, assumed: string): Check {
  const what = `the number ${value} formatted ${format} is read`;
  return writtenAndRead({ what, where: sheets, assumed }, (scratch) => {
    const cell = scratch.cell().setNumberFormat(format).setValue(value);
    return () => described(cell);
  });
}

/** The instant that a serial number stands for in the spreadsheet's zone. */
function instantOf(serial: number, timeZone: string, assumed: string): Check {
  const what = `the serial number ${serial}, formatted as a date, is read in ${timeZone}`;
  return writtenAndRead({ what, where: sheets, assumed, timeZone }, (scratch) => {
    const cell = scratch.cell().setNumberFormat('yyyy-mm-dd hh:mm').setValue(serial);
    return () => {
      const value: unknown = cell.getValue();
      return isDate(value) ? new Date(value.getTime()).toISOString() : String(value);
    };
  });
}

/** What a cell shows. */
function shown(value: number | boolean, format: string, assumed: string, where = sheets): Check {
  const what = `${value} is shown as ${format}`;
  return writtenAndRead({ what, where, assumed: quoted(assumed) }, (scratch) => {
    const cell = scratch.cell().setNumberFormat(format).setValue(value);
    return () => quoted(cell.getDisplayValues()[0]![0]!);
  });
}

/** Where the last row and column lie of a tab that has something in B3 only. */
function lastCell(named: string, assumed: string, fill: (cell: Range) => unknown): Check {
  const what = `the last row and column of a tab with only ${named} in B3`;
  return onTab(what, assumed, (sheet) => {
    fill(sheet.getRange('B3'));
    return `row ${sheet.getLastRow()}, column ${sheet.getLastColumn()}`;
  });
}

export const readValues: CheckGroup = {
  title: 'What a script reads',
  checks: [
    inScratch('an empty cell is read', 'empty', (scratch) => described(scratch.cell())),
    errorOf('=1/0', '#DIV/0!'),
    errorOf('=NA()', '#N/A'),
    errorOf('=SQRT(-1)', '#NUM!'),
    errorOf('="a"+1', '#VALUE!'),
    errorOf('=nosuchname', '#NAME?'),
    errorOf('=INDIRECT("nosuchtab!A1")', '#REF!'),
    inScratch(
      'the kind of object that a date in a cell is, and whether instanceof sees it',
      '[object Date], instanceof Date: false',
      (scratch) => {
        const value: unknown = scratch.cell().setNumberFormat('yyyy-mm-dd').setValue(46053).getValue();
        return `${Object.prototype.toString.call(value)}, instanceof Date: ${value instanceof Date}`;
      },
    ),
    formatted(0.75, 'h:mm', 'date 1899-12-30 18:00:00'),
    formatted(1.5, '[h]:mm:ss', 'date 1899-12-31 12:00:00'),
    formatted(0.25, '0%', 'number 0.25'),
    instantOf(46347, 'America/New_York', '2026-11-21T05:00:00.000Z'),
    instantOf(46089.104166666664, 'America/New_York', '2026-03-08T07:30:00.000Z'),
    instantOf(46327.0625, 'America/New_York', '2026-11-01T05:30:00.000Z'),
    instantOf(46347, 'Asia/Kolkata', '2026-11-20T18:30:00.000Z'),
    shown(46053.75, 'yyyy-mm-dd hh:mm', '2026-01-31 18:00', 'src/addon/crossings'),
    shown(true, '"TRUE";"TRUE";"FALSE"', 'TRUE'),
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
    lastCell('FALSE', 'row 3, column 2', (cell) => cell.setValue(false)),
    lastCell('a formula that gives ""', 'row 3, column 2', (cell) => cell.setFormula('=""')),
    lastCell('a background', 'row 0, column 0', (cell) => cell.setBackground('#ff0000')),
    lastCell('a note', 'row 0, column 0', (cell) => cell.setNote('x')),
    lastCell('a dropdown', 'row 0, column 0', (cell) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']);
      return cell.setDataValidation(rule.build());
    }),
    onTab('the data range of an empty tab', 'A1', (sheet) => sheet.getDataRange().getA1Notation()),
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
