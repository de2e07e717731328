import type { CheckGroup } from '../check.ts';
import type { Sheet } from '../google-types.ts';

const filters = 'src/host/services/spreadsheet/filter.ts';
const hiding = 'src/host/services/spreadsheet/hidden-by-filter.ts';

function listed(sheet: Sheet): Sheet {
  sheet.getRange('A1:B4').setValues([
    ['k', 'v'],
    ['x', 1],
    ['y', 2],
    ['z', 3],
  ]);
  return sheet;
}

export const filtersAndBandings: CheckGroup = {
  title: 'Filters, bandings and dropdowns',
  checks: [
    {
      what: 'the filter and bandings of a tab that has none',
      where: 'src/host/services/spreadsheet/sheet.ts',
      assumed: 'null, 0',
      see(scratch) {
        const sheet = scratch.tab();
        return `${sheet.getFilter()}, ${sheet.getBandings().length}`;
      },
    },
    {
      what: 'criteria of a filter are read, the filter removed, and set again over a wider range',
      where: 'src/addon/score/filter-advice.ts',
      assumed: 'A1:D4, hidden "x", null, NUMBER_GREATER_THAN 1',
      see(scratch) {
        const sheet = listed(scratch.tab());
        const hidden = SpreadsheetApp.newFilterCriteria().setHiddenValues(['x']).build();
        const above = SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build();
        const filter = sheet.getRange('A1:B4').createFilter();
        filter.setColumnFilterCriteria(1, hidden).setColumnFilterCriteria(2, above);
        const kept = [1, 2].map((column) => filter.getColumnFilterCriteria(column));
        filter.remove();
        const wider = sheet.getRange('A1:D4').createFilter();
        kept.forEach((criteria, index) => {
          wider.setColumnFilterCriteria(index + 1, criteria);
        });
        const [first, second] = [1, 2].map((column) => wider.getColumnFilterCriteria(column));
        const values = first?.getHiddenValues().map((value) => JSON.stringify(value));
        return [
          sheet.getFilter()?.getRange().getA1Notation(),
          `hidden ${values?.join(' ')}`,
          String(first?.getCriteriaType() ?? null),
          `${second?.getCriteriaType()} ${second?.getCriteriaValues()}`,
        ].join(', ');
      },
    },
    {
      what: 'rows that a filter hides: by a hidden value, and by a number',
      where: hiding,
      assumed: 'rows 2, 4',
      see(scratch) {
        const sheet = listed(scratch.tab());
        const filter = sheet.getRange('A1:B4').createFilter();
        filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['x']).build());
        filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberLessThan(3).build());
        SpreadsheetApp.flush();
        return `rows ${[1, 2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row)).join(', ')}`;
      },
    },
    {
      what: 'a value is set in a row so that the filter would hide it: is it hidden at once',
      where: hiding,
      assumed: 'hidden',
      isShownOnly: true,
      see(scratch) {
        const sheet = listed(scratch.tab());
        const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['x']).build();
        sheet.getRange('A1:B4').createFilter().setColumnFilterCriteria(1, criteria);
        sheet.getRange('A3').setValue('x');
        SpreadsheetApp.flush();
        return sheet.isRowHiddenByFilter(3) ? 'hidden' : 'shown';
      },
    },
    {
      what: 'the first row of a filter is no row that it hides or sorts',
      where: filters,
      assumed: 'k, shown',
      see(scratch) {
        const sheet = listed(scratch.tab());
        const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['k']).build();
        const filter = sheet.getRange('A1:B4').createFilter().setColumnFilterCriteria(1, criteria);
        filter.sort(1, false);
        SpreadsheetApp.flush();
        return `${sheet.getRange('A1').getValue()}, ${sheet.isRowHiddenByFilter(1) ? 'hidden' : 'shown'}`;
      },
    },
    {
      what: 'a banding is applied without a theme: its colours, and the background that its cells read',
      where: 'src/host/services/spreadsheet/banding-colors.ts',
      assumed: '#bdbdbd, #ffffff, #f3f3f3, null; cell #ffffff',
      see(scratch) {
        const range = listed(scratch.tab()).getRange('A1:B4');
        const banding = range.applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false);
        const colours = [
          banding.getHeaderRowColor(),
          banding.getFirstRowColor(),
          banding.getSecondRowColor(),
          banding.getFooterRowColor(),
        ];
        return `${colours.join(', ').replace(/, $/, ', null')}; cell ${range.getCell(2, 1).getBackground()}`;
      },
    },
    {
      what: 'a dropdown is set and read: kind, list, whether it warns only',
      where: 'src/host/services/spreadsheet/data-validation.ts',
      assumed: 'VALUE_IN_LIST [["a","b"],true] true',
      see(scratch) {
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true);
        const cell = scratch.cell().setDataValidation(rule.setAllowInvalid(true).build());
        const read = cell.getDataValidation();
        const values = JSON.stringify(read?.getCriteriaValues());
        return `${read?.getCriteriaType()} ${values} ${read?.getAllowInvalid()}`;
      },
    },
    {
      what: 'a dropdown of 500 values is set, and a checkbox is read',
      where: 'src/addon/sheets/make-tab.ts',
      assumed: '500 values, CHECKBOX [] true',
      see(scratch) {
        const list = Array.from({ length: 500 }, (_, index) => `choice ${index}`);
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(list, true).build();
        const read = scratch.cell().setDataValidation(rule).getDataValidation();
        const box = SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(true).build();
        const checkbox = scratch.cell().setDataValidation(box).getDataValidation();
        const count = (read?.getCriteriaValues()[0] as string[] | undefined)?.length;
        const values = JSON.stringify(checkbox?.getCriteriaValues());
        return `${count} values, ${checkbox?.getCriteriaType()} ${values} ${checkbox?.getAllowInvalid()}`;
      },
    },
    {
      what: 'a new rule allows other values until it is told not to',
      where: 'src/host/services/spreadsheet/spreadsheet-app.ts',
      assumed: 'true',
      see: () => String(SpreadsheetApp.newDataValidation().requireDate().build().getAllowInvalid()),
    },
    {
      what: 'a protected range and tab are read: kinds, editors beside the owner',
      where: 'src/host/services/spreadsheet/protection.ts',
      assumed: 'RANGE A1, SHEET; can edit: true, true',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.getRange('A1').protect();
        sheet.protect();
        const types = SpreadsheetApp.ProtectionType;
        const [range] = sheet.getProtections(types.RANGE);
        const [whole] = sheet.getProtections(types.SHEET);
        const kinds = `${range?.getProtectionType()} ${range?.getRange().getA1Notation()}, ${whole?.getProtectionType()}`;
        return `${kinds}; can edit: ${range?.canEdit()}, ${whole?.canEdit()}`;
      },
    },
  ],
};
