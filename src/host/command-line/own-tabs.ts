/** The tabs of Scoreband itself in a workbook: where they are, and how one is put in place. */
import { plainValue } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

interface OwnTab {
  name: string;
  /** A tab of this name is ours where its first row has so many of these, as for the add-on. */
  headers: readonly string[];
  fewest: number;
}

export const ownTabs = {
  rules: { name: 'Rules', headers: ['Field', 'Test', 'Points'], fewest: 2 },
  statuses: { name: 'Statuses', headers: ['Status', 'Min score'], fewest: 2 },
  settings: { name: 'Settings', headers: ['Setting', 'Value'], fewest: 2 },
  lists: { name: 'Lists', headers: [], fewest: 0 },
} as const satisfies Record<string, OwnTab>;

export type OwnTabName = keyof typeof ownTabs;

/** The mark that the add-on leaves on its tabs, with the tab and the number of the sheet. */
const markKey = 'scoreband.tab';

export function ownTab(workbook: Workbook, tab: OwnTabName): Sheet | undefined {
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
export function freeTabName(workbook: Workbook, tab: OwnTabName): string {
  const { name } = ownTabs[tab];
  let free: string = name;
  for (let i = 1; workbook.sheetByName(free); i++)
    free = i === 1 ? `${name} (Scoreband)` : `${name} (Scoreband ${i})`;
  return free;
}

/** So that the add-on finds a tab that does not have its name. */
export function markTab(sheet: Sheet, tab: OwnTabName): void {
  const id = sheet.workbook.newId();
  const value = `${tab}:${sheet.id}`;
  sheet.metadata.push({ id, key: markKey, value, visibility: 'DOCUMENT', on: 'sheet', index: 0 });
}

/** Whether the first row has headers of the tab. */
export function isOurs(sheet: Sheet, { headers, fewest }: OwnTab): boolean {
  return headers.filter((header) => columnOf(sheet, 1, header) !== undefined).length >= fewest;
}

/** Column with a header; of two alike the left one counts. */
export function columnOf(sheet: Sheet, headerRow: number, header: string): number | undefined {
  const wanted = fold(header);
  for (let column = 1; column <= sheet.lastColumn(); column++) {
    if (fold(textAt(sheet, headerRow, column)) === wanted) return column;
  }
  return undefined;
}

export function textAt(sheet: Sheet, row: number, column: number): string {
  const value = plainValue(sheet.cells.at(row, column));
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** Text as Scoreband compares it. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
