import type { Range, Sheet } from '../../services/google-types.ts';
import { type CheckGroup, inScratch, onSharedTab, onTab } from '../check.ts';
import { described, describedAll, isRefused } from '../described.ts';
import { freeTabName } from '../scratch.ts';

/** A cell with everything that a cell can have beside its value. */
function dressed(cell: Range): Range {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).setAllowInvalid(true);
  cell
    .setValue('x')
    .setBackground('#ff0000')
    .setNumberFormat('0.00')
    .setNotes([['note']]);
  return cell.setDataValidation(rule.build());
}

/** What a cell holds, and what it has beside that. */
function dress(cell: Range): string {
  return [
    described(cell),
    cell.getBackground(),
    cell.getNumberFormats()[0]![0],
    cell.getNote() === '' ? 'no note' : 'note',
    cell.getDataValidations()[0]![0] === null ? 'no dropdown' : 'dropdown',
  ].join(', ');
}

export const rowsAndColumns: CheckGroup = {
  title: 'Rows, columns and tabs that are inserted, cleared, folded',
  checks: [
    onTab(
      'a column is inserted behind one with format, dropdown and note, and then cleared as ours are',
      'empty, #ff0000, 0.00, no note, dropdown; empty, #ffffff, 0.###############, no note, no dropdown',
      (sheet) => {
        dressed(sheet.getRange('B2'));
        sheet.insertColumnsAfter(2, 1);
        const fresh = dress(sheet.getRange('C2'));
        sheet.getRange('C1:C1000').clear({ formatOnly: true, validationsOnly: true });
        return `${fresh}; ${dress(sheet.getRange('C2'))}`;
      },
    ),
    onTab(
      'a row is inserted behind one with format, dropdown and note',
      'empty, #ff0000, 0.00, no note, dropdown',
      (sheet) => {
        dressed(sheet.getRange('B2'));
        sheet.insertRowsAfter(2, 1);
        return dress(sheet.getRange('B3'));
      },
    ),
    onTab(
      'rows 2 and 3, the first dressed, are moved before row 6',
      'text "x", #ff0000, 0.00, note, dropdown; text "below"',
      (sheet) => {
        dressed(sheet.getRange('B2'));
        sheet.getRange('B3').setValue('below');
        sheet.moveRows(sheet.getRange('A2:A3'), 6);
        return `${dress(sheet.getRange('B4'))}; ${described(sheet.getRange('B5'))}`;
      },
      { where: 'src/addon/sheets/tab-rows.ts' },
    ),
    inScratch(
      'clear of formats and validations on a dressed cell',
      'text "x", #ffffff, 0.###############, note, no dropdown',
      (scratch) => dress(dressed(scratch.cell()).clear({ formatOnly: true, validationsOnly: true })),
    ),
    inScratch(
      'clearContent on a dressed cell',
      'empty, #ff0000, 0.00, note, dropdown',
      (scratch) => dress(dressed(scratch.cell()).clearContent()),
      { where: 'src/addon/changes' },
    ),
    inScratch('a note is set, and then set to ""', '"one\\ntwo", ""', (scratch) => {
      const cell = scratch.cell();
      return ['one\ntwo', ''].map((note) => JSON.stringify(cell.setNotes([[note]]).getNote())).join(', ');
    }),
    onTab(
      'merged cells are asked for by their right end, and by cells beside them',
      'B2:D3; none',
      (sheet) => {
        sheet.getRange('B2:D3').merge();
        const found = ['D1:F9', 'E1:F9'].map((address) =>
          sheet
            .getRange(address)
            .getMergedRanges()
            .map((range) => range.getA1Notation())
            .join(' '),
        );
        return found.map((addresses) => addresses || 'none').join('; ');
      },
    ),
    onTab('a column is inserted behind a hidden one', 'shown', (sheet) => {
      sheet.hideColumns(2);
      sheet.insertColumnsAfter(2, 1);
      return sheet.isColumnHiddenByUser(3) ? 'hidden' : 'shown';
    }),
    onTab('columns are inserted up to 18,278, and one more', 'taken, refused', (sheet) => {
      sheet.deleteRows(2, sheet.getMaxRows() - 1);
      const insert = (count: number) => isRefused(() => sheet.insertColumnsAfter(1, count));
      return `${insert(18_278 - sheet.getMaxColumns())}, ${insert(1)}`;
    }),
    onTab('more rows are inserted than ten million cells allow', 'refused', (sheet) =>
      isRefused(() => sheet.insertRowsAfter(1, 500_000)),
    ),
    onTab('columns C and D are grouped and the group collapsed', 'C:D, B shown, D hidden', (sheet) => {
      sheet.getRange('C1:D1').shiftColumnGroupDepth(1);
      const group = sheet.getColumnGroup(3, 1)?.collapse();
      const place = group?.getRange().getA1Notation().replace(/\d+/g, '');
      const [b, d] = [2, 4].map((column) => (sheet.isColumnHiddenByUser(column) ? 'hidden' : 'shown'));
      return `${place}, B ${b}, D ${d}`;
    }),
    onTab('columns A and C are grouped and all groups collapsed', 'A and C hidden, B shown', (sheet) => {
      for (const address of ['A1', 'C1']) sheet.getRange(address).shiftColumnGroupDepth(1);
      sheet.collapseAllColumnGroups();
      const [a, b, c] = [1, 2, 3].map((column) => sheet.isColumnHiddenByUser(column));
      return a && c && !b ? 'A and C hidden, B shown' : `A ${a}, B ${b}, C ${c}`;
    }),
    onTab('a list of ranges is made plain text', '@ in A2 and C3, not in B2', (sheet) => {
      sheet.getRangeList(['A2:A3', 'C3']).setNumberFormat('@');
      const formats = sheet.getRange('A1:C3').getNumberFormats();
      const isText = (row: number, column: number) => formats[row - 1]![column - 1] === '@';
      return isText(2, 1) && isText(3, 3) && !isText(2, 2) ? '@ in A2 and C3, not in B2' : String(formats);
    }),
    inScratch('a tab is inserted: its rows and columns', '1000 × 26', ({ spreadsheet }) => {
      const sheet = spreadsheet.insertSheet(freeTabName('Live check at work, to be deleted'));
      const grid = `${sheet.getMaxRows()} × ${sheet.getMaxColumns()}`;
      spreadsheet.deleteSheet(sheet);
      return grid;
    }),
    onTab('a group is asked for where there is none', 'throws', (sheet) => {
      try {
        return String(sheet.getColumnGroup(3, 1));
      } catch {
        return 'throws';
      }
    }),
    inScratch('a tab is inserted: is it the active one', 'active', (scratch) => {
      scratch.spreadsheet.setActiveSheet(scratch.tab());
      const id = scratch.tab().getSheetId();
      return scratch.spreadsheet.getActiveSheet().getSheetId() === id ? 'active' : 'not active';
    }),
    inScratch('a tab is inserted and deleted: how many more there are then', '0 more', ({ spreadsheet }) => {
      const before = spreadsheet.getNumSheets();
      spreadsheet.deleteSheet(spreadsheet.insertSheet(freeTabName('Live check at work, to be deleted')));
      return `${spreadsheet.getNumSheets() - before} more`;
    }),
    inScratch('a tab is given the name of another one in another case', 'refused', (scratch) => {
      const name = scratch.tab().getName();
      const other = scratch.tab();
      return isRefused(() => other.setName(name.toUpperCase()));
    }),
  ],
};

