import type { Sheet } from '../../services/google-types.ts';
import { columnsWith } from '../checks/metadata.ts';
import { freeTabName } from '../scratch.ts';

const tabName = 'Live check by hand';
const tabKey = 'live-check.by-hand';
const columnKey = 'live-check.ours';
export const propertyName = 'live-check.kept';

/** Names, in an order that no sort gives. */
const list = [
  ['Name', 'Number', 'Ours'],
  ['Cleo', 2, 'with Cleo'],
  ['Abel', 4, 'with Abel'],
  ['Dora', 1, 'with Dora'],
  ['Bert', 3, 'with Bert'],
];
const table = [
  ['Status', 'Amount'],
  ['new', 10],
  ['won', 20],
];
/** Where the cell is that only the owner may edit. */
export const protectedPlace = 'E1';

/** A tab for the steps by hand, or a copy of one. */
export class ByHandTab {
  constructor(readonly sheet: Sheet) {}

  /** A copy of such a tab has the id of the other in its metadata, and is none of them. */
  static all(): ByHandTab[] {
    const tabs = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => new ByHandTab(sheet));
    return tabs.filter((tab) => tab.hasMarkOf(tab.sheet));
  }

  /** The latest of these tabs. */
  static latest(): ByHandTab {
    const latest = ByHandTab.all().pop();
    if (!latest) throw new Error('There is no tab for the steps by hand. Run liveCheckByHand first.');
    return latest;
  }

  /** By its name: whether ids and metadata are the same is what is asked in a copy of the spreadsheet. */
  static named(): ByHandTab {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const found = sheets.find((sheet) => sheet.getName().startsWith(tabName));
    if (!found) throw new Error(`There is no tab "${tabName}" in this copy.`);
    return new ByHandTab(found);
  }

  hasMarkOf(sheet: Sheet): boolean {
    const marks = this.sheet.createDeveloperMetadataFinder().withKey(tabKey).find();
    return marks.some((mark) => mark.getValue() === String(sheet.getSheetId()));
  }

  filter(): string {
    return String(this.sheet.getFilter()?.getRange().getA1Notation());
  }

  markedColumns(): string {
    return columnsWith(columnKey, this.sheet).join(' ') || 'no column';
  }

  /** The last tab named as Sheets names a copy of this one. */
  copy(): ByHandTab {
    const name = `Copy of ${this.sheet.getName()}`;
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const latest = sheets.filter((sheet) => sheet.getName() === name).pop();
    if (!latest) throw new Error(`There is no tab "${name}".`);
    return new ByHandTab(latest);
  }
}

/**
 * Makes a tab for the steps by hand: a filter over two columns of a list with a marked third beside it, cells for a table,
 * and a cell that only the owner may edit.
 */
export function liveCheckByHand(): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet(freeTabName(tabName));
  sheet.addDeveloperMetadata(tabKey, String(sheet.getSheetId()));
  sheet.getRange('A1:C5').setValues(list);
  sheet.getRange('C:C').addDeveloperMetadata(columnKey, String(sheet.getSheetId()));
  sheet.getRange('A1:B5').createFilter();
  sheet.getRange('G1:H3').setValues(table);
  sheet.getRange(protectedPlace).setValue('only for the owner').protect();
  PropertiesService.getDocumentProperties().setProperty(propertyName, 'kept');
}
