import { describe, expect, it } from 'vitest';
import { appsScript } from './apps-script.ts';

function leadsSheet(app: ReturnType<typeof appsScript>) {
  return app.SpreadsheetApp.getActive().getSheetByName('Leads')!;
}

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
    const address = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.getRange('C:C').addDeveloperMetadata('score');
      sheet.insertColumnsBefore(1, 2);
      sheet.moveColumns(sheet.getRange('E:E'), 1);
      const [found] = sheet.createDeveloperMetadataFinder().withKey('score').find();
      return found!.getLocation().getColumn()!.getA1Notation();
    });
    expect(address).toBe('A:A');
  });

  it('is found by key, value, visibility and kind of place, in the spreadsheet or a sheet', () => {
    const app = appsScript();
    const counts = app.run(() => {
      const spreadsheet = app.SpreadsheetApp.getActive();
      const { DeveloperMetadataVisibility: visibility, DeveloperMetadataLocationType: type } =
        app.SpreadsheetApp;
      spreadsheet.addDeveloperMetadata('tab', 'all');
      leadsSheet(app).addDeveloperMetadata('tab', 'leads', visibility.PROJECT);
      leadsSheet(app).getRange('2:2').addDeveloperMetadata('tab', visibility.DOCUMENT);
      const finder = () => spreadsheet.createDeveloperMetadataFinder();
      return [
        finder().withKey('tab').find(),
        finder().withValue('leads').find(),
        finder().withVisibility(visibility.DOCUMENT).find(),
        finder().withLocationType(type.ROW).find(),
        leadsSheet(app).createDeveloperMetadataFinder().find(),
        spreadsheet.getDeveloperMetadata(),
        leadsSheet(app).getDeveloperMetadata(),
      ].map((found) => found.length);
    });
    expect(counts).toEqual([3, 1, 2, 1, 2, 1, 1]);
  });

  it('can be changed and removed', () => {
    const app = appsScript();
    app.run(() => {
      leadsSheet(app).addDeveloperMetadata('a', '1').addDeveloperMetadata('b', '2');
      const [a, b] = leadsSheet(app).getDeveloperMetadata();
      a!.setValue('9');
      b!.remove();
    });
    expect(app.leads.metadata).toMatchObject([{ key: 'a', value: '9' }]);
  });
});

describe('tabs', () => {
  it('are made beside the active one, which they become', () => {
    const app = appsScript();
    const names = app.run(() => {
      const spreadsheet = app.SpreadsheetApp.getActive();
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
    expect(() => app.run(() => app.SpreadsheetApp.getActive().insertSheet('LEADS'))).toThrow(message);
  });

  it('are found by their name to the letter', () => {
    const app = appsScript();
    const found = app.run(() =>
      ['Leads', 'leads'].map((name) => app.SpreadsheetApp.getActive().getSheetByName(name) !== null),
    );
    expect(found).toEqual([true, false]);
  });

  it('cannot all be deleted, nor all be hidden', () => {
    const app = appsScript();
    expect(() => app.run(() => app.SpreadsheetApp.getActive().deleteSheet(leadsSheet(app)))).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => app.run(() => leadsSheet(app).hideSheet())).toThrow(
      "You can't hide all the sheets in a document.",
    );
  });

  it('keep their id when they are renamed and moved', () => {
    const app = appsScript();
    const read = app.run(() => {
      const spreadsheet = app.SpreadsheetApp.getActive();
      const rules = spreadsheet.insertSheet('Rules');
      const id = rules.getSheetId();
      rules.setName('My rules');
      spreadsheet.moveActiveSheet(1);
      return [spreadsheet.getSheetById(id)!.getName(), rules.getIndex()];
    });
    expect(read).toEqual(['My rules', 1]);
  });
});

describe('copies of a tab', () => {
  const copied = (app: ReturnType<typeof appsScript>) =>
    app.run(() => {
      leadsSheet(app).addDeveloperMetadata('tab', 'leads').getRange('A1').setValue('Ada');
      const copy = app.SpreadsheetApp.getActive().duplicateActiveSheet();
      return [
        copy.getName(),
        copy.getIndex(),
        copy.getRange('A1').getValue(),
        copy.getDeveloperMetadata().length,
      ];
    });

  it('stand beside it, with its cells and by default its metadata', () => {
    expect(copied(appsScript())).toEqual(['Copy of Leads', 2, 'Ada', 1]);
  });

  it('have no metadata in the other answer to what Google leaves open', () => {
    expect(copied(appsScript({ copiesMetadata: false }))).toEqual(['Copy of Leads', 2, 'Ada', 0]);
  });
});

describe('rows and columns', () => {
  it('that are inserted after one look like it: a score beside a date column would show as a date', () => {
    const app = appsScript();
    app.leads.formats.numberFormat.set({ row: 1, column: 10, rows: 20, columns: 1 }, 'yyyy-mm-dd');
    const score = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.insertColumnsAfter(10, 1);
      return sheet.getRange('K2').setValue(55).getDisplayValue();
    });
    expect(score).toBe('1900-02-23');
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

  it('are hidden, frozen, sized and grouped', () => {
    const app = appsScript();
    const read = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.setFrozenRows(1);
      sheet.setColumnWidth(2, 240);
      sheet.hideColumns(3);
      sheet.getRange('E:G').shiftColumnGroupDepth(1);
      sheet.setColumnGroupControlPosition(app.SpreadsheetApp.GroupControlTogglePosition.BEFORE);
      const group = sheet.getColumnGroup(6, 1)!;
      group.collapse();
      return [
        sheet.getFrozenRows(),
        [sheet.getColumnWidth(1), sheet.getColumnWidth(2)],
        [2, 3, 5, 7, 8].map((column) => sheet.isColumnHiddenByUser(column)),
        [group.getRange().getA1Notation(), group.isCollapsed(), group.getControlIndex()],
        [4, 5].map((column) => sheet.getColumnGroupDepth(column)),
        sheet.getColumnGroup(4, 1),
      ];
    });
    expect(read).toEqual([
      1,
      [100, 240],
      [false, true, true, true, false],
      ['E1:G20', true, 4],
      [0, 1],
      null,
    ]);
  });
});

