import { foldName } from '../../scoring/index.ts';
import type { Book } from './book.ts';
import { insertSheet } from './cell-limits.ts';
import { isUnfinishedName, markTab, unfinishedName } from './mark.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { Tab } from './tab.ts';

const tabColor = '#00796b';

/**
 * Makes a tab of ours behind the others. It has its name only once it is whole and marked, so that a run that is killed
 * meanwhile leaves nothing that passes for it; what was left is deleted and made anew.
 */
export function insertTab(book: Book, id: string, wanted: string, fill: (tab: Tab) => void): Tab {
  const { spreadsheet, timeZone } = book;
  const name = freeTabName(spreadsheet, wanted);
  const unfinished = unfinishedName(wanted);
  const left = spreadsheet.getSheetByName(unfinished);
  if (left) spreadsheet.deleteSheet(left);
  const sheet = insertSheet(book, unfinished);
  try {
    const tab = new Tab(sheet, name, sheet.getSheetId(), timeZone);
    sheet.setTabColor(tabColor);
    fill(tab);
    markTab(id, tab);
    sheet.setName(name);
    return tab;
  } catch (error) {
    // The error itself is what is to be seen, not that its tab could not be deleted.
    try {
      spreadsheet.deleteSheet(sheet);
    } catch {
      // The next run deletes it.
    }
    throw error;
  }
}

/** A name that is taken gets a suffix. */
function freeTabName(spreadsheet: Spreadsheet, wanted: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => foldName(sheet.getName())));
  let name = wanted;
  for (let i = 1; taken.has(foldName(name)); i++)
    name = i === 1 ? `${wanted} (Scoreband)` : `${wanted} (Scoreband ${i})`;
  return name;
}

export function deleteTab({ spreadsheet }: Book, { sheet }: Tab): void {
  spreadsheet.deleteSheet(sheet);
}

/** Tabs that runs have left that were killed. */
export function deleteUnfinishedTabs({ spreadsheet }: Book): void {
  for (const sheet of spreadsheet.getSheets())
    if (isUnfinishedName(sheet.getName())) spreadsheet.deleteSheet(sheet);
}
