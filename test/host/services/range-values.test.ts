import { describe, expect, it } from 'vitest';
import { cellError, Formula } from '../../../src/host/workbook/cell.ts';
import { appsScript, leadsSheet } from './apps-script.ts';

describe('reading', () => {
  it('gives empty text for empty cells, text for errors, and the values of formulas', () => {
    const app = appsScript();
    app.leads.cells.set(1, 1, 'Ada');
    app.leads.cells.set(1, 2, 7);
    app.leads.cells.set(1, 3, true);
    app.leads.cells.set(1, 4, cellError('#N/A'));
    app.leads.cells.set(1, 5, new Formula('=B1*2', 14));
    const values = app.run(() => leadsSheet(app).getRange('A1:F1').getValues());
    expect(values).toEqual([['Ada', 7, true, '#N/A', 14, '']]);
  });

  it('gives the top left value of a larger range', () => {
    const app = appsScript();
    app.leads.cells.set(2, 2, 'x');
    expect(app.run(() => leadsSheet(app).getRange('B2:C3').getValue())).toBe('x');
  });

  it('gives the data range from A1 to the last content, and A1 for an empty tab', () => {
    const app = appsScript();
    const address = () => leadsSheet(app).getDataRange().getA1Notation();
    expect(app.run(address)).toBe('A1');
    app.leads.cells.set(4, 3, false);
    expect(app.run(address)).toBe('A1:C4');
  });
});

describe('dates', () => {
  it('are wall clocks of the spreadsheet, whatever the zone of the script', () => {
    const app = appsScript({ timeZone: 'America/New_York', scriptTimeZone: 'Europe/Stockholm' });
    app.leads.cells.set(1, 1, 46023.5);
    app.leads.formats.numberFormat.set({ row: 1, column: 1, rows: 1, columns: 1 }, 'yyyy-mm-dd hh:mm');
    const read = app.run(() => {
      const date = leadsSheet(app).getRange('A1').getValue();
      return {
        instant: date.toISOString(),
        hours: date.getHours(),
        here: app.Utilities.formatDate(date, 'America/New_York', 'yyyy-MM-dd HH:mm'),
        tag: Object.prototype.toString.call(date),
        isOwnDate: date instanceof app.Date,
      };
    });
    expect(read).toEqual({
      instant: '2026-01-01T17:00:00.000Z',
      hours: 18,
      here: '2026-01-01 12:00',
      tag: '[object Date]',
      isOwnDate: false,
    });
  });

  it('that are written come back as the same instant and show as a day', () => {
    const app = appsScript({ timeZone: 'America/New_York' });
    const read = app.run(() => {
      const range = leadsSheet(app).getRange('A1:B1');
      range.setValues([[new Date('2026-01-01T05:00:00Z'), new app.Date('2026-01-01T17:30:00Z')]]);
      return [range.getValues()[0]!.map((date) => date.toISOString()), range.getDisplayValues()[0]];
    });
    expect(read).toEqual([
      ['2026-01-01T05:00:00.000Z', '2026-01-01T17:30:00.000Z'],
      ['1/1/2026', '1/1/2026 12:30:00'],
    ]);
  });

  it('of midnights that a zone skips keep their calendar day', () => {
    // Clocks in São Paulo went from 00:00 to 01:00 on 2017-10-15.
    const app = appsScript({ timeZone: 'America/Sao_Paulo' });
    const day = app.run(() => {
      const range = leadsSheet(app).getRange('A1').setValue('2017-10-15');
      return app.Utilities.formatDate(range.getValue(), 'America/Sao_Paulo', 'yyyy-MM-dd HH');
    });
    expect(day).toBe('2017-10-15 01');
  });

  it('without a day are on 1899-12-30', () => {
    const app = appsScript();
    const time = app.run(() => leadsSheet(app).getRange('A1').setValue('6:30').getValue().toISOString());
    expect(time).toBe('1899-12-30T06:30:00.000Z');
  });

  it('are numbers where the format is no date format', () => {
    const app = appsScript();
    const value = app.run(() => {
      const range = leadsSheet(app).getRange('A1').setNumberFormat('0.0');
      return range.setValue(new Date(Date.UTC(2026, 0, 1, 12))).getValue();
    });
    expect(value).toBe(46023.5);
  });
});

