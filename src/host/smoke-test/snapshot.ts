import type { DataValidation, Range, Sheet } from '../services/google-types.ts';

/** Equal cells below each other: what they hold, and how many. */
type Run = [text: string, count: number];

/** A tab as a script sees it. */
export interface TabPhoto {
  readonly name: string;
  /** What is there once a tab, by name. */
  readonly facts: Readonly<Record<string, string>>;
  /** What each cell holds, by the name of the property; column by column. */
  readonly cells: Readonly<Record<string, readonly (readonly Run[])[]>>;
}

/** Number formats that Google and files have for cells without one of their own. */
const automatic = ['general', '0.###############', ''];

/** What is looked at of each cell; empty where it is as in a new tab. */
const properties: Readonly<Record<string, (range: Range) => string[][]>> = {
  value: (range) => texts(range.getValues(), valueText),
  formula: (range) => range.getFormulas(),
  format: (range) =>
    texts(range.getNumberFormats(), (format) => (automatic.includes(format.toLowerCase()) ? '' : format)),
  note: (range) => range.getNotes(),
  background: (range) => texts(range.getBackgrounds(), (color) => unless('#ffffff', color)),
  colour: (range) => texts(range.getFontColors(), (color) => unless('#000000', color)),
  weight: (range) => texts(range.getFontWeights(), (weight) => unless('normal', String(weight))),
  dropdown: (range) => texts(range.getDataValidations(), validationText),
};

function texts<T>(block: readonly (readonly T[])[], text: (value: T) => string): string[][] {
  return block.map((row) => row.map(text));
}

function unless(usual: string, text: string): string {
  return text.toLowerCase() === usual ? '' : text.toLowerCase();
}

/** With its kind: a number is no text of the same look. */
function valueText(value: unknown): string {
  if (value === '') return '';
  // Dates come from another context than the script's, so that `instanceof` does not see them.
  const isDate = Object.prototype.toString.call(value) === '[object Date]';
  return isDate ? (value as Date).toISOString() : JSON.stringify(value);
}

/** The values that may be chosen; those of a checkbox are none. */
function validationText(rule: DataValidation | null): string {
  if (rule === null) return '';
  return `[${rule.getCriteriaValues().join(' ')}]${rule.getAllowInvalid() ? '' : ' rejects others'}`;
}

/** What a run writes where something has changed. */
const written = ['value', 'formula', 'note'];

/** All tabs with content. */
export function photograph(): TabPhoto[] {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.flatMap((sheet) => {
    const lastRow = sheet.getLastRow();
    return lastRow > 0 ? [photographTab(sheet, lastRow)] : [];
  });
}

/** What stands in all tabs, without how it looks. */
export function photographWritten(): TabPhoto[] {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.flatMap((sheet): TabPhoto[] => {
    const range = sheet.getDataRange();
    const cells = cellsOf(range, written);
    return cells.value!.some((column) => column.length > 0)
      ? [{ name: sheet.getName(), facts: {}, cells }]
      : [];
  });
}

function cellsOf(range: Range, names: readonly string[]): TabPhoto['cells'] {
  return Object.fromEntries(names.map((name) => [name, columnRuns(properties[name]!(range))]));
}

/** To the third row and column beyond the last ones with content: the others look alike. */
function photographTab(sheet: Sheet, lastRow: number): TabPhoto {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const lastColumn = sheet.getLastColumn() + 3;
  const range = sheet.getRange(1, 1, Math.min(rows, lastRow + 3), Math.min(columns, lastColumn));
  return {
    name: sheet.getName(),
    facts: {
      size: `${rows} rows, ${columns} columns`,
      'conditional formats': sheet.getConditionalFormatRules().map(formatText).join('; '),
      charts: String(sheet.getCharts().length),
    },
    cells: cellsOf(range, Object.keys(properties)),
  };
}

function formatText(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): string {
  const places = rule.getRanges().map((range) => range.getA1Notation());
  const condition = rule.getBooleanCondition();
  return `${condition?.getCriteriaType()} ${condition?.getCriteriaValues()} on ${places.join(' ')}`;
}

function columnRuns(block: readonly (readonly string[])[]): Run[][] {
  return block[0]!.map((_, column) => runsOf(block.map((row) => row[column]!)));
}

/** Without the empty cells at the end. */
function runsOf(column: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const text of column) {
    const last = runs[runs.length - 1];
    if (last?.[0] === text) last[1]++;
    else runs.push([text, 1]);
  }
  if (runs[runs.length - 1]?.[0] === '') runs.pop();
  return runs;
}
