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
    for (const { header, format, values } of columns) {
      const index = columnIndex(tab.headers, header);
      if (index < 0) continue;
      tab.sheet
        .getRange(first, index + 1, rowCount, 1)
        .setNumberFormat(format)
        .setValues(values.map((value) => [value]));
    }
    flush();
  });
}
