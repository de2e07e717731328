import { steps } from './by-hand/steps.ts';
import type { Check, Outcome } from './check.ts';
import { allChecks } from './checks/all-checks.ts';
import { emptySpreadsheet } from './empty-spreadsheet.ts';
import type { Spreadsheet } from './google-types.ts';
import { outcomeSentence } from './outcome-sentence.ts';
import { messageOf } from './refusal.ts';
import { appendOutcomes, writeResultTab } from './result-tab.ts';
import { runChecks } from './run-checks.ts';
import { Scratch } from './scratch.ts';

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

function seenInScratch(spreadsheet: Spreadsheet, checks: readonly Check[], until: number): Outcome[] {
  const scratch = new Scratch(spreadsheet);
  try {
    return runChecks(checks, scratch, until);
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
