import type { Check, CheckGroup } from '../check.ts';
import type { Sheet } from '../google-types.ts';
import { isRefused } from '../refusal.ts';
import type { Scratch } from '../scratch.ts';

const features = 'src/host/workbook/shift-sheet.ts';
const service = 'src/host/services/spreadsheet/developer-metadata.ts';
const finder = 'src/host/services/spreadsheet/developer-metadata-finder.ts';
const duplicate = 'src/host/workbook/copy-sheet.ts';

const key = 'live-check.column';

/** Metadata on column C, and where it is found after a change of the tab. */
function afterChange(what: string, assumed: string, change: (sheet: Sheet) => unknown): Check {
  return {
    what: `metadata on column C after ${what}`,
    where: features,
    assumed,
    see(scratch) {
      const sheet = scratch.tab();
      sheet.getRange('A1:D3').setValues([
        ['a', 'b', 'c', 'd'],
        [2, 'x', 'y', 'z'],
        [1, 'x', 'y', 'z'],
      ]);
      sheet.getRange('C:C').addDeveloperMetadata(key, 'v');
      change(sheet);
      return columnsOf(sheet);
    },
  };
}

function columnsOf(sheet: Sheet): string {
  const found = sheet.createDeveloperMetadataFinder().withKey(key).find();
  const places = found.map((entry) => entry.getLocation().getColumn()?.getA1Notation().replace(/\d+/g, ''));
  return places.length === 0 ? 'gone' : places.join(', ');
}

/** Metadata of a tab and of its column B, in a copy of the tab. */
function inCopy(what: string, copy: (sheet: Sheet, scratch: Scratch) => Sheet): Check {
  return {
    what: `metadata of a tab and its column B, in a copy made by ${what}`,
    where: duplicate,
    assumed: 'tab: copied, column: B:B, ids: new',
    see(scratch) {
      const sheet = scratch.tab();
      sheet.addDeveloperMetadata('live-check.tab', 'v');
      sheet.getRange('B:B').addDeveloperMetadata(key, 'v');
      SpreadsheetApp.flush();
      const made = scratch.adopt(copy(sheet, scratch));
      const ids = sheet
        .createDeveloperMetadataFinder()
        .find()
        .map((entry) => entry.getId());
      const found = made.createDeveloperMetadataFinder().find();
      const isNew = found.every((entry) => !ids.includes(entry.getId()));
      const tab = made.getDeveloperMetadata().length > 0 ? 'copied' : 'not copied';
      return `tab: ${tab}, column: ${columnsOf(made)}, ids: ${isNew ? 'new' : 'the same'}`;
    },
  };
}

export const metadata: CheckGroup = {
  title: 'Developer metadata',
  checks: [
    afterChange('two columns were inserted before it', 'E:E', (sheet) => sheet.insertColumnsBefore(2, 2)),
    afterChange('a column was deleted before it', 'B:B', (sheet) => sheet.deleteColumn(1)),
    afterChange('it was moved to the front', 'A:A', (sheet) => sheet.moveColumns(sheet.getRange('C:C'), 1)),
    afterChange('another column was moved before it', 'D:D', (sheet) =>
      sheet.moveColumns(sheet.getRange('D:D'), 1),
    ),
    afterChange('the column was deleted', 'gone', (sheet) => sheet.deleteColumn(3)),
    afterChange('a column was inserted behind it', 'C:C', (sheet) => sheet.insertColumnAfter(3)),
    afterChange('the rows were sorted', 'C:C', (sheet) => sheet.getRange('A2:D3').sort(1)),
    afterChange('the cells of the column were cleared', 'C:C', (sheet) => sheet.getRange('C:C').clear()),
    inCopy('copyTo', (sheet, { spreadsheet }) => sheet.copyTo(spreadsheet)),
    inCopy('duplicateActiveSheet', (sheet, { spreadsheet }) => {
      spreadsheet.setActiveSheet(sheet);
      return spreadsheet.duplicateActiveSheet();
    }),
    {
      what: 'metadata is put on ranges: A1, A1:A1000, B:C, B:B, 2:2',
      where: service,
      assumed: 'refused, refused, refused, taken, taken',
      see(scratch) {
        const sheet = scratch.tab();
        const addresses = ['A1', 'A1:A1000', 'B:C', 'B:B', '2:2'];
        return addresses
          .map((address) => isRefused(() => sheet.getRange(address).addDeveloperMetadata(key)))
          .join(', ');
      },
    },
    {
      what: 'the value and visibility of metadata that was given neither',
      where: 'src/host/services/spreadsheet/metadata-entry.ts',
      assumed: 'null, DOCUMENT',
      see(scratch) {
        const [entry] = scratch.tab().addDeveloperMetadata(key).getDeveloperMetadata();
        return `${entry?.getValue() || null}, ${entry?.getVisibility()}`;
      },
    },
    {
      what: 'what the finder of a tab finds, and the tab itself, of metadata on tab, column and row',
      where: finder,
      assumed: 'finder: 3, tab: 1',
      see(scratch) {
        const sheet = scratch.tab().addDeveloperMetadata(key, 't');
        sheet.getRange('B:B').addDeveloperMetadata(key, 'c');
        sheet.getRange('2:2').addDeveloperMetadata(key, 'r');
        const found = sheet.createDeveloperMetadataFinder().withKey(key).find();
        return `finder: ${found.length}, tab: ${sheet.getDeveloperMetadata().length}`;
      },
    },
    {
      what: 'the same key is put on a column twice',
      where: service,
      assumed: '2 entries',
      see(scratch) {
        const sheet = scratch.tab();
        for (const value of ['one', 'two']) sheet.getRange('B:B').addDeveloperMetadata(key, value);
        return `${sheet.createDeveloperMetadataFinder().withKey(key).find().length} entries`;
      },
    },
    {
      what: 'metadata of a tab that was renamed',
      where: 'src/addon/sheets/mark.ts',
      assumed: 'v, the same id of the tab',
      see(scratch) {
        const sheet = scratch.tab().addDeveloperMetadata(key, 'v');
        const id = sheet.getSheetId();
        sheet.setName(`${sheet.getName()} renamed`);
        const isSame = sheet.getSheetId() === id ? 'the same' : 'another';
        return `${sheet.getDeveloperMetadata()[0]?.getValue()}, ${isSame} id of the tab`;
      },
    },
  ],
};