describe('writing', () => {
  it('reads strings as if they were typed', () => {
    const app = appsScript();
    const read = app.run(() => {
      const range = leadsSheet(app).getRange('A1:G1');
      range.setValues([['12', 'TRUE', '1/2', '=A1', "'007", '12%', 'SaaS']]);
      return [range.getValues()[0]!.map(String), range.getFormulas()[0], range.getDisplayValues()[0]];
    });
    expect(read).toEqual([
      ['12', 'true', expect.stringContaining('Fri Jan 02 2026'), '', '007', '0.12', 'SaaS'],
      ['', '', '', '=A1', '', '', ''],
      ['12', 'TRUE', '1/2/2026', '', '007', '12%', 'SaaS'],
    ]);
  });

  it('keeps text as it is where the plain text format was set before', () => {
    const app = appsScript();
    const texts = [['12', '=A1', '1/2', '+12 to SQL', "'t Hooft", '10-50']];
    const values = app.run(() => {
      const range = leadsSheet(app).getRange('A1:F1');
      return range.setNumberFormat('@').setValues(texts).getValues();
    });
    expect(values).toEqual(texts);
  });

  it('makes a formula of a phone number with + in a cell of automatic format', () => {
    const app = appsScript();
    const formula = app.run(
      () => leadsSheet(app).getRange('A1').setValue('+46 70 123 45 67').getFormulas()[0]![0],
    );
    expect(formula).toBe('=+46 70 123 45 67');
  });

  it('follows the locale of the spreadsheet', () => {
    const app = appsScript({ locale: 'de_DE' });
    const values = app.run(() => {
      const range = leadsSheet(app)
        .getRange('A1:B1')
        .setValues([['1.234,5', '2.1.2026']]);
      return range.getValues()[0]!.map(Number);
    });
    expect(values).toEqual([1234.5, Date.UTC(2026, 0, 2)]);
  });

  it('clears a cell by null, and makes an error of a number that is none', () => {
    const app = appsScript();
    app.leads.cells.set(1, 1, 'old');
    const values = app.run(() => {
      const range = leadsSheet(app).getRange('A1:B1');
      return range
        .setValues([[null, Number.NaN]])
        .getValues()
        .concat(range.setValue(new Date(Number.NaN)).getValues());
    });
    expect(values).toEqual([
      ['', '#NUM!'],
      ['#NUM!', '#NUM!'],
    ]);
  });

  it('keeps what a formula last gave when the same formula is written again', () => {
    const app = appsScript();
    app.leads.cells.set(1, 1, new Formula('=B1*2', 14));
    const values = app.run(() => {
      const range = leadsSheet(app).getRange('A1');
      return [range.setFormula('=B1*2').getValue(), range.setFormula('=B1*3').getValue()];
    });
    expect(values).toEqual([14, '']);
  });

  it('drops what falls on the covered cells of a merge', () => {
    const app = appsScript();
    app.leads.merges.push({ row: 1, column: 1, rows: 2, columns: 2 });
    const values = app.run(() => {
      const range = leadsSheet(app).getRange('A1:B2');
      return range
        .setValues([
          ['a', 'b'],
          ['c', 'd'],
        ])
        .getValues();
    });
    expect(values).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  it('takes a copy: what the script does to its array later does not matter', () => {
    const app = appsScript();
    app.run(() => {
      const values = [['before']];
      leadsSheet(app).getRange('A1').setValues(values);
      values[0]![0] = 'after';
    });
    expect(app.leads.cells.at(1, 1)).toBe('before');
  });

  it('fills every cell of a range by setValue', () => {
    const app = appsScript();
    app.run(() => leadsSheet(app).getRange('A1:B2').setValue('x'));
    expect([app.leads.cells.at(1, 1), app.leads.cells.at(2, 2)]).toEqual(['x', 'x']);
  });
});

describe('what is refused at once', () => {
  it.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown, string]>([
    [
      'too few rows',
      (sheet) => sheet.getRange('A1:A2').setValues([[1]]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'a row of another width',
      (sheet) => sheet.getRange('A1:B2').setValues([[1, 2], [3]]),
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'no block of values',
      (sheet) => sheet.getRange('A1').setValues('x' as never),
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'a range beyond the last row',
      (sheet) => sheet.getRange(20, 1, 2, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'an address beyond the last column',
      (sheet) => sheet.getRange('K1'),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'a range without rows',
      (sheet) => sheet.getRange(1, 1, 0, 1),
      'The number of rows in the range must be at least 1.',
    ],
    ['an unknown address', (sheet) => sheet.getRange('no such'), 'Range not found'],
    [
      'a number format of null',
      (sheet) => sheet.getRange('A1').setNumberFormat(null as never),
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    ],
    [
      'a member that the host has not',
      (sheet) => sheet.getRange('A1').trimWhitespace(),
      'Range.trimWhitespace is not there in the host',
    ],
  ])('%s', (_, attempt, message) => {
    const app = appsScript();
    expect(() => app.run(() => attempt(leadsSheet(app)))).toThrow(message);
  });
});
