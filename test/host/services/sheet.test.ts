import { describe, expect, it } from 'vitest';
import { isHiddenByFilter } from '../../../src/host/workbook/criteria.ts';
import { appsScript, leadsSheet } from './apps-script.ts';

describe('developer metadata', () => {
  it('goes on whole rows and columns by address only', () => {
    const app = appsScript();
    const message = 'Adding developer metadata to arbitrary ranges is not currently supported.';
    for (const address of ['A1', 'A1:A20', 'B:C', 'A2:A']) {
      expect(() => app.run(() => leadsSheet(app).getRange(address).addDeveloperMetadata('k'))).toThrow(
        message,
      );
    }
    app.run(() => leadsSheet(app).getRange('C:C').addDeveloperMetadata('score', 'v1'));
    expect(app.leads.metadata).toMatchObject([{ key: 'score', value: 'v1', on: 'column', index: 3 }]);
  });

  it('is found where its column has gone to', () => {
    const app = appsScript();
    app.run(() => leadsSheet(app).getRange('C:C').addDeveloperMetadata('score'));
    app.leads.insert('column', 1, 2);
    app.leads.move('column', 5, 1, 1);
    const address = app.run(() => {
      const sheet = leadsSheet(app);
      const [found] = sheet.createDeveloperMetadataFinder().withKey('score').find();
      return found!.getLocation().getColumn()!.getA1Notation();
    });
    expect(address).toBe('A:A');
  });

  it('is found by key, in the spreadsheet or a sheet', () => {
    const app = appsScript();
    const counts = app.run(() => {
      const spreadsheet = app.SpreadsheetApp.getActiveSpreadsheet();
      spreadsheet.insertSheet('Rules', 1).addDeveloperMetadata('tab', 'rules');
      leadsSheet(app).addDeveloperMetadata('tab', 'leads');
      leadsSheet(app).getRange('2:2').addDeveloperMetadata('row');
      return [
        spreadsheet.createDeveloperMetadataFinder().find(),
        spreadsheet.createDeveloperMetadataFinder().withKey('tab').find(),
        leadsSheet(app).createDeveloperMetadataFinder().find(),
      ].map((found) => found.length);
    });
    expect(counts).toEqual([3, 2, 2]);
  });

  it('is given by its sheet where it lies on the sheet itself', () => {
    const app = appsScript();
    const values = app.run(() => {
      const sheet = leadsSheet(app).addDeveloperMetadata('tab', 'leads');
      const [, column] = sheet.getRangeList(['A1', 'C:C']).getRanges();
      column!.addDeveloperMetadata('score', 'v1');
      return sheet.getDeveloperMetadata().map((entry) => entry.getValue());
    });
    expect(values).toEqual(['leads']);
    expect(app.leads.metadata).toMatchObject([{ value: 'leads' }, { value: 'v1', on: 'column', index: 3 }]);
  });

  it('can be removed', () => {
    const app = appsScript();
    app.run(() => {
      leadsSheet(app).addDeveloperMetadata('a', '1').addDeveloperMetadata('b', '2');
      leadsSheet(app).createDeveloperMetadataFinder().withKey('b').find()[0]!.remove();
    });
    expect(app.leads.metadata).toMatchObject([{ key: 'a', value: '1' }]);
  });
});