describe('filters, bandings and protections', () => {
  it('sort by a filter moves the rows of the filter only', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      sheet.getRange('A1:C3').setValues([
        ['Name', 'Size', 'Score'],
        ['a', 2, 'for a'],
        ['b', 1, 'for b'],
      ]);
      sheet.getRange('A1:B3').createFilter();
      sheet.getFilter()!.sort(2, true);
    });
    expect([2, 3].map((row) => [1, 2, 3].map((column) => app.leads.cells.at(row, column)))).toEqual([
      ['b', 1, 'for a'],
      ['a', 2, 'for b'],
    ]);
  });

  it('a filter is replaced by a wider one with the same criteria', () => {
    const app = appsScript();
    const read = app.run(() => {
      const sheet = leadsSheet(app);
      const hidden = app.SpreadsheetApp.newFilterCriteria().setHiddenValues(['lost']).build();
      const filter = sheet.getRange('A1:B9').createFilter().setColumnFilterCriteria(2, hidden);
      const criteria = filter.getColumnFilterCriteria(2);
      filter.remove();
      const wider = sheet.getRange('A1:D9').createFilter().setColumnFilterCriteria(2, criteria);
      return [wider.getRange().getA1Notation(), wider.getColumnFilterCriteria(2)!.getHiddenValues()];
    });
    expect(read).toEqual(['A1:D9', ['lost']]);
    expect(() => app.run(() => leadsSheet(app).getRange('A1').createFilter())).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });

  it('a filter that a script holds moves with its columns', () => {
    const app = appsScript();
    const address = app.run(() => {
      const sheet = leadsSheet(app);
      const filter = sheet.getRange('A1:B9').createFilter();
      sheet.insertColumnsBefore(1, 1);
      return filter.getRange().getA1Notation();
    });
    expect(address).toBe('B1:C9');
  });

  it('rows that a filter hides are read and written like others', () => {
    const app = appsScript();
    const read = app.run(() => {
      const sheet = leadsSheet(app);
      sheet.getRange('A1:A3').setValues([['Status'], ['lost'], ['won']]);
      const hidden = app.SpreadsheetApp.newFilterCriteria().setHiddenValues(['lost']).build();
      sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, hidden);
      const rows = [1, 2, 3].map((row) => sheet.isRowHiddenByFilter(row));
      return [rows, sheet.getRange('A1:A3').getValues().flat()];
    });
    expect(read).toEqual([
      [false, true, false],
      ['Status', 'lost', 'won'],
    ]);
  });

  it('bandings are found, widened and not doubled', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      sheet.getRange('A1:B9').applyRowBanding(app.SpreadsheetApp.BandingTheme.BLUE);
      const [banding] = sheet.getBandings();
      banding!.setRange(sheet.getRange('A1:D9'));
    });
    expect(app.leads.bandings).toMatchObject([{ area: { columns: 4 }, headerRow: '#5b95f9' }]);
    expect(() => app.run(() => leadsSheet(app).getRange('D1').applyRowBanding())).toThrow(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  });

  it('protections tell range from sheet, and what they leave open', () => {
    const app = appsScript();
    const read = app.run(() => {
      const sheet = leadsSheet(app);
      const { ProtectionType } = app.SpreadsheetApp;
      sheet.getRange('A:A').protect().setWarningOnly(true).setDescription('keys');
      sheet.protect().setUnprotectedRanges([sheet.getRange('B:B')]);
      const [range] = sheet.getProtections(ProtectionType.RANGE);
      const [whole] = sheet.getProtections(ProtectionType.SHEET);
      return [range!.getDescription(), range!.isWarningOnly(), whole!.getUnprotectedRanges().length];
    });
    expect(read).toEqual(['keys', true, 1]);
  });
});

