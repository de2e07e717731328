import type { Sheet, Spreadsheet } from '../../services/google-types.ts';
import { type Check, sheets } from '../check.ts';
import { columnsWith } from '../checks/metadata.ts';
import { described, isRefused } from '../described.ts';
import { columnKey, hasMark, places, propertyName } from './by-hand-tab.ts';

/** What only a person can do or see, in the order in which it is least work. Names of functions are those of the script. */
export const steps: readonly string[] = [
  '1. Wait two minutes and run liveCheck once more: the row about the time trigger then says what the trigger saw.',
  '2. Run liveCheckByHand. In the tab that it makes, duplicate the tab (right click on it ▸ Duplicate) and run liveCheckAfterDuplicating. Expected: metadata, filter and marked column are in the copy.',
  '3. In the same tab, sort by Name from A to Z through the button of the filter in A1, and run liveCheckAfterSorting. Expected: A and B are sorted, C stays as it was.',
  '4. Select G1:H3, Format ▸ Convert to table, give the column Amount the type Number, and run liveCheckAfterTable. Expected: format and dropdown are refused, values are taken, and the new column I is no part of the table.',
  '5. Share the spreadsheet with a second account as an editor, open the script there and run liveCheckAsColleague. Expected: he is asked for permission once, the protected cell is refused to him, and he sees no trigger of yours.',
  '6. File ▸ Make a copy, open the script of the copy and run liveCheckInCopy there. Expected: ids of tabs and metadata are the same, properties and triggers are not there.',
  '7. Look at the chart of a Conversion tab made by the add-on. Expected: bars, and above each two points without a line between them.',
  '8. Open a scored spreadsheet in the mobile app, as an editor, and on the web as a viewer. Expected: no menu; scores, notes on the headers and the grey of misplaced scores show.',
  '9. Only where the add-on is published: let its schedule run once. Expected: the note on the Score header gets a new date, or, where the trigger has no spreadsheet, the sidebar says that a rescore is pending.',
  '10. Run liveCheckRemove: it takes away the tab by hand, the trigger and what was kept. Delete the tables and copies yourself.',
];

/** A check of what a person has done in the tab for it. */
export interface ByHandCheck extends Pick<Check, 'what' | 'where' | 'assumed'> {
  see(sheet: Sheet, spreadsheet: Spreadsheet): string;
}

function filterOf(sheet: Sheet): string {
  return String(sheet.getFilter()?.getRange().getA1Notation());
}

function markedColumns(sheet: Sheet): string {
  return columnsWith(columnKey, sheet).join(' ') || 'no column';
}

function triggerCount(): string {
  return String(ScriptApp.getProjectTriggers().length);
}

/** The last tab named as Sheets names a copy of the one for the steps by hand. */
function copyOf(sheet: Sheet, spreadsheet: Spreadsheet): Sheet {
  const copies = spreadsheet.getSheets().filter((one) => one.getName() === `Copy of ${sheet.getName()}`);
  const latest = copies[copies.length - 1];
  if (!latest) throw new Error(`There is no tab "Copy of ${sheet.getName()}".`);
  return latest;
}

export const sortingChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: the filter over A and B sorts by Name; what stands in A, and beside it in C',
    where: sheets,
    assumed: 'Abel with Cleo, Bert with Abel, Cleo with Dora, Dora with Bert',
    see(sheet) {
      const rows = sheet.getRange('A2:C5').getValues();
      return rows.map(([name, , ours]) => `${name} ${ours}`).join(', ');
    },
  },
  {
    what: 'by hand: the filter is still over the same cells, and the metadata on the same column',
    where: sheets,
    assumed: 'A1:B5, C',
    see: (sheet) => `${filterOf(sheet)}, ${markedColumns(sheet)}`,
  },
];

export const tableChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: a number format is set in a column of a table that has a type',
    where: sheets,
    assumed: 'refused',
    see: (sheet) => isRefused(() => sheet.getRange('H2').setNumberFormat('@')),
  },
  {
    what: 'by hand: a dropdown is set in a column of a table that has a type',
    where: sheets,
    assumed: 'refused',
    see(sheet) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build();
      return isRefused(() => sheet.getRange('H3').setDataValidation(rule));
    },
  },
  {
    what: 'by hand: a number is set in a table column of numbers',
    where: sheets,
    assumed: 'taken, number 30',
    see(sheet) {
      const cell = sheet.getRange('H2');
      return `${isRefused(() => cell.setValue(30))}, ${described(cell)}`;
    },
  },
  {
    what: 'by hand: a text with an apostrophe is set in a table column of no type',
    where: sheets,
    assumed: 'taken, text "10-50"',
    see(sheet) {
      const cell = sheet.getRange('G2');
      return `${isRefused(() => cell.setValue("'10-50"))}, ${described(cell)}`;
    },
  },
  {
    what: 'by hand: a column is inserted right of the table and gets a header (look whether the table has grown over it)',
    where: sheets,
    assumed: 'text "Score", empty below',
    see(sheet) {
      sheet.insertColumnsAfter(8, 1);
      const header = sheet.getRange('I1').setValue('Score');
      SpreadsheetApp.flush();
      return `${described(header)}, ${described(sheet.getRange('I2'))} below`;
    },
  },
];

export const duplicatingChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: metadata in a tab that a person has duplicated: of the tab, of its column C',
    where: sheets,
    assumed: 'copied, C',
    see(sheet, spreadsheet) {
      const copy = copyOf(sheet, spreadsheet);
      const isMarked = hasMark(copy, sheet.getSheetId());
      return `${isMarked ? 'copied' : 'not copied'}, ${markedColumns(copy)}`;
    },
  },
  {
    what: 'by hand: the filter of a tab that a person has duplicated',
    where: sheets,
    assumed: 'A1:B5',
    see: (sheet, spreadsheet) => filterOf(copyOf(sheet, spreadsheet)),
  },
];

export const copyChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: in a copy of the spreadsheet, the id of a tab and the metadata of tab and column',
    where: sheets,
    assumed: 'same id, column C',
    see(sheet) {
      const id = hasMark(sheet, sheet.getSheetId()) ? 'same id' : 'another id, or no metadata';
      return `${id}, column ${markedColumns(sheet)}`;
    },
  },
  {
    what: 'by hand: in a copy of the spreadsheet, a property of the document',
    where: sheets,
    assumed: 'null',
    see: () => String(PropertiesService.getDocumentProperties().getProperty(propertyName)),
  },
  {
    what: 'by hand: in a copy of the spreadsheet, triggers',
    where: sheets,
    assumed: '0',
    see: triggerCount,
  },
];

export const colleagueChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: somebody who may edit the spreadsheet writes into a cell that is protected for its owner',
    where: sheets,
    assumed: 'refused, can edit: false',
    see(sheet) {
      const cell = sheet.getRange(places.protected);
      return `${isRefused(() => cell.setValue('by a colleague'))}, can edit: ${cell.canEdit()}`;
    },
  },
  {
    what: 'by hand: he inserts a column beside the protected cell',
    where: sheets,
    assumed: 'taken',
    see: (sheet) => isRefused(() => sheet.insertColumnsAfter(20, 1)),
  },
  {
    what: 'by hand: the triggers of the owner that he sees',
    where: sheets,
    assumed: '0',
    see: triggerCount,
  },
];
