import type { Book } from './book.ts';
import type { OutputValue } from './cell-value.ts';
import { plainText } from './report.ts';
import { ensureReportTab, type ReportTabDefinition } from './report-tab.ts';
import { endsRun, retrying } from './retrying.ts';
import { flush, type Range } from './spreadsheet.ts';
import type { Tab } from './tab.ts';

/** A tab of ours that grows at its end. */
export interface LogTab extends ReportTabDefinition {
  makeHeader(tab: Tab): void;
  /** Number format of each column that people read. */
  readonly formats: readonly string[];
}

/** Rows that a log holds; beyond them the oldest go. */
const mostRows = 5_000;

/** The tab, made where it is not there yet; whoever scores leads goes on seeing the leads. */
export function ensureLogTab(book: Book, log: LogTab, keepsActiveSheet: boolean): Tab {
  const active = keepsActiveSheet ? book.spreadsheet.getActiveSheet() : null;
  const tab = ensureReportTab(book, log, log.makeHeader);
  if (tab.sheet.getLastRow() === 0) log.makeHeader(tab);
  if (active) book.spreadsheet.setActiveSheet(active);
  return tab;
}

/**
 * Writes rows one below the other, and returns whether they look as they shall: some columns of Google's tables take no
 * format, so that what is refused is written once more as bare values.
 * @param links what belongs to the rows beside their values, sent with them
 */
export function writeLogRows(
  { sheet }: Tab,
  { formats }: LogTab,
  firstRow: number,
  rows: readonly (readonly OutputValue[])[],
  links: () => void = () => {},
): boolean {
  const lacking = firstRow + rows.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const range = sheet.getRange(firstRow, 1, rows.length, rows[0]!.length);
  try {
    retrying(() => {
      dress(sheet.getRange(firstRow, 1, rows.length, formats.length), formats);
      range.setValues(rows.map((row) => [...row]));
      links();
      flush();
    });
    return true;
  } catch (error) {
    if (endsRun(error)) throw error;
    retrying(() => {
      range.setValues(asTexts(range.getNumberFormats(), rows));
      flush();
    });
    return false;
  }
}

/** All rows that stand there, as they shall look; false where that is refused. */
export function dressLog({ sheet }: Tab, { formats }: LogTab): boolean {
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return true;
  try {
    retrying(() => {
      dress(sheet.getRange(2, 1, rows, formats.length), formats);
      flush();
    });
    return true;
  } catch (error) {
    if (endsRun(error)) throw error;
    return false;
  }
}

function dress(range: Range, formats: readonly string[]): void {
  range
    .setNumberFormats(Array.from({ length: range.getNumRows() }, () => [...formats]))
    .setHorizontalAlignment('left')
    .setVerticalAlignment('top');
}

/** A leading apostrophe keeps a text what it is; in a cell that is plain text already it would be seen. */
function asTexts(
  formats: readonly (readonly string[])[],
  rows: readonly (readonly OutputValue[])[],
): OutputValue[][] {
  const isInDanger = (value: OutputValue, format: string) =>
    typeof value === 'string' && value !== '' && format !== plainText;
  return rows.map((row, r) =>
    row.map((value, c) => (isInDanger(value, formats[r]![c]!) ? `'${value}` : value)),
  );
}

export function dropOldestRows({ sheet }: Tab): void {
  const excess = sheet.getLastRow() - 1 - mostRows;
  if (excess > 0) sheet.deleteRows(2, excess);
}