describe('conditional formats', () => {
  it('are one list that is replaced as a whole', () => {
    const app = appsScript();
    app.leads.conditionalFormats.push({ areas: [app.leads.wholeArea()], unsupported: true });
    const read = app.run(() => {
      const sheet = leadsSheet(app);
      const rule = app.SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$H2<>$A2')
        .setFontColor('gray')
        .setStrikethrough(true)
        .setRanges([sheet.getRange('H2:J20')])
        .build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
      const [theirs, ours] = sheet.getConditionalFormatRules();
      const condition = ours!.getBooleanCondition()!;
      return [
        theirs!.getBooleanCondition(),
        theirs!.getGradientCondition(),
        String(condition.getCriteriaType()),
        condition.getCriteriaValues(),
        condition.getStrikethrough(),
        ours!.getRanges().map((range) => range.getA1Notation()),
      ];
    });
    expect(read).toEqual([null, null, 'CUSTOM_FORMULA', ['=$H2<>$A2'], true, ['H2:J20']]);
    expect(app.leads.conditionalFormats).toHaveLength(2);
  });

  it('are copied without touching the rule that they came from', () => {
    const app = appsScript();
    const colors = app.run(() => {
      const sheet = leadsSheet(app);
      const rule = app.SpreadsheetApp.newConditionalFormatRule()
        .whenNumberBetween(40, 69)
        .setBackground('#ABC')
        .setRanges([sheet.getRange('A1')])
        .build();
      const copy = rule.copy().setBackground('#ffffff').build();
      return [rule, copy].map((each) => each.getBooleanCondition()!.getBackground());
    });
    expect(colors).toEqual(['#aabbcc', '#ffffff']);
  });

  it('can be gradients', () => {
    const app = appsScript();
    app.run(() => {
      const rule = app.SpreadsheetApp.newConditionalFormatRule()
        .setGradientMinpoint('#ffffff')
        .setGradientMaxpointWithValue('#00ff00', app.SpreadsheetApp.InterpolationType.NUMBER, '100')
        .setRanges([leadsSheet(app).getRange('A1:A9')])
        .build();
      leadsSheet(app).setConditionalFormatRules([rule]);
    });
    expect(app.leads.conditionalFormats).toMatchObject([
      { gradient: { min: { type: 'MIN' }, max: { type: 'NUMBER', value: '100', color: '#00ff00' } } },
    ]);
  });
});

describe('charts', () => {
  it('are built, inserted, changed and removed', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      const chart = sheet
        .newChart()
        .asColumnChart()
        .setTitle('Conversion by band')
        .addRange(sheet.getRange('A1:B6'))
        .setNumHeaders(1)
        .setPosition(8, 2, 0, 0)
        .build();
      sheet.insertChart(chart);
      sheet.insertChart(chart);
    });
    expect(app.leads.charts).toMatchObject([
      {
        type: 'COLUMN',
        options: { title: 'Conversion by band' },
        anchor: { row: 8, column: 2 },
        numHeaders: 1,
      },
      { type: 'COLUMN' },
    ]);
    app.run(() => {
      const sheet = leadsSheet(app);
      const [first, second] = sheet.getCharts();
      sheet.updateChart(first!.modify().setChartType(app.Charts.ChartType.LINE).build());
      sheet.removeChart(second!);
    });
    expect(app.leads.charts.map(({ type }) => type)).toEqual(['LINE']);
  });

  it('follow their cells', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A2:B6')).build());
      sheet.insertRowsBefore(1, 3);
    });
    expect(app.leads.charts[0]!.ranges[0]!.area).toMatchObject({ row: 5, rows: 5 });
  });
});
