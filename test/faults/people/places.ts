/** Where things stand in the workbook as it is now. */
import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import type { TestDocument } from '../../addon/document.ts';
import { userHeaders } from '../lead-workbook.ts';

export const rowOf = (leads: Sheet, choice: number) => 2 + (choice % Math.max(1, leads.lastRow() - 1));

export function columnOf(sheet: Sheet, header: string): number {
  for (let column = 1; column <= sheet.maxColumns; column++)
    if (sheet.cells.at(1, column) === header) return column;
  return 0;
}

export function userWidth(leads: Sheet): number {
  let width = 0;
  while ((userHeaders as readonly unknown[]).includes(leads.cells.at(1, width + 1))) width++;
  return width;
}

export const below = (leads: Sheet, columns: number) => ({
  ...{ row: 2, column: 1, columns },
  rows: Math.max(1, leads.lastRow() - 1),
});

export function tabNamed({ workbook }: TestDocument, name: string): Sheet | undefined {
  return workbook.sheetByName(name);
}
