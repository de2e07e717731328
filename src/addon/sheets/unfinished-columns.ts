import { columnMetadataKey, makingId, readMark } from './mark.ts';
import type { StandingTab } from './standing-tab.ts';
import type { Tab } from './tab.ts';

/**
 * A note on the sheet, kept while columns of ours are made: were the run killed then, the next one finds it and takes back
 * what is unfinished. Its value is `making:`, the sheet's id, the first column from 0, how many, and the columns before.
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
 * Takes back columns that a run has left unfinished: those of our headers, or of none, with nothing below, where they were
 * made or where their marks have gone since. Columns that hold anything else, because somebody has filled them, stay.
 * @param isOurHeader of columns that are not whole yet
 * @param named headers that no column but those has, for one that knows them: they are found by them too
 */
export function takeBackColumns(
  tab: StandingTab,
  key: string,
  isOurHeader: (header: string) => boolean,
  named: readonly string[] = [],
): void {
  const { sheet } = tab;
  for (const { entry, first, count, maxColumns } of notesOn(tab, key)) {
    const noted = Array.from({ length: count }, (_, i) => first + i);
    const places = new Set([...noted, ...markedColumns(tab).keys(), ...placesOf(tab, named)]);
    let added = sheet.getMaxColumns() - maxColumns;
    for (const index of [...places].sort((a, b) => b - a)) {
      if (index >= sheet.getMaxColumns() || !isUnfinished(tab, index, isOurHeader)) continue;
      if (added-- > 0) sheet.deleteColumns(index + 1, 1);
      else clearColumn(tab, index);
    }
    entry.remove();
  }
}

function placesOf({ sheet, headerRow }: StandingTab, named: readonly string[]): number[] {
  if (named.length === 0) return [];
  const [headers] = sheet.getRange(headerRow, 1, 1, sheet.getMaxColumns()).getValues();
  return headers!.flatMap((header, index) => (named.includes(String(header)) ? [index] : []));
}

/** One that was there before, and empty. */
function clearColumn(tab: StandingTab, index: number): void {
  tab.sheet.getRange(tab.headerRow, index + 1).clear();
  markedColumns(tab).get(index)?.remove();
}

/** The header is read last, so that it is the one of the column that goes. */
function isUnfinished(
  { sheet, headerRow }: StandingTab,
  index: number,
  isOurHeader: (header: string) => boolean,
): boolean {
  const rows = sheet.getMaxRows() - headerRow;
  if (rows > 0 && !sheet.getRange(headerRow + 1, index + 1, rows, 1).isBlank()) return false;
  const [[header]] = sheet.getRange(headerRow, index + 1, 1, 1).getValues() as [[unknown]];
  return header === '' || isOurHeader(String(header));
}

/** Marks of columns of ours by where they stand, from 0. */
function markedColumns({ sheet, id }: Tab) {
  const entries = sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find();
  const marks = entries.filter((entry) => {
    const mark = readMark(entry.getValue());
    return mark.sheetId === id && mark.id !== makingId && mark.origin === 'made';
  });
  return new Map(marks.map((mark) => [(mark.getLocation().getColumn()?.getColumn() ?? 0) - 1, mark]));
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
