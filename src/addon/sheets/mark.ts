import { columnLetters } from '../../scoring/index.ts';
import { endsRun, retrying } from './retrying.ts';
import type { Range } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';
import type { Tab } from './tab.ts';

/** Key of the metadata on a tab of ours; its value is `rules:` and the sheet's id. */
export const tabMetadataKey = 'scoreband.tab';

/** Key of the metadata on a column of ours; its value is `score:` and the sheet's id. */
export const columnMetadataKey = 'scoreband.column';

/** Stands in the place of the id in a note that columns are being made: see `UnfinishedColumns`. */
export const makingId = 'making';

/** Whether a tab or column of ours was made by us, or was found there by its name and headers. */
export type Origin = 'made' | 'found';

/** Ends the value of the metadata on a tab or column of ours. */
const originSuffix: Record<Origin, string> = { made: '', found: ':found' };

/** A copy of a tab may bring copies of the metadata: the sheet's id in the value tells them apart. */
export function readMark(text: string | null): { id: string; sheetId: number; origin: Origin } {
  const [id = '', sheetId = '', origin] = (text ?? '').split(':');
  return { id, sheetId: Number(sheetId), origin: origin === 'found' ? 'found' : 'made' };
}

/**
 * Marks columns as ours, so that each is found wherever it is moved and whatever it is renamed to. One that was found by its
 * header is not deleted with Scoreband without asking.
 * @throws ColumnsMoved where they are no longer where they were
 */
export function markColumns(
  tab: StandingTab,
  columns: readonly { readonly index: number; readonly id: string }[],
  origin: Origin = 'made',
): void {
  if (columns.length === 0) return;
  const addresses = columns.map(({ index }) => wholeColumn(index));
  const ranges = tab.sheet.getRangeList(addresses).getRanges();
  columns.forEach(({ id }, i) => {
    tab.look();
    ranges[i]!.addDeveloperMetadata(columnMetadataKey, `${id}:${tab.id}${originSuffix[origin]}`);
  });
}

/**
 * Marks columns that are noted as being made, and looks only then: a mark on a column that somebody has moved there
 * meanwhile goes when they are taken back.
 * @param columns the whole of each
 * @throws ColumnsMoved where they are no longer where they were
 */
export function markNewColumns(
  tab: StandingTab,
  columns: readonly { readonly range: Range; readonly id: string }[],
): void {
  try {
    for (const { range, id } of columns) range.addDeveloperMetadata(columnMetadataKey, `${id}:${tab.id}`);
  } catch (error) {
    // So many columns were deleted that one of these lies beyond the last.
    if (!endsRun(error)) tab.look();
    throw error;
  }
  tab.look();
}

/** A1 address of a column (from 0): of less than all of it Google keeps no mark. */
export function wholeColumn(index: number): string {
  return `${columnLetters(index)}:${columnLetters(index)}`;
}

/** Under which a tab is found in which columns are being made. */
export function makingName(sheetId: number): string {
  return `${makingId}:${sheetId}`;
}

const unfinishedSuffix = ' (being made)';

/** Name of a tab of ours until it is whole. */
export function unfinishedName(name: string): string {
  return `${name}${unfinishedSuffix}`;
}

/** Of a tab that a run has left that was killed: nothing in it counts. */
export function isUnfinishedName(name: string): boolean {
  return name.endsWith(unfinishedSuffix);
}

/** Marks a tab as ours, so that it is found whatever it is renamed to. */
export function markTab(id: string, tab: Tab, origin: Origin = 'made'): void {
  tab.sheet.addDeveloperMetadata(tabMetadataKey, `${id}:${tab.id}${originSuffix[origin]}`);
}

/** The marks of columns of ours on a tab, as metadata, with where they stand from 0; those that a copy has brought are left out. */
export function columnMarks(tab: Tab): { readonly id: string; readonly column: number | null }[] {
  const entries = retrying(() => tab.sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find());
  return entries.flatMap((entry) => {
    const { id, sheetId } = readMark(entry.getValue());
    const column = entry.getLocation().getColumn()?.getColumn();
    return sheetId === tab.id ? [{ id, column: column === undefined ? null : column - 1 }] : [];
  });
}
