import type { TabColumn, TabContent } from '../../proposal/index.ts';
import { momentFormat, numberFormats } from './cell-value.ts';
import { endsRun, isTransient } from './retrying.ts';
import { newValidation, type Sheet } from './spreadsheet.ts';
import type { Tab } from './tab.ts';

// Room below the first rows; Sheets adds more when somebody types in the last one.
const spareRows = 200;
// Google takes no longer lists.
const mostChoices = 500;
// Programs that know no checkboxes, and show TRUE as 1, read it so.
const yesNoFormat = '"TRUE";"TRUE";"FALSE"';
const headerBackground = '#eceff1';
const ourText = '#757575';

/** Fills a tab of ours that is being made. */
export function tabFiller(content: TabContent): (tab: Tab) => void {
  return ({ sheet }) => {
    fitGrid(sheet, 1 + content.rows.length + spareRows, content.columns.length);
    dress(sheet, content.columns);
    write(sheet, content);
    dressHeaders(sheet, content.columns);
    if (content.frozenColumns !== undefined) sheet.setFrozenColumns(content.frozenColumns);
    fold(sheet, content);
  };
}

function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

function dress(sheet: Sheet, columns: readonly TabColumn[]): void {
  const rows = sheet.getMaxRows() - 1;
  columns.forEach(({ widthPixels, kind, choices, isOurs }, index) => {
    const cells = sheet.getRange(2, index + 1, rows, 1);
    sheet.setColumnWidth(index + 1, widthPixels);
    // Before anything is written: Sheets turns 10-50 into a date, and a text that begins with = into a formula.
    if (kind === 'checkbox') cells.setNumberFormat(yesNoFormat);
    if (kind === 'text' || kind === 'wording') cells.setNumberFormat('@');
    if (kind === 'wording') cells.setWrap(true);
    if (kind === 'day') cells.setNumberFormat(numberFormats.day).setHorizontalAlignment('left');
    if (kind === 'moment') cells.setNumberFormat(momentFormat).setHorizontalAlignment('left');
    cells.setVerticalAlignment('top');
    // Ticks and short numbers stand apart from the texts on both sides.
    if (kind === 'checkbox' || kind === 'number')
      sheet.getRange(1, index + 1, rows + 1, 1).setHorizontalAlignment('center');
    if (isOurs) cells.setFontColor(ourText);
    if (!choices || choices.length === 0) return;
    // A dropdown that warns of other words and takes them.
    const list = newValidation().requireValueInList(choices.slice(0, mostChoices), true);
    cells.setDataValidation(list.setAllowInvalid(true).build());
  });
}

function write(sheet: Sheet, { columns, rows }: TabContent): void {
  if (rows.length === 0) return;
  const values = rows.map((row) => columns.map((_, index) => row[index] ?? ''));
  sheet.getRange(2, 1, rows.length, columns.length).setValues(values);
  columns.forEach(({ kind }, index) => {
    if (kind !== 'checkbox') return;
    // Only beside what is there: an empty box looks like No, and a rule without one is on.
    const rule = newValidation().requireCheckbox().setAllowInvalid(true).build();
    sheet.getRange(2, index + 1, rows.length, 1).setDataValidation(rule);
  });
}

function dressHeaders(sheet: Sheet, columns: readonly TabColumn[]): void {
  const headers = sheet.getRange(1, 1, 1, columns.length);
  headers.setNumberFormat('@').setFontWeight('bold').setBackground(headerBackground);
  headers.setValues([columns.map(({ header }) => header)]);
  headers.setNotes([columns.map(({ note }) => note)]);
  headers.setFontColors([columns.map(({ isOurs }) => (isOurs ? ourText : '#000000'))]);
  sheet.setFrozenRows(1);
}

/** Folds columns away that are not folded yet. @param first from 0 */
export function foldColumns(sheet: Sheet, first: number, count: number): void {
  if (!hasGroup(sheet, first)) sheet.getRange(1, first + 1, 1, count).shiftColumnGroupDepth(1);
  // Its type says null where there is no group; Google throws.
  sheet.getColumnGroup(first + 1, 1)!.collapse();
}

/** A run that was cut off may have folded them. */
function hasGroup(sheet: Sheet, column: number): boolean {
  try {
    return sheet.getColumnGroup(column + 1, 1) !== null;
  } catch (error) {
    if (endsRun(error) || isTransient(error)) throw error;
    return false;
  }
}

function fold(sheet: Sheet, { columns, foldedRows }: TabContent): void {
  for (let first = 0; first < columns.length; first++) {
    let count = 0;
    while (columns[first + count]?.isFolded) count++;
    if (count === 0) continue;
    foldColumns(sheet, first, count);
    first += count;
  }
  if (foldedRows === null || foldedRows.count === 0) return;
  const row = 2 + foldedRows.first;
  sheet.getRange(row, 1, foldedRows.count, 1).shiftRowGroupDepth(1);
  sheet.getRowGroup(row, 1)!.collapse();
}
