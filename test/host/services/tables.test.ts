import { describe, expect, it } from 'vitest';
import { appsScript, leadsSheet } from './apps-script.ts';

const refused = 'This operation is not allowed on cells in typed columns.';

/** Columns A to C are a Table. */
function withTable(growsAtEdge: boolean) {
  const app = appsScript();
  app.leads.typedTables.push({ area: { row: 1, column: 1, rows: 20, columns: 3 }, growsAtEdge });
  return app;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

describe('a Table', () => {
  it.each<[string, (sheet: Sheet) => unknown]>([
    ['a number format', (sheet) => sheet.getRange('C2:C5').setNumberFormat('@')],
    ['formats cell by cell', (sheet) => sheet.getRange('C2:D2').setNumberFormats([['@', '@']])],
    ['a look', (sheet) => sheet.getRange('A1').setFontWeight('bold')],
    ['the clearing of formats', (sheet) => sheet.getRange('A:A').clear({ formatOnly: true })],
    ['the clearing of validation', (sheet) => sheet.getRange('A:A').clear({ validationsOnly: true })],
  ])('refuses %s', (_, write) => {
    const app = withTable(false);
    expect(() => app.run(() => write(leadsSheet(app)))).toThrow(refused);
  });

  it('refuses validation', () => {
    const app = withTable(false);
    const rule = () => app.SpreadsheetApp.newDataValidation().requireCheckbox().build();
    expect(() => app.run(() => leadsSheet(app).getRange('C2').setDataValidation(rule()))).toThrow(refused);
  });

  it('takes values and notes, and leaves cells beside it alone', () => {
    const app = withTable(false);
    app.run(() => {
      leadsSheet(app).getRange('C2').setValue(5).setNote('five');
      leadsSheet(app).getRange('D2:E9').setNumberFormat('0.0').clear({ validationsOnly: true });
    });
    expect(app.leads.cells.at(2, 3)).toBe(5);
  });

  it.each([
    ['takes in columns that are inserted at its right edge', true, 5],
    ['leaves columns outside that are inserted at its right edge', false, 3],
  ])('%s, where Google does so', (_, growsAtEdge, columns) => {
    const app = withTable(growsAtEdge);
    app.run(() => leadsSheet(app).insertColumnsAfter(3, 2));
    expect(app.leads.typedTables[0]!.area).toMatchObject({ column: 1, columns });
    const format = () => leadsSheet(app).getRange('D2').setNumberFormat('@');
    if (growsAtEdge) expect(() => app.run(format)).toThrow(refused);
    else app.run(format);
    // Within it, columns are its own in any case, and others further right never.
    app.run(() => leadsSheet(app).insertColumnsAfter(1, 1));
    app.run(() => leadsSheet(app).insertColumnsAfter(columns + 2, 1));
    expect(app.leads.typedTables[0]!.area.columns).toBe(columns + 1);
  });
});

describe('frozen columns that fill the screen', () => {
  it('let none be inserted among them, nor behind the last', () => {
    const app = appsScript();
    Object.assign(app.leads, { isFrozenFull: true });
    app.leads.columns.frozen = 3;
    expect(() => app.run(() => leadsSheet(app).insertColumnsAfter(3, 1))).toThrow(
      "You can't insert a column here right now. Try dragging the freeze bar to the left",
    );
    app.run(() => leadsSheet(app).insertColumnsAfter(4, 1));
    expect(app.leads.maxColumns).toBe(11);
  });
});
