import { foldName } from '../../scoring/index.ts';
import type { Book } from './book.ts';
import { insertSheet } from './cell-limits.ts';
import { isUnfinishedName, markTab, unfinishedName } from './mark.ts';
import type { Sheet } from './spreadsheet.ts';
import { Tab } from './tab.ts';

const tabColor = '#00796b';

/**
 * Makes a tab of ours behind the others. It has its name only once it is whole and marked, so that a run that is killed
 * meanwhile leaves nothing that passes for it; what was left is deleted and made anew.
 * @param count of sheets that are there, where that is known
 */
export function insertTab(
  book: Book,
  id: string,
  wanted: string,
  fill: (tab: Tab) => void,
  count?: number,
): Tab {
  const { spreadsheet, timeZone } = book;
  const sheet = insertAnew(book, unfinishedName(wanted), count);
  try {
    const sheetId = sheet.getSheetId();
    const free = freeName(
      wanted,
      book.tabs.map(({ name }) => name),
    );
    const tab = new Tab(sheet, free, sheetId, timeZone);
    sheet.setTabColor(tabColor);
    fill(tab);
    markTab(id, tab);
    const name = setFreeName(book, sheet, wanted, free);
    return name === free ? tab : new Tab(sheet, name, sheetId, timeZone);
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

/**
 * A tab of that name which a run has left makes way; Google is asked for one only where it refuses the name. A person may
 * have deleted tabs since they were counted.
 */
function insertAnew(book: Book, name: string, count: number | undefined): Sheet {
  try {
    return insertSheet(book, name, count);
  } catch (error) {
    const left = book.spreadsheet.getSheetByName(name);
    if (left) book.spreadsheet.deleteSheet(left);
    else if (count === undefined || count <= book.spreadsheet.getNumSheets()) throw error;
    return insertSheet(book, name);
  }
}

/** Since the tabs were looked up, a person may have given the name to another. */
function setFreeName({ spreadsheet }: Book, sheet: Sheet, wanted: string, free: string): string {
  try {
    sheet.setName(free);
    return free;
  } catch (error) {
    const name = freeName(
      wanted,
      spreadsheet.getSheets().map((other) => other.getName()),
    );
    if (name === free) throw error;
    sheet.setName(name);
    return name;
  }
}

/** A name that is taken gets a suffix. */
function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map(foldName));
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
