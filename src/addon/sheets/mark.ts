import { columnLetters } from '../../scoring/index.ts';
import type { Book, Tab } from './book.ts';

/** Key of the metadata on a tab of ours; its value is `rules:` and the sheet's id. */
export const tabMetadataKey = 'scoreband.tab';

/** Key of the metadata on a column of ours; its value is `score:` and the sheet's id. */
export const columnMetadataKey = 'scoreband.column';

/** Stands in the place of the id in a note that columns are being made: see `beginColumns`. */
export const makingId = 'making';

/** Whether a tab or column of ours was made by us, or was found there by its name and headers. */
export type Origin = 'made' | 'found';

/** Value of the metadata on a tab or column of ours. */
export function markText(id: string, sheetId: number, origin: Origin): string {
  return origin === 'made' ? `${id}:${sheetId}` : `${id}:${sheetId}:${origin}`;
}

/** A copy of a tab may bring copies of the metadata: the sheet's id in the value tells them apart. */
export function readMark(text: string | null): { id: string; sheetId: number; origin: Origin } {
  const [id = '', sheetId = '', origin] = (text ?? '').split(':');
  return { id, sheetId: Number(sheetId), origin: origin === 'found' ? 'found' : 'made' };
}

/**
 * Marks a column as ours, so that it is found wherever it is moved and whatever it is renamed to. One that was found by its
 * header is not deleted with Scoreband without asking.
 */
export function markColumn(
  sheet: Tab['sheet'],
  index: number,
  id: string,
  sheetId: number,
  origin: Origin = 'made',
): void {
  const letters = columnLetters(index);
  sheet
    .getRange(`${letters}:${letters}`)
    .addDeveloperMetadata(columnMetadataKey, markText(id, sheetId, origin));
}

/** Under which a tab is found in which columns are being made. */
export function makingName(sheetId: number): string {
  return `${makingId}:${sheetId}`;
}

/**
 * Tabs of ours by their metadata, and those in which columns are being made. The value holds the sheet's
 * id, so that a copy of a tab, which may bring a copy of the metadata, does not pass for it.
 */
export function markedTabs(book: Book): Map<string, Tab> {
  const found = new Map<string, Tab>();
  const entries = book.spreadsheet.createDeveloperMetadataFinder().withKey(tabMetadataKey).find();
  const marks = entries.map((entry) => ({ entry, text: entry.getValue() }));
  for (const { entry, text } of marks) {
    const { id, sheetId } = readMark(text);
    const tab = book.tabs.find((candidate) => candidate.id === sheetId);
    // Where a mark stands is three calls: it is in doubt only where a tab has been copied.
    const isOnce = marks.filter((mark) => mark.text === text).length === 1;
    if (id !== '' && tab && (isOnce || entry.getLocation().getSheet()?.getSheetId() === sheetId))
      found.set(id === makingId ? makingName(sheetId) : id, tab);
  }
  return found;
}

/** Marks a tab as ours, so that it is found whatever it is renamed to. */
export function markTab(id: string, tab: Tab, origin: Origin = 'made'): void {
  tab.sheet.addDeveloperMetadata(tabMetadataKey, markText(id, tab.id, origin));
}
