import { byHandTabs } from './by-hand/by-hand-tab.ts';
import type { Spreadsheet } from './google-types.ts';
import { resultTabs } from './result-tab.ts';
import { undoEarlierWork } from './work-record.ts';

/**
 * The spreadsheet of the script, rid of what a run that was ended has left. It must hold nothing but what the live check has written: its locale and time zone change
 * while the check runs, for everybody who has it open.
 */
export function emptySpreadsheet(): Spreadsheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null;
  if (!spreadsheet) {
    throw new Error('There is no spreadsheet. Paste this script into Extensions > Apps Script of a new one.');
  }
  undoEarlierWork(spreadsheet);
  const own = [...resultTabs(spreadsheet), ...byHandTabs(spreadsheet)].map((sheet) => sheet.getSheetId());
  for (const sheet of spreadsheet.getSheets()) {
    if (own.includes(sheet.getSheetId()) || sheet.getLastRow() === 0) continue;
    throw new Error(
      `The tab "${sheet.getName()}" is not empty. Run the live check in a new, empty spreadsheet: it changes the locale and the time zone while it runs.`,
    );
  }
  return spreadsheet;
}
