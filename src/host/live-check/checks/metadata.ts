import type { Sheet } from '../../services/google-types.ts';
import { type CheckGroup, onTab } from '../check.ts';
import { isRefused } from '../described.ts';

const key = 'live-check.column';

/** Changes of a tab, and where metadata on column C is found afterwards. */
const changes: readonly (readonly [what: string, assumed: string, change: (sheet: Sheet) => unknown])[] = [
  ['two columns were inserted before it', 'E', (sheet) => sheet.insertColumnsAfter(2, 2)],
  ['a column was deleted before it', 'B', (sheet) => sheet.deleteColumns(1, 1)],
  ['it was moved to the front', 'A', (sheet) => sheet.moveColumns(sheet.getRange('C:C'), 1)],
  ['another column was moved before it', 'D', (sheet) => sheet.moveColumns(sheet.getRange('D:D'), 1)],
  ['the column was deleted', 'gone', (sheet) => sheet.deleteColumns(3, 1)],
  ['a column was inserted behind it', 'C', (sheet) => sheet.insertColumnsAfter(3, 1)],
  ['the rows were sorted', 'C', (sheet) => sheet.getRange('A2:D3').sort(1)],
  ['the cells of the column were cleared', 'C', (sheet) => sheet.getRange('C:C').clear()],
];

/** Letters of the columns of a tab that have metadata of a key. */
export function columnsWith(key: string, sheet: Sheet): string[] {
  const found = sheet.createDeveloperMetadataFinder().withKey(key).find();
  const addresses = found.map((entry) => entry.getLocation().getColumn()?.getA1Notation());
  return addresses.flatMap((address) => (address ? [address.replace(/\d|:.*/g, '')] : []));
}

export const metadata: CheckGroup = {
  title: 'Developer metadata',
  checks: [
    ...changes.map(([what, assumed, change]) =>
      onTab(`metadata on column C after ${what}`, assumed, (sheet) => {
        sheet.getRange('A1:D3').setValues([
          ['a', 'b', 'c', 'd'],
          [2, 'x', 'y', 'z'],
          [1, 'x', 'y', 'z'],
        ]);
        sheet.getRange('C:C').addDeveloperMetadata(key, 'v');
        change(sheet);
        return columnsWith(key, sheet).join(', ') || 'gone';
      }),
    ),
    onTab(
      'metadata of a tab and its column B, in a copy of the tab',
      'tab: copied, column: B, ids: new',
      (sheet, scratch) => {
        sheet.addDeveloperMetadata('live-check.tab', 'v');
        sheet.getRange('B:B').addDeveloperMetadata(key, 'v');
        SpreadsheetApp.flush();
        const copy = scratch.adopt(sheet.copyTo(scratch.spreadsheet));
        const entries = copy.createDeveloperMetadataFinder().find();
        const ids = sheet
          .createDeveloperMetadataFinder()
          .find()
          .map((entry) => entry.getId());
        const isCopied = entries.some((entry) => entry.getKey() === 'live-check.tab');
        const column = columnsWith(key, copy).join(', ') || 'gone';
        const isNew = entries.every((entry) => !ids.includes(entry.getId()));
        return `tab: ${isCopied ? 'copied' : 'not copied'}, column: ${column}, ids: ${isNew ? 'new' : 'the same'}`;
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
      { where: 'src/addon/document' },
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