describe('tabs', () => {
  it('are made beside the active one, which they become', () => {
    const app = appsScript();
    const names = app.run(() => {
      const spreadsheet = app.SpreadsheetApp.getActiveSpreadsheet();
      spreadsheet.insertSheet('Rules', 1);
      spreadsheet.setActiveSheet(leadsSheet(app));
      spreadsheet.insertSheet('Deals');
      return [
        ...spreadsheet.getSheets().map((sheet) => sheet.getName()),
        spreadsheet.getActiveSheet().getName(),
      ];
    });
    expect(names).toEqual(['Leads', 'Deals', 'Rules', 'Deals']);
  });

  it('have names of their own', () => {
    const app = appsScript();
    const message = 'A sheet with the name "LEADS" already exists. Please enter another name.';
    expect(() => app.run(() => app.SpreadsheetApp.getActiveSpreadsheet().insertSheet('LEADS'))).toThrow(
      message,
    );
  });

  it('are found by their name to the letter', () => {
    const app = appsScript();
    const found = app.run(() =>
      ['Leads', 'leads'].map(
        (name) => app.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name) !== null,
      ),
    );
    expect(found).toEqual([true, false]);
  });

  it('cannot all be deleted', () => {
    const app = appsScript();
    expect(() =>
      app.run(() => app.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(leadsSheet(app))),
    ).toThrow("You can't remove all the sheets in a document.");
  });

  it('keep their id when they are renamed and moved', () => {
    const app = appsScript();
    const read = app.run(() => {
      const spreadsheet = app.SpreadsheetApp.getActiveSpreadsheet();
      const rules = spreadsheet.insertSheet('Rules');
      const id = rules.getSheetId();
      rules.setName('My rules');
      app.workbook.sheets.reverse();
      return [
        spreadsheet.getSheetByName('My rules')!.getSheetId() === id,
        spreadsheet.getSheets()[0]!.getName(),
      ];
    });
    expect(read).toEqual([true, 'My rules']);
  });
});

describe('rows and columns', () => {
  it('that are inserted after one look like it: a score beside a date column would show as a date', () => {
    const app = appsScript();
    app.leads.formats.numberFormat.set({ row: 1, column: 10, rows: 20, columns: 1 }, 'yyyy-mm-dd');
    const score = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.insertColumnsAfter(10, 1);
      return sheet.getRange('K2').setValue(55).getDisplayValues()[0]![0];
    });
    expect(score).toBe('1900-02-23');
  });

  it('are moved before others, with format and note, and what refers to them follows', () => {
    const app = appsScript();
    const read = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.getRange('A2:A4').setValues([['a'], ['b'], ['c']]);
      sheet.getRange('A2').setNumberFormat('@').setNote('of a');
      sheet.getRange('C1').setValue('=A2');
      sheet.moveRows(sheet.getRange('B2:B3'), 5);
      const cells = sheet.getRange('A2:A4');
      const formula = sheet.getRange('C1').getFormulas();
      return [
        cells.getValues(),
        cells.getNotes(),
        cells.getNumberFormats().map(([one]) => one === '@'),
        formula,
      ].flat(2);
    });
    expect(read).toEqual(['c', 'a', 'b', '', 'of a', '', false, true, false, '=A3']);
  });

  it('cannot all be deleted, and not beyond the grid', () => {
    const app = appsScript();
    expect(() => app.run(() => leadsSheet(app).deleteRows(1, 20))).toThrow(
      "You can't delete all the rows on the sheet.",
    );
    expect(() => app.run(() => leadsSheet(app).deleteColumns(10, 2))).toThrow(
      'Those columns are out of bounds.',
    );
  });

  it('have no group to be asked for where there is none: Google throws, whatever its type says', () => {
    const app = appsScript();
    app.run(() => leadsSheet(app).getRange('2:3').shiftRowGroupDepth(1));
    const ask = (call: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown) => () =>
      app.run(() => call(leadsSheet(app)));
    expect(ask((sheet) => sheet.getColumnGroup(4, 1))).toThrow(
      'A column group does not exist at index 4 and group depth 1.',
    );
    expect(ask((sheet) => sheet.getRowGroup(2, 2))).toThrow(
      'A row group does not exist at index 2 and group depth 2.',
    );
  });

  it('are hidden, frozen, sized and grouped', () => {
    const app = appsScript();
    const groups = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.setFrozenRows(1);
      sheet.setFrozenColumns(2);
      sheet.setColumnWidth(2, 240);
      sheet.hideColumns(3);
      sheet.getRange('E:G').shiftColumnGroupDepth(1);
      sheet.getColumnGroup(6, 1)!.collapse();
      return sheet.getColumnGroup(5, 1)!.getRange().getA1Notation();
    });
    expect(groups).toBe('E1:G20');
    const { rows, columns } = app.leads;
    expect([rows.frozen, columns.frozen]).toEqual([1, 2]);
    expect([columns.sizes.at(1), columns.sizes.at(2)]).toEqual([undefined, 240]);
    expect([2, 3, 5, 7, 8].map((column) => columns.hidden.at(column) ?? false)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect([4, 5].map((column) => columns.groupDepth.at(column) ?? 0)).toEqual([0, 1]);
    expect(columns.collapsed).toEqual([{ start: 5, count: 3, depth: 1 }]);
  });

  it('are sized side by side, and all their groups collapsed at once', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      sheet.setColumnWidths(2, 2, 90);
      sheet.getRange('A:B').shiftColumnGroupDepth(1);
      sheet.getRange('E:G').shiftColumnGroupDepth(1);
      sheet.getRange('F:F').shiftColumnGroupDepth(1);
      sheet.collapseAllColumnGroups();
    });
    const { columns } = app.leads;
    expect([1, 2, 3, 4].map((column) => columns.sizes.at(column))).toEqual([undefined, 90, 90, undefined]);
    expect(columns.collapsed).toEqual([
      { start: 1, count: 2, depth: 1 },
      { start: 5, count: 3, depth: 1 },
      { start: 6, count: 1, depth: 2 },
    ]);
    expect([2, 3, 4, 5, 7].map((column) => columns.hidden.at(column) ?? false)).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('in a list of ranges are set together', () => {
    const app = appsScript();
    const formats = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.getRangeList(['A2:A3', 'C2']).setNumberFormat('@').setWrap(true);
      return sheet.getRange('A1:C3').getNumberFormats();
    });
    expect(formats.map((row) => row.map((format) => format === '@'))).toEqual([
      [false, false, false],
      [true, false, true],
      [true, false, false],
    ]);
  });
});

