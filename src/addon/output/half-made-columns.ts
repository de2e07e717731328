import type { Tab } from '../tabs/book.ts';
import { columnMetadataKey } from './locate-outputs.ts';

/**
 * A note on the sheet, kept while columns of ours are made: were the run killed then, the next one finds it and takes back
 * what is half made. Its value is `making:`, the sheet's id, the first column from 0, how many, and the columns before.
 */
export function beginColumns({ sheet, id }: Tab, first: number, count: number): void {
  const value = ['making', id, first, count, sheet.getMaxColumns()].join(':');
  sheet.addDeveloperMetadata(columnMetadataKey, value);
}

/** The columns are whole. */
export function finishColumns(tab: Tab): void {
  for (const { entry } of notesOn(tab)) entry.remove();
}

/**
 * Takes back columns that a killed run has left half made: those of our headers, or of none, with nothing below. Columns
 * that hold anything else, because somebody has moved or filled them since, stay.
 * @param isOurHeader of columns as they are made
 */
export function takeBackColumns(tab: Tab, headerRow: number, isOurHeader: (header: string) => boolean): void {
  const { sheet } = tab;
  for (const { entry, first, count, maxColumns } of notesOn(tab)) {
    let added = sheet.getMaxColumns() - maxColumns;
    for (let index = first + count - 1; index >= first; index--) {
      if (index >= sheet.getMaxColumns() || !isHalfMade(tab, headerRow, index, isOurHeader)) continue;
      if (added-- > 0) sheet.deleteColumns(index + 1, 1);
      else sheet.getRange(headerRow, index + 1).clear();
    }
    entry.remove();
  }
}

function isHalfMade(
  { sheet }: Tab,
  headerRow: number,
  index: number,
  isOurHeader: (header: string) => boolean,
): boolean {
  const header = String(sheet.getRange(headerRow, index + 1).getValue());
  const rows = sheet.getMaxRows() - headerRow;
  const isBlankBelow = rows < 1 || sheet.getRange(headerRow + 1, index + 1, rows, 1).isBlank();
  return (header === '' || isOurHeader(header)) && isBlankBelow;
}

function notesOn({ sheet, id }: Tab) {
  return sheet
    .createDeveloperMetadataFinder()
    .withKey(columnMetadataKey)
    .find()
    .map((entry) => {
      const [kind, sheetId, first, count, maxColumns] = (entry.getValue() ?? '').split(':');
      const isHere = kind === 'making' && Number(sheetId) === id;
      return { entry, isHere, first: Number(first), count: Number(count), maxColumns: Number(maxColumns) };
    })
    .filter(({ isHere }) => isHere);
}
