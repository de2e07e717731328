import type { Sheet } from '../services/google-types.ts';
import type { CheckResult, Verdict } from './check.ts';
import { freeTabName } from './scratch.ts';

const headers = ['No.', 'What', 'Where it is assumed', 'Assumed', 'Seen', 'Agrees?'];
const widthsPixels = [40, 380, 280, 300, 300, 70];
const resultKey = 'live-check.results';

const answers: Record<Verdict, string> = {
  agrees: 'yes',
  differs: 'NO',
  shown: '(shown only)',
  'not run': 'not run',
};

/** A table of what was seen. */
export class ResultTab {
  private constructor(readonly sheet: Sheet) {}

  /** The tables that were made, oldest first. The id in its metadata tells one from its copies. */
  static all(): ResultTab[] {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const entries = spreadsheet.createDeveloperMetadataFinder().withKey(resultKey).find();
    const made = entries.map((entry) => (entry.getValue() ?? '').split(':').map(Number) as [number, number]);
    made.sort(([, madeAt], [, other]) => madeAt - other);
    const sheets = spreadsheet.getSheets();
    return made.flatMap(([id]) =>
      sheets.filter((sheet) => sheet.getSheetId() === id).map((sheet) => new ResultTab(sheet)),
    );
  }

  /** A new tab with the table, a sentence and what is left to do by hand; it becomes the active one. */
  static made(results: readonly CheckResult[], sentence: string, steps: readonly string[]): ResultTab {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet(freeTabName('Live check'));
    sheet.addDeveloperMetadata(resultKey, `${sheet.getSheetId()}:${Date.now()}`);
    const below = ['', sentence, '', 'By hand:', ...steps].map((text) => ['', text, '', '', '', '']);
    const tab = new ResultTab(sheet);
    tab.write([headers, ...results.map((result, index) => rowOf(result, String(index + 1))), ...below]);
    sheet.setFrozenRows(1);
    sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold');
    widthsPixels.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
    tab.show();
    return tab;
  }

  append(results: readonly CheckResult[], number: string): void {
    if (results.length > 0) this.write(results.map((result) => rowOf(result, number)));
  }

  show(): void {
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(this.sheet);
  }

  /** Below what is there, and all as text: what stands in a table of typed texts must not be typed again. */
  private write(rows: string[][]): void {
    const first = this.sheet.getLastRow() + 1;
    const lacking = first + rows.length - 1 - this.sheet.getMaxRows();
    if (lacking > 0) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), lacking);
    const range = this.sheet.getRange(first, 1, rows.length, headers.length);
    range.setNumberFormat('@').setWrap(true).setVerticalAlignment('top').setValues(rows);
  }
}

function rowOf({ check, seen, verdict }: CheckResult, number: string): string[] {
  return [number, check.what, check.where, check.assumed, seen, answers[verdict]];
}

/** `41 of 43 as assumed; 2 differ: 7 (…), 12 (…).` */
export function resultSentence(results: readonly CheckResult[]): string {
  const numbersOf = (wanted: Verdict) =>
    results.flatMap(({ verdict }, index) => (verdict === wanted ? [index + 1] : []));
  const [agreeing, differing, missing] = [numbersOf('agrees'), numbersOf('differs'), numbersOf('not run')];
  const named = differing.map((number) => `${number} (${results[number - 1]!.check.what})`).join(', ');
  return `${[
    `${agreeing.length} of ${agreeing.length + differing.length} as assumed`,
    ...(named ? [`${differing.length} ${differing.length === 1 ? 'differs' : 'differ'}: ${named}`] : []),
    ...(missing.length > 0 ? [`not run: ${missing.join(', ')}`] : []),
  ].join('; ')}.`;
}
