import type { CheckGroup } from '../check.ts';
import { described } from '../described.ts';

const shifting = 'src/host/workbook/shift-sheet.ts';
const structure = 'src/host/services/spreadsheet/sheet-structure.ts';
const groups = 'src/host/services/spreadsheet/group.ts';

export const rowsAndColumns: CheckGroup = {
  title: 'Inserting, deleting, moving and folding rows and columns',
  checks: [
    {
      what: 'the grid of a new tab',
      where: 'src/host/workbook/workbook.ts',
      assumed: '1000 × 26',
      see(scratch) {
        const sheet = scratch.tab();
        return `${sheet.getMaxRows()} × ${sheet.getMaxColumns()}`;
      },
    },
    {
      what: 'a column is inserted behind one with format, dropdown, note and width',
      where: 'src/addon/output/room.ts',
      assumed: 'empty, #ff0000, 0.00, no note, dropdown, 170 pixels',
      see(scratch) {
        const sheet = scratch.tab();
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).setAllowInvalid(true);
        const cell = sheet.getRange('B2').setValue('x').setBackground('#ff0000').setNumberFormat('0.00');
        cell.setNote('note').setDataValidation(rule.build());
        sheet.setColumnWidth(2, 170);
        sheet.insertColumnsAfter(2, 1);
        const added = sheet.getRange('C2');
        return [
          described(added),
          added.getBackground(),
          added.getNumberFormat(),
          added.getNote() === '' ? 'no note' : 'note',
          added.getDataValidation() === null ? 'no dropdown' : 'dropdown',
          `${sheet.getColumnWidth(3)} pixels`,
        ].join(', ');
      },
    },
    {
      what: 'a formula after a column was inserted left of what it refers to',
      where: 'src/host/workbook/shift-formulas.ts',
      assumed: 'formula =$C2+C$3',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1').setFormula('=$B2+B$3');
        sheet.insertColumnsBefore(2, 1);
        return described(sheet.getRange('A1'));
      },
    },
    {
      what: 'a formula after the column that it refers to was deleted',
      where: 'src/host/workbook/shift-formulas.ts',
      assumed: 'formula =#REF!+C$3',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1').setFormula('=$B2+D$3');
        sheet.deleteColumns(2, 1);
        return described(sheet.getRange('A1'));
      },
    },
    {
      what: 'a column is moved to the front: values, widths and hiding go with it',
      where: shifting,
      assumed: 'text "c", 170 pixels, hidden',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
        sheet.setColumnWidth(3, 170);
        sheet.hideColumns(3);
        sheet.moveColumns(sheet.getRange('C:C'), 1);
        const hiding = sheet.isColumnHiddenByUser(1) ? 'hidden' : 'shown';
        return `${described(sheet.getRange('A1'))}, ${sheet.getColumnWidth(1)} pixels, ${hiding}`;
      },
    },
    {
      what: 'a range object after a column was inserted left of it',
      where: 'src/host/services/service-types.ts',
      assumed: 'B2',
      see(scratch) {
        const sheet = scratch.tab();
        const range = sheet.getRange('B2');
        sheet.insertColumnsBefore(1, 1);
        return range.getA1Notation();
      },
    },
    {
      what: 'a filter and a banding over A1:B3 after two columns were inserted behind B',
      where: shifting,
      assumed: 'filter A1:B3, banding A1:B3',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1:B3').setValues([
          ['k', 'v'],
          [1, 2],
          [3, 4],
        ]);
        sheet.getRange('A1:B3').createFilter();
        sheet.getRange('A1:B3').applyRowBanding();
        sheet.insertColumnsAfter(2, 2);
        sheet.getRange('C1:D1').setValues([['Score', 'Status']]);
        const banding = sheet.getBandings()[0]?.getRange().getA1Notation();
        return `filter ${sheet.getFilter()?.getRange().getA1Notation()}, banding ${banding}`;
      },
    },
    {
      what: 'a filter and a banding over A1:C3 after a column was inserted within',
      where: shifting,
      assumed: 'filter A1:D3, banding A1:D3',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1:C3').createFilter();
        sheet.getRange('A1:C3').applyRowBanding();
        sheet.insertColumnsAfter(2, 1);
        const banding = sheet.getBandings()[0]?.getRange().getA1Notation();
        return `filter ${sheet.getFilter()?.getRange().getA1Notation()}, banding ${banding}`;
      },
    },
    {
      what: 'a named range over B2:B4 after a row was inserted within and a column before',
      where: shifting,
      assumed: 'C2:C5',
      see(scratch) {
        const sheet = scratch.tab();
        const { spreadsheet } = scratch;
        spreadsheet.setNamedRange('LiveCheckNamed', sheet.getRange('B2:B4'));
        try {
          sheet.insertRowsAfter(2, 1);
          sheet.insertColumnsBefore(1, 1);
          return String(spreadsheet.getRangeByName('LiveCheckNamed')?.getA1Notation());
        } finally {
          spreadsheet.removeNamedRange('LiveCheckNamed');
        }
      },
    },
    {
      what: 'widths and heights of a new tab',
      where: 'src/host/services/spreadsheet/sheet-rows-and-columns.ts',
      assumed: '100 and 21 pixels',
      see(scratch) {
        const sheet = scratch.tab();
        return `${sheet.getColumnWidth(1)} and ${sheet.getRowHeight(1)} pixels`;
      },
    },
    {
      what: 'columns C and D are grouped and the group collapsed',
      where: groups,
      assumed: 'depth 0 1 1 0, C:D, collapsed, D hidden, control at 5',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('C1:D1').shiftColumnGroupDepth(1);
        const group = sheet.getColumnGroup(3, 1)?.collapse();
        const depths = [2, 3, 4, 5].map((column) => sheet.getColumnGroupDepth(column));
        const place = group?.getRange().getA1Notation().replace(/\d+/g, '');
        const folded = group?.isCollapsed() ? 'collapsed' : 'open';
        const hiding = sheet.isColumnHiddenByUser(4) ? 'hidden' : 'shown';
        return `depth ${depths.join(' ')}, ${place}, ${folded}, D ${hiding}, control at ${group?.getControlIndex()}`;
      },
    },
    {
      what: 'a group is asked for where there is none',
      where: groups,
      assumed: 'null',
      see(scratch) {
        const sheet = scratch.tab();
        try {
          return String(sheet.getColumnGroup(3, 1));
        } catch {
          return 'throws';
        }
      },
    },
    {
      what: 'a column is inserted within a group',
      where: 'src/host/workbook/dimension-properties.ts',
      assumed: 'depth 1 1 1 0',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('C1:D1').shiftColumnGroupDepth(1);
        sheet.insertColumnsAfter(3, 1);
        return `depth ${[3, 4, 5, 6].map((column) => sheet.getColumnGroupDepth(column)).join(' ')}`;
      },
    },
    {
      what: 'appendRow on a tab whose grid is full',
      where: structure,
      assumed: 'row 3 of 3',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.deleteRows(3, sheet.getMaxRows() - 2);
        sheet.getRange('A2').setValue('last');
        sheet.appendRow(['new']);
        return `row ${sheet.getLastRow()} of ${sheet.getMaxRows()}`;
      },
    },
  ],
};
