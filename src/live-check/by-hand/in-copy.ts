import type { Sheet, Spreadsheet } from '../google-types.ts';
import { columnsOf } from './after-sorting.ts';
import { byHandTabName, hasMark, propertyName } from './by-hand-tab.ts';
import { type ByHandCheck, tell } from './told.ts';

export const copyChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: in a copy of the spreadsheet, the id of a tab and the metadata of tab and column',
    where: 'src/addon/sheets/mark.ts',
    assumed: 'same id, column C',
    see: (sheet) =>
      `${hasMark(sheet, sheet.getSheetId()) ? 'same id' : 'another id, or no metadata'}, column ${columnsOf(sheet)}`,
  },
  {
    what: 'by hand: in a copy of the spreadsheet, a property of the document',
    where: 'src/addon/sheets/properties.ts',
    assumed: 'null',
    see: () => String(PropertiesService.getDocumentProperties().getProperty(propertyName)),
  },
  {
    what: 'by hand: in a copy of the spreadsheet, triggers',
    where: 'src/addon/sheets/script.ts',
    assumed: '0',
    see: () => String(ScriptApp.getProjectTriggers().length),
  },
];

/** By its name: whether ids and metadata are the same is what is asked here. */
function namedTab(spreadsheet: Spreadsheet): Sheet {
  const found = spreadsheet.getSheets().find((sheet) => sheet.getName().startsWith(byHandTabName));
  if (!found) throw new Error(`There is no tab "${byHandTabName}" in this copy.`);
  return found;
}

/** To be run from the script of a copy of the spreadsheet. */
export function liveCheckInCopy(): void {
  tell(copyChecks, namedTab);
}