describe('filters and bandings', () => {
  it('a filter is replaced by a wider one with the same criteria', () => {
    const app = appsScript();
    app.leads.filter = {
      area: { row: 1, column: 1, rows: 9, columns: 2 },
      criteria: new Map([[2, { hiddenValues: ['lost'] }]]),
    };
    const address = app.run(() => {
      const filter = leadsSheet(app).getFilter()!;
      const criteria = filter.getColumnFilterCriteria(2);
      filter.remove();
      const wider = leadsSheet(app).getRange('A1:D9').createFilter().setColumnFilterCriteria(2, criteria);
      return wider.getRange().getA1Notation();
    });
    expect(address).toBe('A1:D9');
    expect(app.leads.filter.criteria.get(2)).toEqual({ hiddenValues: ['lost'] });
    expect(() => app.run(() => leadsSheet(app).getRange('A1').createFilter())).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });

  it('a filter that a script holds moves with its columns', () => {
    const app = appsScript();
    const address = app.run(() => {
      const filter = leadsSheet(app).getRange('A1:B9').createFilter();
      app.leads.insert('column', 1, 1);
      return filter.getRange().getA1Notation();
    });
    expect(address).toBe('B1:C9');
  });

  it('rows that a filter hides are read and written like others', () => {
    const app = appsScript();
    app.leads.filter = {
      area: { row: 1, column: 1, rows: 3, columns: 1 },
      criteria: new Map([[1, { hiddenValues: ['lost'] }]]),
    };
    const read = app.run(() => {
      const range = leadsSheet(app).getRange('A1:A3');
      return range
        .setValues([['Status'], ['lost'], ['won']])
        .getValues()
        .flat();
    });
    expect(read).toEqual(['Status', 'lost', 'won']);
    expect([1, 2, 3].map((row) => isHiddenByFilter(app.leads, row))).toEqual([false, true, false]);
  });

  it('bandings say where they are', () => {
    const app = appsScript();
    const area = { row: 1, column: 1, rows: 9, columns: 2 };
    app.leads.bandings.push({ area, headerRow: null, firstRow: null, secondRow: '#eeeeee', footerRow: null });
    const addresses = app.run(() =>
      leadsSheet(app)
        .getBandings()
        .map((banding) => banding.getRange().getA1Notation()),
    );
    expect(addresses).toEqual(['A1:B9']);
  });
});

