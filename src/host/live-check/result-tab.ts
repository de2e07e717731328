import type { Sheet } from '../services/google-types.ts';
import type { Assumption, Check, CheckResult, Verdict } from './check.ts';
import { messageOf } from './described.ts';
import { freeTabName } from './scratch.ts';

const headers = ['No.', 'What', 'Where it is assumed', 'Assumed', 'Seen', 'Agrees?'];
const widthsPixels = [40, 380, 280, 300, 300, 70];
const resultKey = 'live-check.results';
/** Of the first check. */
const firstRow = 2;
const seenColumn = 5;

const answers: Record<Verdict, string> = {
  agrees: 'yes',
  differs: 'NO',
  shown: '(shown only)',
  'not run': 'not run',
  'not yet': 'not yet',
};

/** A table of what was seen: a row each check, filled in as they run. */
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

  /** A new tab with all checks, none seen, and what is left to do by hand; it becomes the active one. */
  static begun(checks: readonly Check[], steps: readonly string[]): ResultTab {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet(freeTabName('Live check'));
    sheet.addDeveloperMetadata(resultKey, `${sheet.getSheetId()}:${Date.now()}`);
    const below = ['', '', '', 'By hand:', ...steps].map((text) => ['', text, '', '', '', '']);
    const tab = new ResultTab(sheet);
    const rows = checks.map((check, index) => rowOf(check, String(index + 1), '', ''));
    tab.write(1, [headers, ...rows, ...below]);
    sheet.setFrozenRows(1);
    sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold');
    widthsPixels.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
    tab.show();
    SpreadsheetApp.flush();
    return tab;
  }

  /** Those that this table has no answer to yet; none where it was made for other checks. */
  pending(checks: readonly Check[]): Check[] {
    const rows = this.rows(checks.length);
    if (checks.some(({ what }, index) => rows[index]!.what !== what)) return [];
    return checks.filter((_, index) => ['', answers['not yet']].includes(rows[index]!.answer));
  }

  /** Fills in what was seen. Kept at once: Google may end the script. */
  keep(checks: readonly Check[], results: readonly CheckResult[]): void {
    flushQuietly();
    for (const { first, rows } of blocksOf(checks, results)) {
      this.sheet.getRange(firstRow + first, seenColumn, rows.length, 2).setValues(rows);
    }
    SpreadsheetApp.flush();
  }

  /** Writes the sentence of the result below the table. */
  close(checks: readonly Check[]): string {
    const sentence = resultSentence(this.rows(checks.length));
    this.sheet.getRange(firstRow + checks.length + 1, 2).setValue(sentence);
    this.show();
    return sentence;
  }

  append(results: readonly CheckResult[], number: string): void {
    const rows = results.map(({ check, seen, verdict }) => rowOf(check, number, seen, answers[verdict]));
    if (rows.length > 0) this.write(this.sheet.getLastRow() + 1, rows);
  }

  show(): void {
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(this.sheet);
  }

  private rows(count: number): Row[] {
    const lacking = firstRow + count - 1 - this.sheet.getMaxRows();
    if (lacking > 0) return [];
    const values = this.sheet.getRange(firstRow, 1, count, headers.length).getValues() as string[][];
    return values.map((row) => ({ what: row[1]!, answer: row[5]! }));
  }

  /** All as text: what stands in a table of typed texts must not be typed again. */
  private write(first: number, rows: string[][]): void {
    const lacking = first + rows.length - 1 - this.sheet.getMaxRows();
    if (lacking > 0) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), lacking);
    const range = this.sheet.getRange(first, 1, rows.length, headers.length);
    range.setNumberFormat('@').setWrap(true).setVerticalAlignment('top').setValues(rows);
  }
}

interface Row {
  readonly what: string;
  readonly answer: string;
}

function rowOf({ what, where, assumed }: Assumption, number: string, seen: string, answer: string): string[] {
  return [number, what, where, assumed, seen, answer];
}

/** What stands below each other, together. */
function blocksOf(
  checks: readonly Check[],
  results: readonly CheckResult[],
): { first: number; rows: string[][] }[] {
  const blocks: { first: number; rows: string[][] }[] = [];
  for (const { check, seen, verdict } of results) {
    const index = checks.findIndex(({ what }) => what === check.what);
    const last = blocks[blocks.length - 1];
    const row = [seen, answers[verdict]];
    if (last && last.first + last.rows.length === index) last.rows.push(row);
    else blocks.push({ first: index, rows: [row] });
  }
  return blocks;
}

/** What a check has left queued that Google refuses takes along what is queued behind it. */
function flushQuietly(): void {
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    console.log(`after a check: ${messageOf(error)}`);
  }
}

/** `41 of 43 as assumed; 2 differ: 7 (…), 12 (…).` */
function resultSentence(rows: readonly Row[]): string {
  const numbersOf = (verdict: Verdict | null) =>
    rows.flatMap(({ answer }, index) =>
      answer === (verdict === null ? '' : answers[verdict]) ? [index + 1] : [],
    );
  const [agreeing, differing, missing] = [numbersOf('agrees'), numbersOf('differs'), numbersOf('not run')];
  const later = [...numbersOf('not yet'), ...numbersOf(null)];
  const named = differing.map((number) => `${number} (${rows[number - 1]!.what})`).join(', ');
  return `${[
    `${agreeing.length} of ${agreeing.length + differing.length} as assumed`,
    ...(named ? [`${differing.length} ${differing.length === 1 ? 'differs' : 'differ'}: ${named}`] : []),
    ...(missing.length > 0 ? [`not run: ${missing.join(', ')}`] : []),
    ...(later.length > 0 ? [`not yet: ${later.join(', ')}. Run liveCheck again in two minutes`] : []),
  ].join('; ')}.`;
}
