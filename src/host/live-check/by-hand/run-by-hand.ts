import type { Sheet, Spreadsheet } from '../../services/google-types.ts';
import { judged } from '../check-run.ts';
import { removeTrigger } from '../checks/services.ts';
import { messageOf } from '../described.ts';
import { appendOutcomes, latestResultTab } from '../result-tab.ts';
import { undoEarlierWork } from '../scratch.ts';
import {
  type ByHandCheck,
  colleagueChecks,
  copyChecks,
  duplicatingChecks,
  sortingChecks,
  tableChecks,
} from './by-hand-checks.ts';
import { byHandTab, byHandTabName, byHandTabs, propertyName } from './by-hand-tab.ts';

/** After a person has duplicated the tab. */
export function liveCheckAfterDuplicating(): void {
  runByHand(duplicatingChecks);
}

/** After a person has sorted the list through the filter. */
export function liveCheckAfterSorting(): void {
  runByHand(sortingChecks);
}

/** After a person has made a table of G1:H3 and given its second column the type Number. */
export function liveCheckAfterTable(): void {
  runByHand(tableChecks);
}

/** To be run by somebody else who may edit the spreadsheet. */
export function liveCheckAsColleague(): void {
  runByHand(colleagueChecks);
}

/** To be run from the script of a copy of the spreadsheet. */
export function liveCheckInCopy(): void {
  runByHand(copyChecks, namedTab);
}

/** Removes what the steps by hand have left: their tabs, the trigger, the properties. The tables stay. */
export function liveCheckRemove(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  undoEarlierWork(spreadsheet);
  for (const sheet of byHandTabs(spreadsheet)) spreadsheet.deleteSheet(sheet);
  removeTrigger();
  PropertiesService.getDocumentProperties().deleteProperty(propertyName);
}

/** Runs such checks, and adds what they see to the latest table; without one the log alone has it. */
function runByHand(checks: readonly ByHandCheck[], find: typeof byHandTab = byHandTab): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = find(spreadsheet);
  const outcomes = checks.map((check) => judged(check, seenBy(check, tab, spreadsheet)));
  for (const { check, seen, verdict } of outcomes) {
    console.log(`${verdict}: ${check.what} · assumed ${check.assumed} · ${seen}`);
  }
  const table = latestResultTab(spreadsheet);
  if (!table) return;
  appendOutcomes(table, outcomes, 'by hand');
  spreadsheet.setActiveSheet(table);
}

function seenBy(check: ByHandCheck, sheet: Sheet, spreadsheet: Spreadsheet): string {
  try {
    return check.see(sheet, spreadsheet);
  } catch (error) {
    return `threw: ${messageOf(error)}`;
  }
}

/** By its name: whether ids and metadata are the same is what is asked in a copy. */
function namedTab(spreadsheet: Spreadsheet): Sheet {
  const found = spreadsheet.getSheets().find((sheet) => sheet.getName().startsWith(byHandTabName));
  if (!found) throw new Error(`There is no tab "${byHandTabName}" in this copy.`);
  return found;
}
