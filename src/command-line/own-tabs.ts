/** The tabs of Scoreband itself in a workbook: where they are, and how one is put in place. */
import { plainValue } from '../host/workbook/cell.ts';
import type { Sheet } from '../host/workbook/sheet.ts';
import type { Workbook } from '../host/workbook/workbook.ts';
import { columnIndex, type OwnTabDefinition, type OwnTabId, ownTabs } from '../scoring/index.ts';

/** The mark that the add-on leaves on its tabs, with the tab and the number of the sheet. */
const markKey = 'scoreband.tab';

export function ownTab(workbook: Workbook, tab: OwnTabId): Sheet | undefined {
  const marked = workbook.sheets.find((sheet) =>
    sheet.metadata.some(
      ({ key, value }) => key === markKey && (value ?? '').split(':', 2).join(':') === `${tab}:${sheet.id}`,
    ),
  );
  if (marked) return marked;
  const named = workbook.sheetByName(ownTabs[tab].name);
  return named && isOurs(named, ownTabs[tab]) ? named : undefined;
}

/** The name for a new tab of ours: with a suffix where a person's tab has it. */
export function freeTabName(workbook: Workbook, tab: OwnTabId): string {
  const { name } = ownTabs[tab];
  let free: string = name;
  for (let i = 1; workbook.sheetByName(free); i++)
    free = i === 1 ? `${name} (Scoreband)` : `${name} (Scoreband ${i})`;
  return free;
}

/** So that the add-on finds a tab that does not have its name. */
export function markTab(sheet: Sheet, tab: OwnTabId): void {
  const id = sheet.workbook.newId();
  const value = `${tab}:${sheet.id}`;
  sheet.metadata.push({ id, key: markKey, value, visibility: 'DOCUMENT', on: 'sheet', index: 0 });
}

/** Whether the first row has headers of the tab. */
export function isOurs(sheet: Sheet, { headers, fewest }: OwnTabDefinition): boolean {
  return headers.filter((header) => columnOf(sheet, 1, header) !== undefined).length >= fewest;
}

/** Column with a header; of two alike the left one counts. */
export function columnOf(sheet: Sheet, headerRow: number, header: string): number | undefined {
  const index = columnIndex(headersOf(sheet, headerRow), header);
  return index < 0 ? undefined : index + 1;
}

export function headersOf(sheet: Sheet, headerRow: number): string[] {
  return Array.from({ length: sheet.lastColumn() }, (_, i) => textAt(sheet, headerRow, i + 1));
}

export function textAt(sheet: Sheet, row: number, column: number): string {
  const value = plainValue(sheet.cells.at(row, column));
  return value === null || typeof value === 'object' ? '' : String(value);
}
