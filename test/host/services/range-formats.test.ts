import { expect, it } from 'vitest';
import { appsScript } from './apps-script.ts';

function leadsSheet(app: ReturnType<typeof appsScript>) {
  return app.SpreadsheetApp.getActive().getSheetByName('Leads')!;
}

it('cells without formats read as the defaults of a new spreadsheet', () => {
  const app = appsScript();
  const read = app.run(() => {
    const range = leadsSheet(app).getRange('A1');
    return [
      range.getNumberFormat(),
      range.getBackground(),
      range.getFontColor(),
      range.getFontWeight(),
      range.getFontLine(),
      range.getFontSize(),
      range.getHorizontalAlignment(),
      range.getVerticalAlignment(),
      String(range.getWrapStrategy()),
      range.getNote(),
      range.getDataValidation(),
    ];
  });
  expect(read).toEqual([
    '0.###############',
    '#ffffff',
    '#000000',
    'normal',
    'none',
    10,
    'general',
    'bottom',
    'OVERFLOW',
    '',
    null,
  ]);
});

it('formats are set for all cells or one by one, and reset by null', () => {
  const app = appsScript();
  const read = app.run(() => {
    const range = leadsSheet(app).getRange('A1:B2');
    range.setBackground('RED').setFontWeight('bold').setWrap(true);
    range.setBackgrounds([
      ['#000', null],
      ['white', 'grey'],
    ]);
    range.setFontWeights([
      ['normal', 'bold'],
      [null, 'bold'],
    ]);
    range.setNumberFormats([
      ['0.00', '@'],
      ['general', '0%'],
    ]);
    return [range.getBackgrounds(), range.getFontWeights(), range.getNumberFormats(), range.getWraps()];
  });
  expect(read).toEqual([
    [
      ['#000000', '#ffffff'],
      ['#ffffff', '#808080'],
    ],
    [
      ['normal', 'bold'],
      ['normal', 'bold'],
    ],
    [
      ['0.00', '@'],
      ['0.###############', '0%'],
    ],
    [
      [true, true],
      [true, true],
    ],
  ]);
});

it('clearFormat leaves the number format, clear does not, and neither takes notes or rules', () => {
  const app = appsScript();
  const read = app.run(() => {
    const rule = app.SpreadsheetApp.newDataValidation().requireCheckbox().build();
    const range = leadsSheet(app).getRange('A1').setNumberFormat('0.00').setFontWeight('bold');
    range.setNote('n').setDataValidation(rule).setValue(true).clearFormat();
    const afterFormat = [range.getNumberFormat(), range.getFontWeight(), range.getValue()];
    range.clear();
    const afterAll = [
      range.getNumberFormat(),
      range.getValue(),
      range.getNote(),
      range.getDataValidation() !== null,
    ];
    return [afterFormat, afterAll];
  });
  expect(read).toEqual([
    ['0.00', 'normal', true],
    ['0.###############', '', 'n', true],
  ]);
});

it('borders go round the range and between its cells', () => {
  const app = appsScript();
  app.run(() => {
    const style = app.SpreadsheetApp.BorderStyle.SOLID_MEDIUM;
    leadsSheet(app).getRange('B2:C3').setBorder(true, null, true, null, null, true, '#ff0000', style);
  });
  const { borderTop, borderBottom, borderLeft } = app.leads.formats;
  expect([borderTop.at(2, 2), borderTop.at(3, 3), borderBottom.at(3, 2), borderLeft.at(2, 2)]).toEqual([
    'SOLID_MEDIUM #ff0000',
    'SOLID_MEDIUM #ff0000',
    'SOLID_MEDIUM #ff0000',
    undefined,
  ]);
});

