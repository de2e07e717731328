import type { Tab } from '../tabs/book.ts';
import { columnMetadataKey, makingId } from '../tabs/mark.ts';

/**
 * A note on the sheet, kept while columns of ours are made: were the run killed then, the next one finds it and takes back
 * what is half made. Its value is `making:`, the sheet's id, the first column from 0, how many, and the columns before.
 * @param key of the metadata that every run looks up on that sheet
 */
export function beginColumns({ sheet, id }: Tab, key: string, first: number, count: number): void {
  const value = [makingId, id, first, count, sheet.getMaxColumns()].join(':');
  sheet.addDeveloperMetadata(key, value);
}

/** The columns are whole. */
export function finishColumns(tab: Tab, key: string): void {
  for (const { entry } of notesOn(tab, key)) entry.remove();
}

/**
 * Takes back columns that a killed run has left half made: those of our headers, or of none, with nothing below. Columns
 * that hold anything else, because somebody has moved or filled them since, stay.
 * @param isOurHeader of columns as they are made
 */
export function takeBackColumns(
  tab: Tab,
  key: string,
  headerRow: number,
  isOurHeader: (header: string) => boolean,
): void {
  const { sheet } = tab;
  for (const { entry, first, count, maxColumns } of notesOn(tab, key)) {
    let added = sheet.getMaxColumns() - maxColumns;
    for (let index = first + count - 1; index >= first; index--) {
      if (index >= sheet.getMaxColumns() || !isHalfMade(tab, headerRow, index, isOurHeader)) continue;
      if (added-- > 0) sheet.deleteColumns(index + 1, 1);
      else clearColumn(tab, headerRow, index);
    }
    entry.remove();
  }
}

/** One that was there before, and empty. */
function clearColumn({ sheet }: Tab, headerRow: number, index: number): void {
  sheet.getRange(headerRow, index + 1).clear();
  for (const entry of sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find())
    if (entry.getLocation().getColumn()?.getColumn() === index + 1) entry.remove();
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

function notesOn({ sheet, id }: Tab, key: string) {
  return sheet
    .createDeveloperMetadataFinder()
    .withKey(key)
    .find()
    .map((entry) => {
      const [kind, sheetId, first, count, maxColumns] = (entry.getValue() ?? '').split(':');
      const isHere = kind === makingId && Number(sheetId) === id;
      return { entry, isHere, first: Number(first), count: Number(count), maxColumns: Number(maxColumns) };
    })
    .filter(({ isHere }) => isHere);
}
