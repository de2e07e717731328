import { type Assumption, sheets } from '../check.ts';
import { described, isRefused } from '../described.ts';
import { type ByHandTab, propertyName, protectedPlace } from './by-hand-tab.ts';

/** A check of what a person has done in the tab for it. */
export interface ByHandCheck extends Assumption {
  see(tab: ByHandTab): string;
}

function byHand(what: string, assumed: string, see: ByHandCheck['see']): ByHandCheck {
  return { what: `by hand: ${what}`, assumed, where: sheets, see };
}

/** By what the person has done before. */
export const checksAfter = {
  sorting: [
    byHand(
      'the filter over A and B sorts by Name; what stands in A, and beside it in C',
      'Abel with Cleo, Bert with Abel, Cleo with Dora, Dora with Bert',
      ({ sheet }) => {
        const rows = sheet.getRange('A2:C5').getValues();
        return rows.map(([name, , ours]) => `${name} ${ours}`).join(', ');
      },
    ),
    byHand(
      'the filter is still over the same cells, and the metadata on the same column',
      'A1:B5, C',
      (tab) => `${tab.filter()}, ${tab.markedColumns()}`,
    ),
  ],
  makingTable: [
    byHand('a number format is set in a column of a table that has a type', 'refused', ({ sheet }) =>
      isRefused(() => sheet.getRange('H2').setNumberFormat('@')),
    ),
    byHand('a dropdown is set in a column of a table that has a type', 'refused', ({ sheet }) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build();
      return isRefused(() => sheet.getRange('H3').setDataValidation(rule));
    }),
    byHand('a number is set in a table column of numbers', 'taken, number 30', ({ sheet }) => {
      const cell = sheet.getRange('H2');
      return `${isRefused(() => cell.setValue(30))}, ${described(cell)}`;
    }),
    byHand(
      'a text with an apostrophe is set in a table column of no type',
      'taken, text "10-50"',
      ({ sheet }) => {
        const cell = sheet.getRange('G2');
        return `${isRefused(() => cell.setValue("'10-50"))}, ${described(cell)}`;
      },
    ),
    byHand(
      'a column is inserted right of the table and gets a header (look whether the table has grown over it)',
      'text "Score", empty below',
      ({ sheet }) => {
        sheet.insertColumnsAfter(8, 1);
        const header = sheet.getRange('I1').setValue('Score');
        SpreadsheetApp.flush();
        return `${described(header)}, ${described(sheet.getRange('I2'))} below`;
      },
    ),
    byHand('a dropdown is set in that new column', 'taken', ({ sheet }) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build();
      return isRefused(() => sheet.getRange('I2').setDataValidation(rule));
    }),
  ],
  makingChips: [
    byHand(
      'chips are read: of a person, of a day, a rating, a dropdown of several values',
      'text, date, number, text "A, B"',
      ({ sheet }) => {
        const kinds = ['K2', 'L2', 'M2'].map((address) => described(sheet.getRange(address)).split(' ')[0]);
        return [...kinds, described(sheet.getRange('N2'))].join(', ');
      },
    ),
  ],
  atDialog: [
    byHand('the lock of the document, taken before a dialog, after it', 'let go', () => {
      const lock = LockService.getDocumentLock();
      lock.tryLock(1000);
      const ui = SpreadsheetApp.getUi();
      ui.alert('Live check', 'Press OK.', ui.ButtonSet.OK);
      return lock.hasLock() ? 'still held' : 'let go';
    }),
  ],
  duplicating: [
    byHand(
      'metadata in a tab that a person has duplicated: of the tab, of its column C',
      'copied, C',
      (tab) => {
        const copy = tab.copy();
        return `${copy.hasMarkOf(tab.sheet) ? 'copied' : 'not copied'}, ${copy.markedColumns()}`;
      },
    ),
    byHand('the filter of a tab that a person has duplicated', 'A1:B5', (tab) => tab.copy().filter()),
  ],
  copying: [
    byHand(
      'in a copy of the spreadsheet, the id of a tab and the metadata of tab and column',
      'same id, column C',
      (tab) => {
        const id = tab.hasMarkOf(tab.sheet) ? 'same id' : 'another id, or no metadata';
        return `${id}, column ${tab.markedColumns()}`;
      },
    ),
    byHand('in a copy of the spreadsheet, a property of the document', 'null', () =>
      String(PropertiesService.getDocumentProperties().getProperty(propertyName)),
    ),
    byHand('in a copy of the spreadsheet, triggers', '0', triggerCount),
  ],
  sharing: [
    byHand(
      'somebody who may edit the spreadsheet writes into a cell that is protected for its owner',
      'refused, can edit: false',
      ({ sheet }) => {
        const cell = sheet.getRange(protectedPlace);
        return `${isRefused(() => cell.setValue('by a colleague'))}, can edit: ${cell.canEdit()}`;
      },
    ),
    byHand('he inserts a column beside the protected cell', 'taken', ({ sheet }) =>
      isRefused(() => sheet.insertColumnsAfter(20, 1)),
    ),
    byHand('the triggers of the owner that he sees', '0', triggerCount),
  ],
} satisfies Record<string, readonly ByHandCheck[]>;

function triggerCount(): string {
  return String(ScriptApp.getProjectTriggers().length);
}
