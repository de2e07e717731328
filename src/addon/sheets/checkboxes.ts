import { newValidation } from './spreadsheet.ts';
import type { Tab } from './tab.ts';

/** Makes the cells of one column checkboxes that take other words too. @param column from 0 */
export function makeCheckboxes({ sheet }: Tab, firstRow: number, rowCount: number, column: number): void {
  if (rowCount < 1) return;
  const rule = newValidation().requireCheckbox().setAllowInvalid(true).build();
  sheet
    .getRange(firstRow, column + 1, rowCount, 1)
    .setDataValidation(rule)
    .setHorizontalAlignment('center');
}
