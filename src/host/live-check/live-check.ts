import { ByHandTab } from './by-hand/by-hand-tab.ts';
import { steps } from './by-hand/steps.ts';
import type { CheckResult } from './check.ts';
import { CheckRun } from './check-run.ts';
import { allChecks } from './checks/all-checks.ts';
import { messageOf } from './described.ts';
import { ResultTab, resultSentence } from './result-tab.ts';
import { Scratch } from './scratch.ts';
import { WorkRecord } from './work-record.ts';

// Google ends a script after six minutes; half a minute is left for tidying up and the table.
const longestMilliseconds = 330_000;

/** Runs all checks in tabs of their own, removes these, and writes what was seen into a new tab. */
export function liveCheck(): void {
  const until = Date.now() + longestMilliseconds;
  prepareSpreadsheet();
  const seen = (isHeavy: boolean): CheckResult[] => {
    const scratch = new Scratch();
    try {
      const checks = allChecks.filter((check) => (check.isHeavy ?? false) === isHeavy);
      return new CheckRun(scratch, until).results(checks);
    } finally {
      tidyUp(scratch);
    }
  };
  const results = seen(false);
  const sentence = resultSentence(results);
  const table = ResultTab.made(results, sentence, steps);
  table.append(seen(true), 'last');
  table.show();
  console.log(sentence);
}

/**
 * Rids the spreadsheet of the script of what a run that was ended has left. It must hold nothing but what the live check
 * has written: its locale and time zone change while the check runs, for everybody who has it open.
 */
function prepareSpreadsheet(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) {
    throw new Error('There is no spreadsheet. Paste this script into Extensions > Apps Script of a new one.');
  }
  WorkRecord.undoEarlier();
  const own = [...ResultTab.all(), ...ByHandTab.all()].map(({ sheet }) => sheet.getSheetId());
  for (const sheet of spreadsheet.getSheets()) {
    if (own.includes(sheet.getSheetId()) || sheet.getLastRow() === 0) continue;
    throw new Error(
      `The tab "${sheet.getName()}" is not empty. Run the live check in a new, empty spreadsheet: it changes the locale and the time zone while it runs.`,
    );
  }
}

/** What cannot be removed now stands in the work record, and is removed by the next run. */
function tidyUp(scratch: Scratch): void {
  try {
    scratch.remove();
  } catch (error) {
    console.log(`tidying up: ${messageOf(error)}`);
  }
}
