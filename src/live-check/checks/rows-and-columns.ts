import type { CheckGroup } from '../check.ts';
import { described } from '../described.ts';
import { dress, dressed } from '../dressed-cell.ts';
import type { Sheet } from '../google-types.ts';
import { onTab } from '../on-tab.ts';
import { isRefused } from '../refusal.ts';

const shifting = 'src/host/workbook/shift-sheet.ts';
const formulas = 'src/host/workbook/shift-formulas.ts';
const groups = 'src/host/services/spreadsheet/group.ts';
const room = 'src/addon/sheets/room.ts';

/** What a formula in A1 says after a change of the tab. */
function formulaAfter(what: string, formula: string, assumed: string, change: (sheet: Sheet) => unknown) {
  return onTab(`a formula after ${what}`, formulas, `formula ${assumed}`, (sheet) => {
    const cell = sheet.getRange('A1').setFormula(formula);
    change(sheet);
    return described(cell);
  });
}

/** Where a filter and a banding lie that a tab is given, after each of some changes. */
function filterAfter(
  what: string,
  where: string,
  assumed: string,
  address: string,
  changes: ((sheet: Sheet) => unknown)[],
) {
  return onTab(`a filter and a banding over ${address} after ${what}`, where, assumed, (sheet) => {
    sheet.getRange('A1:B3').setValues([
      ['k', 'v'],
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange(address).createFilter();
    sheet.getRange(address).applyRowBanding();
    const seen = changes.map((change) => {
      change(sheet);
      const banding = sheet.getBandings()[0]?.getRange().getA1Notation();
      return `filter ${sheet.getFilter()?.getRange().getA1Notation()}, banding ${banding}`;
    });
    return seen.join('; ');
  });
}

export const rowsAndColumns: CheckGroup = {
  title: 'Inserting, deleting, moving and folding rows and columns',
  checks: [
    onTab('the grid of a new tab', 'src/host/workbook/workbook.ts', '1000 × 26', (sheet) => {
      return `${sheet.getMaxRows()} × ${sheet.getMaxColumns()}`;
    }),
    onTab(
      'a column is inserted behind one with format, dropdown, note and width, and then cleared as ours are',
      room,
      'empty, #ff0000, 0.00, no note, dropdown, 170 pixels; empty, #ffffff, 0.###############, no note, no dropdown',
      (sheet) => {
        dressed(sheet.getRange('B2'));
        sheet.setColumnWidth(2, 170);
        sheet.insertColumnsAfter(2, 1);
        const fresh = `${dress(sheet.getRange('C2'))}, ${sheet.getColumnWidth(3)} pixels`;
        sheet.getRange('C1:C1000').clear({ formatOnly: true, validationsOnly: true });
        return `${fresh}; ${dress(sheet.getRange('C2'))}`;
      },
    ),
    onTab(
      'a row is inserted behind one with format, dropdown and note',
      'src/addon/sheets/log-tab.ts',
      'empty, #ff0000, 0.00, no note, dropdown',
      (sheet) => {
        dressed(sheet.getRange('B2'));
        sheet.insertRowsAfter(2, 1);
        return dress(sheet.getRange('B3'));
      },
    ),
    onTab('a column is inserted behind a hidden one', room, 'shown', (sheet) => {
      sheet.hideColumns(2);
      sheet.insertColumnsAfter(2, 1);
      return sheet.isColumnHiddenByUser(3) ? 'hidden' : 'shown';
    }),
    onTab('columns are inserted up to 18,278, and one more', room, 'taken, refused', (sheet) => {
      sheet.deleteRows(2, sheet.getMaxRows() - 1);
      const insert = (count: number) => isRefused(() => sheet.insertColumnsAfter(1, count));
      return `${insert(18_278 - sheet.getMaxColumns())}, ${insert(1)}`;
    }),
    formulaAfter('a column was inserted left of what it refers to', '=$B2+B$3', '=$C2+C$3', (sheet) =>
      sheet.insertColumnsBefore(2, 1),
    ),
    formulaAfter('the column that it refers to was deleted', '=$B2+D$3', '=#REF!+C$3', (sheet) =>
      sheet.deleteColumns(2, 1),
    ),
    onTab(
      'a column is moved to the front: values, widths and hiding go with it',
      shifting,
      'text "c", 170 pixels, hidden',
      (sheet) => {
        sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
        sheet.setColumnWidth(3, 170);
        sheet.hideColumns(3);
        sheet.moveColumns(sheet.getRange('C:C'), 1);
        const hiding = sheet.isColumnHiddenByUser(1) ? 'hidden' : 'shown';
        return `${described(sheet.getRange('A1'))}, ${sheet.getColumnWidth(1)} pixels, ${hiding}`;
      },
    ),
    onTab(
      'a range object after a column was inserted left of it',
      'src/host/services/service-types.ts',
      'B2',
      (sheet) => {
        const range = sheet.getRange('B2');
        sheet.insertColumnsBefore(1, 1);
        return range.getA1Notation();
      },
    ),
    filterAfter('two columns were inserted behind B', shifting, 'filter A1:B3, banding A1:B3', 'A1:B3', [
      (sheet) => {
        sheet.insertColumnsAfter(2, 2);
        sheet.getRange('C1:D1').setValues([['Score', 'Status']]);
      },
    ]),
    filterAfter(
      'a column was inserted within, and after C and D were deleted',
      'src/addon/remove/delete-traces.ts',
      'filter A1:D3, banding A1:D3; filter A1:B3, banding A1:B3',
      'A1:C3',
      [(sheet) => sheet.insertColumnsAfter(2, 1), (sheet) => sheet.deleteColumns(3, 2)],
    ),
    onTab(
      'a named range over B2:B4 after a row was inserted within and a column before',
      shifting,
      'C2:C5',
      (sheet, { spreadsheet }) => {
        spreadsheet.setNamedRange('LiveCheckNamed', sheet.getRange('B2:B4'));
        try {
          sheet.insertRowsAfter(2, 1);
          sheet.insertColumnsBefore(1, 1);
          return String(spreadsheet.getRangeByName('LiveCheckNamed')?.getA1Notation());
        } finally {
          spreadsheet.removeNamedRange('LiveCheckNamed');
        }
      },
    ),
    onTab(
      'widths and heights of a new tab',
      'src/host/services/spreadsheet/sheet-rows-and-columns.ts',
      '100 and 21 pixels',
      (sheet) => `${sheet.getColumnWidth(1)} and ${sheet.getRowHeight(1)} pixels`,
    ),
    onTab(
      'columns C and D are grouped and the group collapsed',
      groups,
      'depth 0 1 1 0, C:D, collapsed, D hidden, control at 5',
      (sheet) => {
        sheet.getRange('C1:D1').shiftColumnGroupDepth(1);
        const group = sheet.getColumnGroup(3, 1)?.collapse();
        const depths = [2, 3, 4, 5].map((column) => sheet.getColumnGroupDepth(column));
        const place = group?.getRange().getA1Notation().replace(/\d+/g, '');
        const folded = group?.isCollapsed() ? 'collapsed' : 'open';
        const hiding = sheet.isColumnHiddenByUser(4) ? 'hidden' : 'shown';
        return `depth ${depths.join(' ')}, ${place}, ${folded}, D ${hiding}, control at ${group?.getControlIndex()}`;
      },
    ),
    onTab('a group is asked for where there is none', groups, 'null', (sheet) => {
      try {
        return String(sheet.getColumnGroup(3, 1));
      } catch {
        return 'throws';
      }
    }),
    onTab(
      'a column is inserted within a group, and one behind it',
      'src/host/workbook/dimension-properties.ts',
      'depth 1 1 1 0 0',
      (sheet) => {
        sheet.getRange('C1:D1').shiftColumnGroupDepth(1);
        sheet.insertColumnsAfter(3, 1);
        sheet.insertColumnsAfter(5, 1);
        return `depth ${[3, 4, 5, 6, 7].map((column) => sheet.getColumnGroupDepth(column)).join(' ')}`;
      },
    ),
    onTab(
      'appendRow on a tab whose grid is full',
      'src/host/services/spreadsheet/sheet-structure.ts',
      'row 3 of 3',
      (sheet) => {
        sheet.deleteRows(3, sheet.getMaxRows() - 2);
        sheet.getRange('A2').setValue('last');
        sheet.appendRow(['new']);
        return `row ${sheet.getLastRow()} of ${sheet.getMaxRows()}`;
      },
    ),
  ],
};
