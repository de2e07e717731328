import type { Sheet } from '../../services/google-types.ts';
import { type Check, type CheckGroup, onTab } from '../check.ts';
import { isRefused } from '../described.ts';

const key = 'live-check.column';

/** Metadata on column C, and where it is found after a change of the tab. */
function afterChange(what: string, assumed: string, change: (sheet: Sheet) => unknown): Check {
  return onTab(`metadata on column C after ${what}`, assumed, (sheet) => {
    sheet.getRange('A1:D3').setValues([
      ['a', 'b', 'c', 'd'],
      [2, 'x', 'y', 'z'],
      [1, 'x', 'y', 'z'],
    ]);
    sheet.getRange('C:C').addDeveloperMetadata(key, 'v');
    change(sheet);
    return columnsWith(key, sheet).join(', ') || 'gone';
  });
}

/** Letters of the columns of a tab that have metadata of a key. */
export function columnsWith(key: string, sheet: Sheet): string[] {
  const found = sheet.createDeveloperMetadataFinder().withKey(key).find();
  const addresses = found.map((entry) => entry.getLocation().getColumn()?.getA1Notation());
  return addresses.flatMap((address) => (address ? [address.replace(/\d|:.*/g, '')] : []));
}

export const metadata: CheckGroup = {
  title: 'Developer metadata',
  checks: [
    afterChange('two columns were inserted before it', 'E', (sheet) => sheet.insertColumnsAfter(2, 2)),
    afterChange('a column was deleted before it', 'B', (sheet) => sheet.deleteColumns(1, 1)),
    afterChange('it was moved to the front', 'A', (sheet) => sheet.moveColumns(sheet.getRange('C:C'), 1)),
    afterChange('another column was moved before it', 'D', (sheet) =>
      sheet.moveColumns(sheet.getRange('D:D'), 1),
    ),
    afterChange('the column was deleted', 'gone', (sheet) => sheet.deleteColumns(3, 1)),
    afterChange('a column was inserted behind it', 'C', (sheet) => sheet.insertColumnsAfter(3, 1)),
    afterChange('the rows were sorted', 'C', (sheet) => sheet.getRange('A2:D3').sort(1)),
    afterChange('the cells of the column were cleared', 'C', (sheet) => sheet.getRange('C:C').clear()),
    onTab(
      'metadata of a tab and its column B, in a copy of the tab',
      'tab: copied, column: B, ids: new',
      (sheet, scratch) => {
        sheet.addDeveloperMetadata('live-check.tab', 'v');
        sheet.getRange('B:B').addDeveloperMetadata(key, 'v');
        SpreadsheetApp.flush();
        const copy = scratch.adopt(sheet.copyTo(scratch.spreadsheet));
        const [ids, idsOfCopy] = [sheet, copy].map((one) =>
          one
            .createDeveloperMetadataFinder()
            .find()
            .map((entry) => entry.getId()),
        );
        const found = copy.createDeveloperMetadataFinder().withKey('live-check.tab').find();
        const column = columnsWith(key, copy).join(', ') || 'gone';
        const isNew = idsOfCopy!.every((id) => !ids!.includes(id));
        return `tab: ${found.length > 0 ? 'copied' : 'not copied'}, column: ${column}, ids: ${isNew ? 'new' : 'the same'}`;
      },
    ),
    onTab('metadata is put on ranges: A1, A1:A1000, B:C, B:B', 'refused, refused, refused, taken', (sheet) =>
      ['A1', 'A1:A1000', 'B:C', 'B:B']
        .map((address) => isRefused(() => sheet.getRange(address).addDeveloperMetadata(key)))
        .join(', '),
    ),
    onTab(
      'what the finder of a tab finds of metadata on the tab and on a column',
      '2 entries',
      (sheet) => {
        sheet.addDeveloperMetadata(key, 't');
        sheet.getRange('B:B').addDeveloperMetadata(key, 'c');
        return `${sheet.createDeveloperMetadataFinder().withKey(key).find().length} entries`;
      },
      'src/addon/document',
    ),
    onTab('metadata of a tab that was renamed', 'v, the same id of the tab', (sheet) => {
      sheet.addDeveloperMetadata(key, 'v');
      const id = sheet.getSheetId();
      sheet.setName(`${sheet.getName()} renamed`);
      const [entry] = sheet.createDeveloperMetadataFinder().withKey(key).find();
      return `${entry?.getValue()}, ${sheet.getSheetId() === id ? 'the same' : 'another'} id of the tab`;
    }),
  ],
};
