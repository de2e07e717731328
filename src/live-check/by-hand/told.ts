import type { Check, Outcome } from '../check.ts';
import type { Sheet, Spreadsheet } from '../google-types.ts';
import { messageOf } from '../refusal.ts';
import { appendOutcomes, latestResultTab } from '../result-tab.ts';
import { byHandTab } from './by-hand-tab.ts';

/** A check of what a person has done in the tab for it. */
export interface ByHandCheck extends Pick<Check, 'what' | 'where' | 'assumed'> {
  see(sheet: Sheet, spreadsheet: Spreadsheet): string;
}

/** Runs such checks, and adds what they see to the latest table; without one the log alone has it. */
export function tell(checks: readonly ByHandCheck[], find: typeof byHandTab = byHandTab): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = find(spreadsheet);
  const outcomes = checks.map((check) => outcomeOf(check, tab, spreadsheet));
  for (const { check, seen, verdict } of outcomes) {
    console.log(`${verdict}: ${check.what} · assumed ${check.assumed} · ${seen}`);
  }
  const table = latestResultTab(spreadsheet);
  if (!table) return;
  appendOutcomes(table, outcomes, 'by hand');
  spreadsheet.setActiveSheet(table);
}

function outcomeOf(check: ByHandCheck, sheet: Sheet, spreadsheet: Spreadsheet): Outcome {
  let seen: string;
  try {
    seen = check.see(sheet, spreadsheet);
  } catch (error) {
    seen = `threw: ${messageOf(error)}`;
  }
  return { check, seen, verdict: seen === check.assumed ? 'agrees' : 'differs' };
}
