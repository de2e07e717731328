/** The tabs of Scoreband itself in a workbook: where they are, and how one is put in place. */
import type { Sheet, Workbook } from '../host/workbook/workbook.ts';
import { type OwnTabDefinition, type OwnTabId, ownTabs } from '../scoring/index.ts';
import { SheetTable } from './sheet-table.ts';

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
  const table = new SheetTable(sheet);
  return headers.filter((header) => table.column(header) > 0).length >= fewest;
}
