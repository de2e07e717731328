import { removeTrigger } from '../trigger-record.ts';
import { undoEarlierWork } from '../work-record.ts';
import { byHandTabs, propertyName } from './by-hand-tab.ts';

/** Removes what the steps by hand have left: their tabs, the trigger, the properties. The tables stay. */
export function liveCheckRemove(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  undoEarlierWork(spreadsheet);
  for (const sheet of byHandTabs(spreadsheet)) spreadsheet.deleteSheet(sheet);
  removeTrigger();
  PropertiesService.getDocumentProperties().deleteProperty(propertyName);
}
