import type { Sheet, Spreadsheet } from '../services/google-types.ts';
import type { Outcome, Verdict } from './check.ts';
import { freeTabName } from './scratch.ts';

const headers = ['No.', 'What', 'Where it is assumed', 'Assumed', 'Seen', 'Agrees?'];
const widthsPixels = [40, 380, 280, 300, 300, 70];
const resultKey = 'live-check.results';

const answers: Record<Outcome['verdict'], string> = {
  agrees: 'yes',
  differs: 'NO',
  shown: '(shown only)',
  'not run': 'not run',
};

/** Writes the table, the sentence and what is left to do by hand into a new tab, which becomes the active one and is returned. */
export function writeResultTab(
  spreadsheet: Spreadsheet,
  outcomes: readonly Outcome[],
  sentence: string,
  steps: readonly string[],
): Sheet {
  const sheet = spreadsheet.insertSheet(freeTabName(spreadsheet, 'Live check'));
  sheet.addDeveloperMetadata(resultKey, `${sheet.getSheetId()}:${Date.now()}`);
  const table = [headers, ...outcomes.map((outcome, index) => rowOf(outcome, String(index + 1)))];
  const below = ['', sentence, '', 'By hand:', ...steps].map((text) => ['', text, '', '', '', '']);
  writeRows(sheet, 1, [...table, ...below]);
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold');
  widthsPixels.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  spreadsheet.setActiveSheet(sheet);
  return sheet;
}

/** Adds outcomes below a table. */
export function appendOutcomes(sheet: Sheet, outcomes: readonly Outcome[], number: string): void {
  if (outcomes.length === 0) return;
  const first = sheet.getLastRow() + 1;
  const lacking = first + outcomes.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const rows = outcomes.map((outcome) => rowOf(outcome, number));
  writeRows(sheet, first, rows);
}

/** The table that was made last, or null. */
export function latestResultTab(spreadsheet: Spreadsheet): Sheet | null {
  const tabs = resultTabs(spreadsheet);
  return tabs[tabs.length - 1] ?? null;
}

/** The tables that were made, oldest first. The id in its metadata tells one from its copies. */
export function resultTabs(spreadsheet: Spreadsheet): Sheet[] {
  const entries = spreadsheet.createDeveloperMetadataFinder().withKey(resultKey).find();
  const made = entries.map((entry) => (entry.getValue() ?? '').split(':').map(Number) as [number, number]);
  made.sort(([, madeAt], [, other]) => madeAt - other);
  const sheets = spreadsheet.getSheets();
  return made.flatMap(([id]) => sheets.filter((sheet) => sheet.getSheetId() === id));
}

/** All as text: what stands in a table of typed texts must not be typed again. */
function writeRows(sheet: Sheet, row: number, rows: readonly string[][]): void {
  const range = sheet.getRange(row, 1, rows.length, headers.length);
  range.setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  range.setValues(rows.map((line) => [...line]));
}

function rowOf({ check, seen, verdict }: Outcome, number: string): string[] {
  return [number, check.what, check.where, check.assumed, seen, answers[verdict]];
}

/** `41 of 43 as assumed; 2 differ: 7, 12.` */
export function outcomeSentence(outcomes: readonly Outcome[]): string {
  const numbersOf = (wanted: Verdict) =>
    outcomes.flatMap(({ verdict }, index) => (verdict === wanted ? [index + 1] : []));
  const [agreeing, differing, missing] = [numbersOf('agrees'), numbersOf('differs'), numbersOf('not run')];
  const parts = [`${agreeing.length} of ${agreeing.length + differing.length} as assumed`];
  if (differing.length === 1) parts.push(`1 differs: ${named(outcomes, differing)}`);
  if (differing.length > 1) parts.push(`${differing.length} differ: ${named(outcomes, differing)}`);
  if (missing.length > 0) parts.push(`not run: ${missing.join(', ')}`);
  return `${parts.join('; ')}.`;
}

function named(outcomes: readonly Outcome[], numbers: readonly number[]): string {
  return numbers.map((number) => `${number} (${outcomes[number - 1]!.check.what})`).join(', ');
}
