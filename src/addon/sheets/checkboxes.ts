import { retrying } from './retrying.ts';
import { flush, newValidation } from './spreadsheet.ts';
import type { Tab } from './tab.ts';

/** Makes the cells of one column checkboxes that take other words too. @param column from 0 */
export function makeCheckboxes({ sheet }: Tab, firstRow: number, rowCount: number, column: number): void {
  if (rowCount < 1) return;
  const rule = newValidation().requireCheckbox().setAllowInvalid(true).build();
  // Sent at once: what waits in the queue is lost where the next read fails, and reading again does not bring it back.
  retrying(() => {
    sheet
      .getRange(firstRow, column + 1, rowCount, 1)
      .setDataValidation(rule)
      .setHorizontalAlignment('center');
    flush();
  });
}
