import type { Sheet, Spreadsheet } from '../google-types.ts';
import { columnsOf } from './after-sorting.ts';
import { hasMark } from './by-hand-tab.ts';
import { type ByHandCheck, tell } from './told.ts';

/** The last tab named as Sheets names a copy of the one for the steps by hand. */
function copyOf(sheet: Sheet, spreadsheet: Spreadsheet): Sheet {
  const copies = spreadsheet.getSheets().filter((one) => one.getName() === `Copy of ${sheet.getName()}`);
  const latest = copies[copies.length - 1];
  if (!latest) throw new Error(`There is no tab "Copy of ${sheet.getName()}".`);
  return latest;
}

export const duplicatingChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: metadata in a tab that a person has duplicated: of the tab, of its column C',
    where: 'src/addon/sheets/mark.ts',
    assumed: 'copied, C',
    see: (sheet, spreadsheet) => {
      const copy = copyOf(sheet, spreadsheet);
      const isMarked = hasMark(copy, sheet.getSheetId());
      return `${isMarked ? 'copied' : 'not copied'}, ${columnsOf(copy)}`;
    },
  },
  {
    what: 'by hand: the filter of a tab that a person has duplicated',
    where: 'src/host/workbook/copy-sheet.ts',
    assumed: 'A1:B5',
    see: (sheet, spreadsheet) => String(copyOf(sheet, spreadsheet).getFilter()?.getRange().getA1Notation()),
  },
];

/** After a person has duplicated the tab. */
export function liveCheckAfterDuplicating(): void {
  tell(duplicatingChecks);
}
