import type { TabColumn, TabContent } from '../../proposal/index.ts';
import { columnLetters } from '../../scoring/index.ts';
import { momentFormat, numberFormats } from './cell-value.ts';
import { setColumnWidths } from './column-formats.ts';
import { endsRun, isTransient } from './retrying.ts';
import { type DataValidation, newValidation, type Sheet } from './spreadsheet.ts';
import type { Tab } from './tab.ts';

// Below the first rows, as far as people will type.
const spareRows = 200;
// Google takes no longer lists.
const mostChoices = 500;
// Programs that know no checkboxes, and show TRUE as 1, read it so.
const yesNoFormat = '"TRUE";"TRUE";"FALSE"';
const headerBackground = '#eceff1';
const ourText = '#5f6368';

/** Fills a tab of ours that is being made. */
export function tabFiller(content: TabContent): (tab: Tab) => void {
  return ({ sheet }) => {
    ensureGrid(sheet, 1 + content.rows.length + spareRows, content.columns.length);
    dress(sheet, content);
    write(sheet, content);
    if (content.frozenColumns !== undefined) sheet.setFrozenColumns(content.frozenColumns);
    fold(sheet, content);
  };
}

/** Rows and columns of a new tab. What it has beside ours is left: to cut it off is a change of shape, which takes longest. */
const newTab = { rows: 1_000, columns: 26 };

function ensureGrid(sheet: Sheet, rows: number, columns: number): void {
  if (rows > newTab.rows) sheet.insertRowsAfter(newTab.rows, rows - newTab.rows);
  if (columns > newTab.columns) sheet.insertColumnsAfter(newTab.columns, columns - newTab.columns);
}

type Look = (column: TabColumn) => boolean;

// Ticks and short numbers stand apart from the texts on both sides.
const isCentred: Look = ({ kind }) => kind === 'checkbox' || kind === 'number';
const isDate: Look = ({ kind }) => kind === 'day' || kind === 'moment';

const formatOf: Record<TabColumn['kind'], string> = {
  checkbox: yesNoFormat,
  text: '@',
  wording: '@',
  number: 'general',
  day: numberFormats.day,
  moment: momentFormat,
};

/** What differs from column to column is set as one grid, what few of them have for those. */
function dress(sheet: Sheet, { columns, rows }: TabContent): void {
  const rowCount = rows.length + spareRows;
  const grid = <T>(header: T, below: (column: TabColumn, row: number) => T): T[][] => [
    columns.map(() => header),
    ...Array.from({ length: rowCount }, (_, row) => columns.map((column) => below(column, row))),
  ];
  const cells = sheet.getRange(1, 1, 1 + rowCount, columns.length);
  // Before anything is written: Sheets turns 10-50 into a date, and a text that begins with = into a formula.
  cells.setNumberFormats(grid('@', ({ kind }) => formatOf[kind]));
  const columnsWith = (has: Look, firstRow: number) => {
    const addresses = runsOf(columns, has).map(([first, count]) => {
      const last = columnLetters(first + count - 1);
      return `${columnLetters(first)}${firstRow}:${last}${1 + rowCount}`;
    });
    return addresses.length > 0 ? sheet.getRangeList(addresses) : null;
  };
  columnsWith(({ kind }) => kind === 'wording', 2)?.setWrap(true);
  columnsWith(isDate, 2)?.setHorizontalAlignment('left');
  columnsWith(isCentred, 1)?.setHorizontalAlignment('center');
  columnsWith(({ isOurs }) => isOurs === true, 1)?.setFontColor(ourText);
  if (columns.some(({ kind }) => kind === 'wording')) cells.setVerticalAlignment('top');
  const widths = columns.map(({ widthPixels }) => widthPixels);
  setColumnWidths(sheet, widths);
  const rules = new Map(columns.map((column) => [column, validationOf(column)]));
  if (![...rules.values()].some((rule) => rule !== null)) return;
  // An empty box looks like No, and a rule without one is on: only beside what is there.
  const ruleAt = (column: TabColumn, row: number) =>
    column.kind === 'checkbox' && row >= rows.length ? null : rules.get(column)!;
  cells.setDataValidations(grid<DataValidation | null>(null, ruleAt));
}

/** A checkbox, or a dropdown that warns of other words and takes them. */
function validationOf({ kind, choices }: TabColumn): DataValidation | null {
  // A new rule warns of what it does not allow, and takes it.
  if (kind === 'checkbox') return newValidation().requireCheckbox().build();
  if (!choices || choices.length === 0) return null;
  return newValidation().requireValueInList(choices.slice(0, mostChoices), true).build();
}

/** Columns side by side, from 0, of which something is true. */
function runsOf<T>(columns: readonly T[], has: (column: T) => boolean): [first: number, count: number][] {
  const runs: [number, number][] = [];
  columns.forEach((column, index) => {
    if (!has(column)) return;
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === index) last[1]++;
    else runs.push([index, 1]);
  });
  return runs;
}

function write(sheet: Sheet, { columns, rows }: TabContent): void {
  const headers = sheet.getRange(1, 1, 1, columns.length);
  headers.setFontWeight('bold').setBackground(headerBackground);
  headers.setNotes([columns.map(({ note }) => note)]);
  sheet.setFrozenRows(1);
  const values = rows.map((row) => columns.map((_, index) => row[index] ?? ''));
  sheet
    .getRange(1, 1, 1 + rows.length, columns.length)
    .setValues([columns.map(({ header }) => header), ...values]);
}

/**
 * Folds columns away that are not folded yet.
 * @param first from 0
 * @param isEmpty whether nothing was ever written to the tab
 */
export function foldColumns(sheet: Sheet, first: number, count: number, isEmpty: boolean): void {
  if (isEmpty || !hasGroup(sheet, first)) sheet.getRange(1, first + 1, 1, count).shiftColumnGroupDepth(1);
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

/** Of a new tab: all its groups are ours, and are collapsed in one call. */
function fold(sheet: Sheet, { columns, foldedRows }: TabContent): void {
  const folded = runsOf(columns, ({ isFolded }) => isFolded === true);
  for (const [first, count] of folded) sheet.getRange(1, first + 1, 1, count).shiftColumnGroupDepth(1);
  if (folded.length > 0) sheet.collapseAllColumnGroups();
  if (foldedRows === null || foldedRows.count === 0) return;
  sheet.getRange(2 + foldedRows.first, 1, foldedRows.count, 1).shiftRowGroupDepth(1);
  sheet.collapseAllRowGroups();
}
