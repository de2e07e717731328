import { unfinishedName } from './being-made.ts';
import type { Book, Tab } from './book.ts';
import { freeTabName } from './free-tab-name.ts';
import { markTab } from './mark.ts';
import type { Sheet, Spreadsheet } from './spreadsheet.ts';
import { insertSheet } from './spreadsheet-full.ts';

const tabColor = '#00796b';

/**
 * Makes a tab of ours behind the others. It has its name only once it is whole and marked, so that a run that is killed
 * meanwhile leaves nothing that passes for it; what was left is deleted and made anew.
 */
export function insertTab(
  { spreadsheet }: Pick<Book, 'spreadsheet'>,
  id: string,
  wanted: string,
  fill: (tab: Tab) => void = () => {},
): Tab {
  const name = freeTabName({ spreadsheet }, wanted);
  const unfinished = unfinishedName(wanted);
  const left = spreadsheet.getSheetByName(unfinished);
  if (left) spreadsheet.deleteSheet(left);
  const sheet = insertSheet(spreadsheet, unfinished);
  try {
    const tab: Tab = { sheet, name, id: sheet.getSheetId() };
    sheet.setTabColor(tabColor);
    fill(tab);
    markTab(id, tab);
    sheet.setName(name);
    return tab;
  } catch (error) {
    deleteQuietly(spreadsheet, sheet);
    throw error;
  }
}

/** The error itself is what is to be seen, not that its tab could not be deleted. */
function deleteQuietly(spreadsheet: Spreadsheet, sheet: Sheet): void {
  try {
    spreadsheet.deleteSheet(sheet);
  } catch {
    // The next run deletes it.
  }
}
