import type { Spreadsheet } from '../services/google-types.ts';
import { steps } from './by-hand/by-hand-checks.ts';
import { byHandTabs } from './by-hand/by-hand-tab.ts';
import type { Check, Outcome } from './check.ts';
import { CheckRun } from './check-run.ts';
import { allChecks } from './checks/all-checks.ts';
import { messageOf } from './described.ts';
import { appendOutcomes, outcomeSentence, resultTabs, writeResultTab } from './result-tab.ts';
import { Scratch, undoEarlierWork } from './scratch.ts';

// Google ends a script after six minutes; half a minute is left for tidying up and the table.
const longestMilliseconds = 330_000;

/** Runs all checks in tabs of their own, removes these, and writes what was seen into a new tab. */
export function liveCheck(): void {
  const until = Date.now() + longestMilliseconds;
  const spreadsheet = emptySpreadsheet();
  const light = allChecks.filter(({ isHeavy }) => !isHeavy);
  const outcomes = seenInScratch(spreadsheet, light, until);
  const sentence = outcomeSentence(outcomes);
  const table = writeResultTab(spreadsheet, outcomes, sentence, steps);
  const heavy = allChecks.filter(({ isHeavy }) => isHeavy);
  appendOutcomes(table, seenInScratch(spreadsheet, heavy, until), 'last');
  spreadsheet.setActiveSheet(table);
  console.log(sentence);
}

/**
 * The spreadsheet of the script, rid of what a run that was ended has left. It must hold nothing but what the live check
 * has written: its locale and time zone change while the check runs, for everybody who has it open.
 */
function emptySpreadsheet(): Spreadsheet {
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

function seenInScratch(spreadsheet: Spreadsheet, checks: readonly Check[], until: number): Outcome[] {
  const scratch = new Scratch(spreadsheet);
  try {
    return new CheckRun(scratch, until).outcomes(checks);
  } finally {
    tidyUp(scratch);
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
