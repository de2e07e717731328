import type { Check, CheckGroup } from '../check.ts';
import { described, describedAll, isDate } from '../described.ts';
import { writtenAndRead } from '../written-and-read.ts';

const reading = 'src/host/services/spreadsheet/read-values.ts';
const cellDate = 'src/host/services/spreadsheet/cell-date.ts';
const columns = 'src/host/workbook/cell-columns.ts';
const zones = 'src/host/workbook/time-zone.ts';

/** An error in a cell reaches a script as its text. */
function errorOf(formula: string, assumed: string): Check {
  const what = `a cell with the formula ${formula} is read`;
  return writtenAndRead({ what, where: reading, assumed: `text "${assumed}"` }, (scratch) => {
    const cell = scratch.cell().setFormula(formula);
    return () => describedAll(cell);
  });
}

/** A number in a format, as a script reads it. */
function formatted(value: number, format: string, assumed: string): Check {
  const what = `the number ${value} formatted ${format} is read`;
  return writtenAndRead({ what, where: reading, assumed }, (scratch) => {
    const cell = scratch.cell().setNumberFormat(format).setValue(value);
    return () => described(cell);
  });
}

/** The instant that a serial number stands for in the spreadsheet's zone. */
function instantOf(serial: number, timeZone: string, assumed: string): Check {
  const what = `the serial number ${serial}, formatted as a date, is read in ${timeZone}`;
  return writtenAndRead({ what, where: zones, assumed, timeZone }, (scratch) => {
    const cell = scratch.cell().setNumberFormat('yyyy-mm-dd hh:mm').setValue(serial);
    return () => {
      const value: unknown = cell.getValue();
      return isDate(value) ? new Date(value.getTime()).toISOString() : String(value);
    };
  });
}

/** Where the last row or column lies of a tab that has something in B3 only. */
function lastCell(
  what: string,
  assumed: string,
  fill: (cell: GoogleAppsScript.Spreadsheet.Range) => void,
): Check {
  return {
    what: `the last row and column of a tab with only ${what} in B3`,
    where: columns,
    assumed,
    see(scratch) {
      const sheet = scratch.tab();
      fill(sheet.getRange('B3'));
      return `row ${sheet.getLastRow()}, column ${sheet.getLastColumn()}`;
    },
  };
}

export const readValues: CheckGroup = {
  title: 'What a script reads',
  checks: [
    {
      what: 'an empty cell is read',
      where: reading,
      assumed: 'empty',
      see: (scratch) => described(scratch.cell()),
    },
    errorOf('=1/0', '#DIV/0!'),
    errorOf('=NA()', '#N/A'),
    errorOf('=SQRT(-1)', '#NUM!'),
    errorOf('="a"+1', '#VALUE!'),
    errorOf('=nosuchname', '#NAME?'),
    errorOf('=INDIRECT("nosuchtab!A1")', '#REF!'),
    {
      what: 'the kind of object that a date in a cell is, and whether instanceof sees it',
      where: cellDate,
      assumed: '[object Date], instanceof Date: false',
      see(scratch) {
        const value: unknown = scratch.cell().setNumberFormat('yyyy-mm-dd').setValue(46053).getValue();
        return `${Object.prototype.toString.call(value)}, instanceof Date: ${value instanceof Date}`;
      },
    },
    formatted(0.75, 'h:mm', 'date 1899-12-30 18:00:00'),
    formatted(1.5, '[h]:mm:ss', 'date 1899-12-31 12:00:00'),
    formatted(0.25, '0%', 'number 0.25'),
    formatted(5, '"day" 0', 'number 5'),
    instantOf(46347, 'America/New_York', '2026-11-21T05:00:00.000Z'),
    instantOf(46089.104166666664, 'America/New_York', '2026-03-08T07:30:00.000Z'),
    instantOf(46327.0625, 'America/New_York', '2026-11-01T05:30:00.000Z'),
    instantOf(46347, 'Asia/Kolkata', '2026-11-20T18:30:00.000Z'),
    {
      what: 'a day is read after the zone of the spreadsheet has changed from UTC to Tokyo',
      where: cellDate,
      assumed: 'date 2026-01-31 00:00:00 in Tokyo',
      see(scratch) {
        const cell = scratch.cell().setNumberFormat('yyyy-mm-dd').setValue(46053);
        SpreadsheetApp.flush();
        scratch.useTimeZone('Asia/Tokyo');
        return `${described(cell)} in Tokyo`;
      },
    },
    {
      what: 'an instant is set as the value of a cell, 2026-01-31 23:30 UTC in Kolkata',
      where: cellDate,
      assumed: 'date 2026-02-01 05:00:00',
      timeZone: 'Asia/Kolkata',
      see: (scratch) => described(scratch.cell().setValue(new Date(Date.UTC(2026, 0, 31, 23, 30)))),
    },
    lastCell('FALSE', 'row 3, column 2', (cell) => cell.setValue(false)),
    lastCell('an unchecked checkbox', 'row 3, column 2', (cell) => cell.insertCheckboxes()),
    lastCell('a formula that gives ""', 'row 3, column 2', (cell) => cell.setFormula('=""')),
    lastCell('a background', 'row 0, column 0', (cell) => cell.setBackground('#ff0000')),
    lastCell('a note', 'row 0, column 0', (cell) => cell.setNote('x')),
    lastCell('a dropdown', 'row 0, column 0', (cell) => {
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());
    }),
    lastCell('an empty text', 'row 0, column 0', (cell) => cell.setValue('x').setValue('')),
    {
      what: 'the data range of an empty tab',
      where: 'src/host/services/spreadsheet/sheet-contents.ts',
      assumed: 'A1',
      see: (scratch) => scratch.tab().getDataRange().getA1Notation(),
    },
    {
      what: 'a merge of two cells that held "a" and "b" is read',
      where: 'src/host/services/spreadsheet/range.ts',
      assumed: 'text "a", empty',
      see(scratch) {
        const pair = scratch.cells(1, 2).setValues([['a', 'b']]);
        return describedAll(pair.merge());
      },
    },
    {
      what: 'a value is set in the covered cell of a merge',
      where: 'src/host/services/spreadsheet/write-values.ts',
      assumed: 'text "a", empty',
      see(scratch) {
        const pair = scratch.cells(1, 2).setValues([['a', '']]);
        pair.merge();
        pair.getCell(1, 2).setValue('b');
        return describedAll(pair);
      },
    },
    {
      what: 'a list that a formula spills is read, and its formulas',
      where: 'src/addon/score/spilled-leads.ts',
      assumed: 'text "a"; text "b"; text "c"; formulas in 1 of 3 cells',
      see(scratch) {
        const list = scratch.cells(3, 1);
        list.getCell(1, 1).setFormula('={"a";"b";"c"}');
        SpreadsheetApp.flush();
        const formulas = list.getFormulas().filter(([formula]) => formula !== '');
        return `${describedAll(list)}; formulas in ${formulas.length} of 3 cells`;
      },
    },
  ],
};
