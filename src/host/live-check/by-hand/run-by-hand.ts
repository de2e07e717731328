import { inOneLine, judged } from '../check.ts';
import { removeTrigger } from '../checks/services.ts';
import { messageOf } from '../described.ts';
import { ResultTab } from '../result-tab.ts';
import { WorkRecord } from '../work-record.ts';
import { type ByHandCheck, checksAfter } from './by-hand-checks.ts';
import { ByHandTab, propertyName } from './by-hand-tab.ts';

/** After a person has duplicated the tab. */
export function liveCheckAfterDuplicating(): void {
  runByHand(checksAfter.duplicating);
}

/** After a person has sorted the list through the filter. */
export function liveCheckAfterSorting(): void {
  runByHand(checksAfter.sorting);
}

/** After a person has made a table of G1:H3 and given its second column the type Number. */
export function liveCheckAfterTable(): void {
  runByHand(checksAfter.makingTable);
}

/** After a person has put chips into K2:N2. */
export function liveCheckAfterChips(): void {
  runByHand(checksAfter.makingChips);
}

/** Shows a dialog, and is asked for its lock afterwards. */
export function liveCheckAtDialog(): void {
  runByHand(checksAfter.atDialog);
}

/** To be run by somebody else who may edit the spreadsheet. */
export function liveCheckAsColleague(): void {
  runByHand(checksAfter.sharing);
}

/** To be run from the script of a copy of the spreadsheet. */
export function liveCheckInCopy(): void {
  runByHand(checksAfter.copying, ByHandTab.named());
}

/** Removes what the steps by hand have left: their tabs, the trigger, the properties. The tables stay. */
export function liveCheckRemove(): void {
  WorkRecord.undoEarlier();
  for (const { sheet } of ByHandTab.all()) SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
  removeTrigger();
  PropertiesService.getDocumentProperties().deleteProperty(propertyName);
}

/** Runs such checks, and adds what they see to the latest table; without one the log alone has it. */
function runByHand(checks: readonly ByHandCheck[], tab = ByHandTab.latest()): void {
  const seenBy = (check: ByHandCheck) => {
    try {
      return check.see(tab);
    } catch (error) {
      return `threw: ${messageOf(error)}`;
    }
  };
  const results = checks.map((check) => judged(check, seenBy(check)));
  for (const result of results) console.log(inOneLine(result));
  const table = ResultTab.all().pop();
  table?.append(results, 'by hand');
  table?.show();
}