const list = [
  ['n', 'name', 'ours'],
  [2, 'two', 'first'],
  [1, 'one', 'second'],
];

/** Puts a list in a tab, and a filter and a banding over an address; gives where the two lie. */
function withAreas(sheet: Sheet, address: string): () => string {
  sheet.getRange('A1:C3').setValues(list);
  const range = sheet.getRange(address);
  range.createFilter();
  range.applyRowBanding();
  return () => {
    const banding = sheet.getBandings()[0]?.getRange().getA1Notation();
    return `filter ${sheet.getFilter()?.getRange().getA1Notation()}, banding ${banding}`;
  };
}

export const filtersAndBandings: CheckGroup = {
  title: 'Filters and bandings',
  checks: [
    onSharedTab('the filter and bandings of a tab that has none', 'null, 0', (sheet) => {
      return `${sheet.getFilter()}, ${sheet.getBandings().length}`;
    }),
    onTab(
      'a filter and a banding over A1:B3 after two columns were inserted behind B',
      'filter A1:B3, banding A1:B3',
      (sheet) => {
        const areas = withAreas(sheet, 'A1:B3');
        sheet.insertColumnsAfter(2, 2);
        sheet.getRange('C1:D1').setValues([['Score', 'Status']]);
        return areas();
      },
    ),
    onTab(
      'a filter and a banding over A1:C3 after a column was inserted within, and after C and D were deleted',
      'filter A1:D3, banding A1:D3; filter A1:B3, banding A1:B3',
      (sheet) => {
        const areas = withAreas(sheet, 'A1:C3');
        sheet.insertColumnsAfter(2, 1);
        const wider = areas();
        sheet.deleteColumns(3, 2);
        return `${wider}; ${areas()}`;
      },
      { where: 'src/addon/remove' },
    ),
    onTab(
      'criteria of a filter are read, the filter removed, and set again over a wider range',
      'A1:D3, hidden one, null',
      (sheet) => {
        sheet.getRange('A1:C3').setValues(list);
        const filter = sheet.getRange('A1:B3').createFilter();
        const hidden = SpreadsheetApp.newFilterCriteria().setHiddenValues(['one']).build();
        filter.setColumnFilterCriteria(2, hidden);
        const [none, kept] = [1, 2].map((column) => filter.getColumnFilterCriteria(column));
        filter.remove();
        const wider = sheet.getRange('A1:D3').createFilter();
        wider.setColumnFilterCriteria(2, kept!);
        const values = wider.getColumnFilterCriteria(2)?.getHiddenValues();
        return `${sheet.getFilter()?.getRange().getA1Notation()}, hidden ${values}, ${none}`;
      },
    ),
    onTab(
      'a filter over two of three columns sorts',
      'number 1, text "one", text "first"; number 2, text "two", text "second"',
      (sheet) => {
        sheet.getRange('A1:C3').setValues(list);
        sheet.getRange('A1:B3').createFilter().sort(1, true);
        return describedAll(sheet.getRange('A2:C3'));
      },
    ),
  ],
};
