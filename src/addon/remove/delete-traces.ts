import { columnMetadataKey, isUnfinishedName } from '../sheets/mark.ts';
import { removeScoreFormats } from '../sheets/score-formats.ts';
import type { Spreadsheet } from '../sheets/spreadsheet.ts';
import type { Tab } from '../sheets/tab.ts';
import { marksOf, type OwnColumn, type Traces } from './find-traces.ts';

/**
 * Deletes tabs and columns of ours, and takes our formats, notes and marks off those that the user keeps.
 * @param isDeleted whether a tab or column goes
 */
export function deleteTraces(
  spreadsheet: Spreadsheet,
  { tabs, columns }: Traces,
  isDeleted: (trace: Traces['tabs'][number] | OwnColumn) => boolean,
): void {
  for (const ofTab of columnsByTab(columns)) {
    const { tab } = ofTab[0]!;
    removeScoreFormats(tab, new Set(ofTab.map(({ index }) => index)));
    clearNotes(ofTab.filter((column) => !isDeleted(column)));
    deleteColumns(tab, presentIndexes(tab, ofTab.filter(isDeleted)));
  }
  for (const trace of tabs) if (isDeleted(trace)) spreadsheet.deleteSheet(trace.tab.sheet);
  for (const sheet of spreadsheet.getSheets())
    if (isUnfinishedName(sheet.getName())) spreadsheet.deleteSheet(sheet);
  // Marks last: by them a removal that was cut off goes on. Those on what is deleted are gone with it.
  for (const mark of marksOf(spreadsheet)) mark.remove();
}

function columnsByTab(columns: readonly OwnColumn[]): OwnColumn[][] {
  const byTab = new Map<number, OwnColumn[]>();
  for (const column of columns) byTab.set(column.tab.id, [...(byTab.get(column.tab.id) ?? []), column]);
  return [...byTab.values()];
}

/** A note of ours stands in the cell of the header, in whichever row that is. */
function clearNotes(columns: readonly OwnColumn[]): void {
  for (const { tab, index, headerRow } of columns) tab.sheet.getRange(headerRow, index + 1).clearNote();
}

/** Looked up right before they are deleted: people may have moved columns since they were asked. */
function presentIndexes({ sheet }: Tab, columns: readonly OwnColumn[]): number[] {
  const marks = new Set(columns.flatMap(({ mark }) => mark ?? []));
  const entries = sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find();
  const marked = entries
    .filter((entry) => marks.has(entry.getValue() ?? ''))
    .map((entry) => (entry.getLocation().getColumn()?.getColumn() ?? 0) - 1);
  const named = columns.filter(({ mark }) => mark === null).map(({ index }) => index);
  return [...marked.filter((index) => index >= 0), ...named];
}

/** From the right, so that those still to come stay where they are; neighbours together. */
function deleteColumns({ sheet }: Tab, indexes: readonly number[]): void {
  const descending = [...indexes].sort((a, b) => b - a);
  for (let i = 0; i < descending.length; ) {
    let count = 1;
    while (descending[i + count] === descending[i]! - count) count++;
    sheet.deleteColumns(descending[i + count - 1]! + 1, count);
    i += count;
  }
}
