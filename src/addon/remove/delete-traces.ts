import type { Spreadsheet } from '../doors/spreadsheet.ts';
import { removeScoreFormats } from '../output/score-formats.ts';
import type { Tab } from '../tabs/book.ts';
import type { OwnColumn, Traces } from './find-traces.ts';

/**
 * Deletes tabs and columns of ours, and takes our formats, notes and marks off those that the user keeps.
 * @param isDeleted whether a tab or column goes
 */
export function deleteTraces(
  spreadsheet: Spreadsheet,
  { tabs, columns, marks }: Traces,
  isDeleted: (trace: Traces['tabs'][number] | OwnColumn) => boolean,
): void {
  // Marks first: those on what is deleted can no longer be reached.
  for (const mark of marks) mark.remove();
  for (const ofTab of columnsByTab(columns)) {
    const { tab } = ofTab[0]!;
    removeScoreFormats(tab, new Set(ofTab.map(({ index }) => index)));
    clearNotes(ofTab.filter((column) => !isDeleted(column)));
    deleteColumns(
      tab,
      ofTab.filter(isDeleted).map(({ index }) => index),
    );
  }
  for (const trace of tabs) if (isDeleted(trace)) spreadsheet.deleteSheet(trace.tab.sheet);
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
