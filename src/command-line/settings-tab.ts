/** Settings that the command line needs itself, and those that `--set` writes. */
import type { Sheet } from '../host/workbook/sheet.ts';
import type { Workbook } from '../host/workbook/workbook.ts';
import { foldName } from '../scoring/index.ts';
import { columnOf, freeTabName, markTab, ownTab, textAt } from './own-tabs.ts';

/** '' where the workbook does not say, or says nothing. */
export function readSetting(workbook: Workbook, name: string): string {
  const place = settingsPlace(workbook);
  const row = place && rowOf(place, name);
  return row ? textAt(place.sheet, row, place.value).trim() : '';
}

/** Writes a setting; a workbook without Settings tab gets one. */
export function writeSetting(workbook: Workbook, name: string, value: string): void {
  const place = settingsPlace(workbook) ?? addSettingsTab(workbook);
  const { sheet } = place;
  const row = rowOf(place, name) ?? appendRow(sheet);
  sheet.cells.set(row, place.setting, name);
  sheet.cells.set(row, place.value, value === '' ? null : value);
  sheet.formats.numberFormat.set({ row, column: place.value, rows: 1, columns: 1 }, '@');
}

interface SettingsPlace {
  sheet: Sheet;
  /** Columns. */
  setting: number;
  value: number;
}

function settingsPlace(workbook: Workbook): SettingsPlace | undefined {
  const sheet = ownTab(workbook, 'settings');
  const setting = sheet && columnOf(sheet, 1, 'Setting');
  const value = sheet && columnOf(sheet, 1, 'Value');
  return setting && value ? { sheet, setting, value } : undefined;
}

function rowOf({ sheet, setting }: SettingsPlace, name: string): number | undefined {
  for (let row = 2; row <= sheet.lastRow(); row++) {
    if (foldName(textAt(sheet, row, setting)) === foldName(name)) return row;
  }
  return undefined;
}

function addSettingsTab(workbook: Workbook): SettingsPlace {
  const sheet = workbook.addSheet(freeTabName(workbook, 'settings'));
  markTab(sheet, 'settings');
  ['Setting', 'Value', 'What it does'].forEach((header, i) => {
    sheet.cells.set(1, i + 1, header);
  });
  return { sheet, setting: 1, value: 2 };
}

function appendRow(sheet: Sheet): number {
  const row = sheet.lastRow() + 1;
  if (row > sheet.maxRows) sheet.insert('row', row, 1);
  return row;
}
