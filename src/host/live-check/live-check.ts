import { ByHandTab } from './by-hand/by-hand-tab.ts';
import { steps } from './by-hand/steps.ts';
import type { Check, CheckResult } from './check.ts';
import { CheckRun } from './check-run.ts';
import { allChecks } from './checks/all-checks.ts';
import { messageOf } from './described.ts';
import { ResultTab } from './result-tab.ts';
import { Scratch } from './scratch.ts';
import { WorkRecord } from './work-record.ts';

// Google ends a script after six minutes; half a minute is left for tidying up and the table.
const longestMilliseconds = 330_000;

/**
 * Runs the checks in tabs of their own, removes these, and writes what was seen into a table. Goes on with a table that
 * has no answer to some of them: what was cut off, what waited for a trigger, and what may itself end the script.
 */
export function liveCheck(): void {
  const until = Date.now() + longestMilliseconds;
  prepareSpreadsheet();
  const begun = ResultTab.all().find((tab) => tab.pending(allChecks).length > 0);
  const table = begun ?? ResultTab.begun(allChecks, steps);
  const pending = table.pending(allChecks);
  const heavy = pending.filter(({ isHeavy }) => isHeavy);
  const others = pending.filter(({ isHeavy }) => !isHeavy);
  runInScratch(table, others, until);
  if (begun === undefined) table.keep(allChecks, heavy.map(laterResult));
  else {
    // Should one end the script, this is what stands there, and it is not tried again.
    table.keep(allChecks, heavy.map(endingResult));
    runInScratch(table, heavy, until);
  }
  console.log(table.close(allChecks));
}

function runInScratch(table: ResultTab, checks: readonly Check[], until: number): void {
  if (checks.length === 0) return;
  const scratch = new Scratch();
  try {
    new CheckRun(scratch, until).run(checks, (results) => table.keep(allChecks, results));
  } finally {
    tidyUp(scratch);
  }
}

function laterResult(check: Check): CheckResult {
  return {
    check,
    seen: 'not yet: it needs an execution of its own; run liveCheck again',
    verdict: 'not yet',
  };
}

function endingResult(check: Check): CheckResult {
  return { check, seen: 'not run: Google ended the script at it', verdict: 'not run' };
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