describe('conditional formats', () => {
  it('are copied with condition, ranges and look, and changed without changing what they are copied from', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      const first = app.SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$A2="x"')
        .setRanges([sheet.getRange('B2:C3')])
        .setBackground('#ff0000')
        .setStrikethrough(true)
        .build();
      const second = first.copy().whenFormulaSatisfied('=$A2="y"').setBackground('#00ff00').build();
      sheet.setConditionalFormatRules([first, second]);
    });
    const areas = [{ row: 2, column: 2, rows: 2, columns: 2 }];
    expect(app.leads.conditionalFormats).toMatchObject([
      { areas, condition: { values: ['=$A2="x"'] }, style: { strikethrough: true } },
      { areas, condition: { values: ['=$A2="y"'] }, style: { strikethrough: true } },
    ]);
    const [red, green] = app.leads.conditionalFormats.map(
      (format) => 'style' in format && format.style.background,
    );
    expect(red).not.toBe(green);
  });

  it('are one list that is replaced as a whole', () => {
    const app = appsScript();
    app.leads.conditionalFormats.push({ areas: [app.leads.wholeArea()], unsupported: true });
    const read = app.run(() => {
      const sheet = leadsSheet(app);
      const rule = app.SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$H2<>$A2')
        .setFontColor('#808080')
        .setStrikethrough(true)
        .setRanges([sheet.getRange('H2:J20')])
        .build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
      const [theirs, ours] = sheet.getConditionalFormatRules();
      return [
        theirs!.getBooleanCondition(),
        theirs!.getGradientCondition(),
        ours!.getBooleanCondition()!.getCriteriaValues(),
        ours!.getRanges().map((range) => range.getA1Notation()),
      ];
    });
    expect(read).toEqual([null, null, ['=$H2<>$A2'], ['H2:J20']]);
    expect(app.leads.conditionalFormats[1]).toEqual({
      areas: [{ row: 2, column: 8, rows: 19, columns: 3 }],
      condition: { criteria: 'CUSTOM_FORMULA', values: ['=$H2<>$A2'] },
      style: { fontColor: '#808080', strikethrough: true },
    });
  });

  it('can be gradients of theirs, which are kept', () => {
    const app = appsScript();
    const min = { color: '#ffffff', type: 'MIN' as const, value: '' };
    const max = { color: '#00ff00', type: 'NUMBER' as const, value: '100' };
    const gradient = { areas: [app.leads.wholeArea()], gradient: { min, max } };
    app.leads.conditionalFormats.push(gradient);
    const isGradient = app.run(() => {
      const rules = leadsSheet(app).getConditionalFormatRules();
      leadsSheet(app).setConditionalFormatRules(rules);
      return rules[0]!.getGradientCondition() !== null;
    });
    expect([isGradient, app.leads.conditionalFormats]).toEqual([true, [gradient]]);
  });
});

describe('charts', () => {
  it('are built, inserted and removed', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      const chart = sheet
        .newChart()
        .asComboChart()
        .addRange(sheet.getRange('A1:B6'))
        .setNumHeaders(1)
        .setPosition(8, 2, 0, 0)
        .setOption('title', 'Conversion by band')
        .build();
      sheet.insertChart(chart);
      sheet.insertChart(chart);
    });
    expect(app.leads.charts).toMatchObject([
      {
        type: 'COMBO',
        options: { title: 'Conversion by band' },
        anchor: { row: 8, column: 2 },
        numHeaders: 1,
      },
      { type: 'COMBO' },
    ]);
    const titles = app.run(() => {
      const sheet = leadsSheet(app);
      const [first, second] = sheet.getCharts();
      sheet.removeChart(second!);
      return [first!.getOptions()!.get('title'), sheet.getCharts().length];
    });
    expect(titles).toEqual(['Conversion by band', 1]);
  });

  it('follow their cells', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A2:B6')).build());
    });
    app.leads.insert('row', 1, 3);
    expect(app.leads.charts[0]!.ranges[0]!.area).toMatchObject({ row: 5, rows: 5 });
  });
});
