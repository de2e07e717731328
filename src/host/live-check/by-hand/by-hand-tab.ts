import type { Sheet, Spreadsheet } from '../../services/google-types.ts';
import { freeTabName } from '../scratch.ts';

export const byHandTabName = 'Live check by hand';
const tabKey = 'live-check.by-hand';
export const columnKey = 'live-check.ours';
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

/** Where what is to be done by hand is done. */
export const places = { list: 'A1:C5', filter: 'A1:B5', protected: 'E1', table: 'G1:H3' };

/**
 * Makes a tab for the steps by hand: a filter over two columns of a list with a marked third beside it, cells for a table,
 * and a cell that only the owner may edit.
 */
export function liveCheckByHand(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.insertSheet(freeTabName(spreadsheet, byHandTabName));
  sheet.addDeveloperMetadata(tabKey, String(sheet.getSheetId()));
  sheet.getRange(places.list).setValues(list);
  sheet.getRange('C:C').addDeveloperMetadata(columnKey, String(sheet.getSheetId()));
  sheet.getRange(places.filter).createFilter();
  sheet.getRange(places.table).setValues(table);
  sheet.getRange(places.protected).setValue('only for the owner').protect();
  PropertiesService.getDocumentProperties().setProperty(propertyName, 'kept');
}

/** The latest of these tabs. */
export function byHandTab(spreadsheet: Spreadsheet): Sheet {
  const own = byHandTabs(spreadsheet);
  const latest = own[own.length - 1];
  if (!latest) throw new Error('There is no tab for the steps by hand. Run liveCheckByHand first.');
  return latest;
}

/** A copy of such a tab has the id of the other in its metadata, and is none of them. */
export function byHandTabs(spreadsheet: Spreadsheet): Sheet[] {
  return spreadsheet.getSheets().filter((sheet) => hasMark(sheet, sheet.getSheetId()));
}

export function hasMark(sheet: Sheet, id: number): boolean {
  const marks = sheet.createDeveloperMetadataFinder().withKey(tabKey).find();
  return marks.some((mark) => mark.getValue() === String(id));
}