it('checkboxes start unchecked, refuse other values and go with their values', () => {
  const app = appsScript();
  const values = () => app.run(() => leadsSheet(app).getRange('A1:A2').getValues().flat());
  app.run(() => leadsSheet(app).getRange('A1:A2').insertCheckboxes());
  expect(values()).toEqual([false, false]);
  expect(() => app.run(() => leadsSheet(app).getRange('A1').setValue('maybe'))).toThrow(
    'in cell A1 violates',
  );
  app.run(() => leadsSheet(app).getRange('A1').check());
  expect(values()).toEqual([true, false]);
  app.run(() => leadsSheet(app).getRange('A1:A2').removeCheckboxes());
  expect([values(), app.leads.validations.isEmpty()]).toEqual([['', ''], true]);
});

it('validation rules read back as they were built, with dates and ranges', () => {
  const app = appsScript({ timeZone: 'Europe/Stockholm' });
  const read = app.run(() => {
    const sheet = leadsSheet(app);
    const build = app.SpreadsheetApp.newDataValidation;
    const day = new Date('2026-01-01T00:00:00+01:00');
    const rules = [
      build.call(app.SpreadsheetApp).requireValueInList(['a', 'b'], false).setHelpText('pick').build(),
      build.call(app.SpreadsheetApp).requireDateAfter(day).setAllowInvalid(false).build(),
      build.call(app.SpreadsheetApp).requireValueInRange(sheet.getRange('D1:D3')).build(),
    ];
    sheet.getRange('A1:C1').setDataValidations([rules]);
    const [list, date, range] = sheet.getRange('A1:C1').getDataValidations()[0]!;
    return [
      [
        String(list!.getCriteriaType()),
        list!.getCriteriaValues(),
        list!.getHelpText(),
        list!.getAllowInvalid(),
      ],
      [date!.getCriteriaValues()[0].toISOString(), date!.getAllowInvalid()],
      range!.getCriteriaValues()[0].getA1Notation(),
    ];
  });
  expect(read).toEqual([
    ['VALUE_IN_LIST', [['a', 'b'], false], 'pick', true],
    ['2025-12-31T23:00:00.000Z', false],
    'D1:D3',
  ]);
});

it('a dropdown from a range follows the range and takes what stands there', () => {
  const app = appsScript();
  app.run(() => {
    const sheet = leadsSheet(app);
    sheet.getRange('D1:D2').setValues([['MQL'], ['SQL']]);
    const rule = app.SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D2'));
    sheet.getRange('A1').setDataValidation(rule.setAllowInvalid(false).build());
    sheet.insertRowsBefore(1, 2);
    sheet.getRange('A3').setValue('SQL');
  });
  expect(app.leads.cells.at(3, 1)).toBe('SQL');
  expect(() => app.run(() => leadsSheet(app).getRange('A3').setValue('hot'))).toThrow('in cell A3 violates');
});

it('links of cells are kept beside their text', () => {
  const app = appsScript();
  const read = app.run(() => {
    const range = leadsSheet(app).getRange('A1');
    const value = app.SpreadsheetApp.newRichTextValue()
      .setText('=row 7')
      .setLinkUrl('#gid=0&range=7:7')
      .build();
    range.setRichTextValue(value);
    return [range.getValue(), range.getRichTextValue()!.getLinkUrl()];
  });
  expect(read).toEqual(['=row 7', '#gid=0&range=7:7']);
});

it('copies go with their formats, or without, and formulas move along', () => {
  const app = appsScript();
  const read = app.run(() => {
    const sheet = leadsSheet(app);
    sheet.getRange('A1').setFormula('=B1*$C$1').setBackground('#ff0000');
    sheet.getRange('A1').copyTo(sheet.getRange('A2:A3'));
    sheet.getRange('A1').copyTo(sheet.getRange('B5'), { formatOnly: true });
    return [
      sheet.getRange('A1:A3').getFormulas().flat(),
      sheet.getRange('A3').getBackground(),
      [sheet.getRange('B5').getFormula(), sheet.getRange('B5').getBackground()],
    ];
  });
  expect(read).toEqual([['=B1*$C$1', '=B2*$C$1', '=B3*$C$1'], '#ff0000', ['', '#ff0000']]);
});
