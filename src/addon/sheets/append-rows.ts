import { columnIndex } from '../../scoring/index.ts';
import type { OutputValue } from './cell-value.ts';
import { retrying } from './retrying.ts';
import { flush } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';

/** A column of rows that are added to a tab of ours. */
export interface AddedColumn {
  readonly header: string;
  readonly format: string;
  readonly values: readonly OutputValue[];
}

/**
 * Adds rows below the last one that holds something; columns whose headers are missing are left out.
 * @throws ColumnsMoved where somebody moves columns meanwhile
 */
export function appendRows(tab: StandingTab, columns: readonly AddedColumn[]): void {
  const rowCount = columns[0]?.values.length ?? 0;
  if (rowCount === 0) return;
  const first = tab.lastRow() + 1;
  tab.ensureRows(first + rowCount - 1);
  retrying(() => {
    tab.look();
    for (const { index, group } of sideBySide(tab, columns)) {
      tab.sheet
        .getRange(first, index + 1, rowCount, group.length)
        .setNumberFormats(Array.from({ length: rowCount }, () => group.map(({ format }) => format)))
        .setValues(Array.from({ length: rowCount }, (_, row) => group.map(({ values }) => values[row]!)));
    }
    flush();
  });
}

/** Columns that stand side by side are written together, so that a row is whole or not there. */
function sideBySide(
  { headers }: StandingTab,
  columns: readonly AddedColumn[],
): { readonly index: number; readonly group: AddedColumn[] }[] {
  const placed = columns
    .map((column) => ({ column, index: columnIndex(headers, column.header) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index);
  const groups: { index: number; group: AddedColumn[] }[] = [];
  for (const { column, index } of placed) {
    const last = groups[groups.length - 1];
    if (last && last.index + last.group.length === index) last.group.push(column);
    else groups.push({ index, group: [column] });
  }
  return groups;
}
