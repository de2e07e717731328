import { UnreadableFile } from '../files/unreadable-file.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { columnOf, fold, textAt } from './own-tabs.ts';
import { readSetting } from './settings-tab.ts';

/** Headers that a lead's key has where the settings name none. */
const keyHeaders = ['Lead ID', 'Lead key', 'ID', 'Email', 'E-mail'];

/** Sheet row of the topmost lead with a key. @throws UnreadableFile where no lead has it */
export function findLeadRow(workbook: Workbook, key: string): number {
  const name = readSetting(workbook, 'Leads tab') || 'Leads';
  const sheet = workbook.sheetByName(name);
  // The bundle says what is wrong with a workbook without leads.
  if (!sheet) return 1;
  const headerRow = Number(readSetting(workbook, 'Header row')) || 1;
  const setting = readSetting(workbook, 'Lead key column');
  const headers = setting ? [setting] : keyHeaders;
  const column = headers.map((header) => columnOf(sheet, headerRow, header)).find(Boolean) ?? 1;
  for (let row = headerRow + 1; row <= sheet.lastRow(); row++) {
    if (fold(textAt(sheet, row, column)) === fold(key)) return row;
  }
  const header = textAt(sheet, headerRow, column);
  throw new UnreadableFile(
    `No lead in ${name} has the key "${key}" (column ${header}). Check the key, or use --row N.`,
  );
}
