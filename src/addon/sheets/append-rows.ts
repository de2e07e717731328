import { cellText, columnIndex } from '../../scoring/index.ts';
import type { OutputValue } from './cell-value.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { plainText } from './report.ts';
import { endsRun, retrying } from './retrying.ts';
import { flush } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';

/** A column of rows that are added to a tab of ours. */
export interface AddedColumn {
  readonly header: string;
  readonly format: string;
  readonly values: readonly OutputValue[];
}

/** Somebody who types a line right there each time is at work on the tab. */
const mostPlaces = 3;

/**
 * Adds rows below the last one that holds something; columns whose headers are missing are left out.
 * @throws ColumnsMoved where somebody moves columns meanwhile, or types below the last row time and again
 */
export function appendRows(tab: StandingTab, columns: readonly AddedColumn[]): void {
  const rowCount = columns[0]?.values.length ?? 0;
  if (rowCount === 0) return;
  const groups = sideBySide(tab, columns);
  let first = roomBelow(tab, rowCount);
  let isAgain = false;
  retrying(() => {
    for (let places = 1; !isFree(tab, first, rowCount, isAgain ? groups : null); places++) {
      if (places === mostPlaces) throw new ColumnsMoved();
      isAgain = false;
      first = roomBelow(tab, rowCount);
    }
    tab.look();
    isAgain = true;
    for (const { index, group } of groups) {
      tab.sheet
        .getRange(first, index + 1, rowCount, group.length)
        .setNumberFormats(Array.from({ length: rowCount }, () => group.map(({ format }) => format)))
        .setValues(Array.from({ length: rowCount }, (_, row) => group.map(({ values }) => values[row]!)));
    }
    flush();
  });
}

/** The first of so many rows below the last one that holds something. */
function roomBelow(tab: StandingTab, rowCount: number): number {
  const first = tab.lastRow() + 1;
  tab.ensureRows(first + rowCount - 1);
  return first;
}

/** Whether nothing stands in the rows, but for what a try whose answer was lost may have written. */
function isFree(
  tab: StandingTab,
  first: number,
  rowCount: number,
  written: readonly ColumnGroup[] | null,
): boolean {
  try {
    const cells = tab.cellsAt(first, 1, rowCount, tab.headers.length);
    if (written === null) return cells.every((row) => row.every((cell) => cell === ''));
    return written.every(({ index, group }) =>
      group.every(
        ({ format, values }, i) =>
          format !== plainText ||
          values.every((value, row) => ['', String(value)].includes(cellText(cells[row]![index + i]!))),
      ),
    );
  } catch (error) {
    if (endsRun(error)) throw error;
    // There are fewer rows or columns now.
    return false;
  }
}

interface ColumnGroup {
  /** Of the first one, from 0. */
  readonly index: number;
  readonly group: AddedColumn[];
}

/** Columns that stand side by side are written together, so that a row is whole or not there. */
function sideBySide({ headers }: StandingTab, columns: readonly AddedColumn[]): ColumnGroup[] {
  const placed = columns
    .map((column) => ({ column, index: columnIndex(headers, column.header) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index);
  const groups: ColumnGroup[] = [];
  for (const { column, index } of placed) {
    const last = groups[groups.length - 1];
    if (last && last.index + last.group.length === index) last.group.push(column);
    else groups.push({ index, group: [column] });
  }
  return groups;
}
