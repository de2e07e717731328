import { expect, it } from 'vitest';
import { appsScript, leadsSheet } from './apps-script.ts';

it('cells without formats read as the defaults of a new spreadsheet', () => {
  const app = appsScript();
  const read = app.run(() => {
    const range = leadsSheet(app).getRange('A1');
    return [
      range.getNumberFormats(),
      range.getBackground(),
      range.getFontColor(),
      range.getNote(),
      range.getDataValidations(),
    ];
  });
  expect(read).toEqual([[['0.###############']], '#ffffff', '#000000', '', [[null]]]);
});

it('formats are set for all cells or one by one, and reset by null', () => {
  const app = appsScript();
  const numberFormats = app.run(() => {
    const range = leadsSheet(app).getRange('A1:B2');
    range.setBackground('#FF0000').setFontWeight('bold').setWrap(true);
    range.setBackgrounds([
      ['#000000', null],
      ['#ffffff', '#808080'],
    ]);
    range.setFontWeights([
      ['normal', 'bold'],
      [null, 'bold'],
    ]);
    range.setNumberFormats([
      ['0.00', '@'],
      ['general', '0%'],
    ]);
    return range.getNumberFormats();
  });
  expect(numberFormats).toEqual([
    ['0.00', '@'],
    ['0.###############', '0%'],
  ]);
  const { background, fontWeight, wrap } = app.leads.formats;
  const rows = [background, fontWeight, wrap].map((layer) =>
    [1, 2].map((column) => layer.slice(column, 1, 2)),
  );
  expect(rows).toEqual([
    [
      ['#000000', '#ffffff'],
      [undefined, '#808080'],
    ],
    [
      [undefined, undefined],
      ['bold', 'bold'],
    ],
    [
      ['WRAP', 'WRAP'],
      ['WRAP', 'WRAP'],
    ],
  ]);
});

it('wrapping reaches to the last row of a column without an end, and goes with the formats', () => {
  const app = appsScript();
  const runs = () => app.leads.formats.wrap.column(2)?.runs() ?? [];
  app.run(() => leadsSheet(app).getRange('B3:B').setWrap(true));
  expect(runs()).toEqual([{ from: 3, to: 20, value: 'WRAP' }]);
  app.run(() => leadsSheet(app).insertRowsAfter(20, 5));
  expect(runs()).toEqual([{ from: 3, to: 25, value: 'WRAP' }]);
  app.run(() => leadsSheet(app).getRange('A:C').clear({ formatOnly: true }));
  expect(runs()).toEqual([]);
});

it('clear takes contents and formats, clears what it is told to, and takes no notes or rules unasked', () => {
  const app = appsScript();
  const read = app.run(() => {
    const rule = app.SpreadsheetApp.newDataValidation().requireCheckbox().build();
    const range = leadsSheet(app).getRange('A1').setNumberFormat('0.00').setFontWeight('bold');
    range.setNote('n').setDataValidation(rule).setValue(true).clear();
    const afterAll = [
      range.getNumberFormats(),
      range.getValue(),
      range.getNote(),
      range.getDataValidations(),
    ];
    range.setNumberFormat('0.00').setValue(true).clear({ formatOnly: true, validationsOnly: true });
    const after = [range.getNumberFormats(), range.getValue(), range.getDataValidations()];
    return [afterAll, after].map((states) =>
      states.map((state) => (Array.isArray(state) ? state[0][0] : state)),
    );
  });
  expect(read).toEqual([
    ['0.###############', '', 'n', expect.anything()],
    ['0.###############', true, null],
  ]);
  expect(app.leads.formats.fontWeight.isEmpty()).toBe(true);
});

it('a checkbox refuses other values', () => {
  const app = appsScript();
  app.run(() => {
    const rule = app.SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build();
    leadsSheet(app).getRange('A1:A2').setValue(false).setDataValidation(rule);
  });
  expect(() => app.run(() => leadsSheet(app).getRange('A1').setValue('maybe'))).toThrow(
    'in cell A1 violates',
  );
  app.run(() => leadsSheet(app).getRange('A1').setValue(true));
  expect([app.leads.cells.at(1, 1), app.leads.cells.at(2, 1)]).toEqual([true, false]);
});

it('a list to choose from is kept with its dropdown, and takes other values unless told not to', () => {
  const app = appsScript();
  const isLenient = app.run(() => {
    const rule = app.SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], false).build();
    const range = leadsSheet(app).getRange('A1').setDataValidation(rule);
    return range.getDataValidations()[0]![0]!.getAllowInvalid();
  });
  expect(isLenient).toBe(true);
  expect(app.leads.validations.at(1, 1)).toMatchObject({
    criteria: 'VALUE_IN_LIST',
    values: [['a', 'b'], false],
  });
});

it('a dropdown from a range follows the range and takes what stands there', () => {
  const app = appsScript();
  const { leads } = app;
  app.run(() =>
    leadsSheet(app)
      .getRange('D1:D2')
      .setValues([['MQL'], ['SQL']]),
  );
  const choices = { sheet: leads, area: { row: 1, column: 4, rows: 2, columns: 1 } };
  const rule = { criteria: 'VALUE_IN_RANGE', values: [choices, true], allowInvalid: false, helpText: null };
  leads.validations.set({ row: 1, column: 1, rows: 1, columns: 1 }, rule);
  leads.insert('row', 1, 2);
  app.run(() => leadsSheet(app).getRange('A3').setValue('SQL'));
  expect(leads.cells.at(3, 1)).toBe('SQL');
  expect(() => app.run(() => leadsSheet(app).getRange('A3').setValue('hot'))).toThrow('in cell A3 violates');
});

it('links of cells are kept beside their text', () => {
  const app = appsScript();
  const text = app.run(() => {
    const range = leadsSheet(app).getRange('A1');
    const value = app.SpreadsheetApp.newRichTextValue()
      .setText('=row 7')
      .setLinkUrl('#gid=0&range=7:7')
      .build();
    return range.setRichTextValues([[value]]).getValue();
  });
  expect([text, app.leads.links.at(1, 1)]).toEqual(['=row 7', '#gid=0&range=7:7']);
});
