import type { SettingFinding } from '../../proposal/index.ts';
import {
  type CellPlace,
  cellPlace,
  columnIndex,
  foldName,
  isEmptyCell,
  settingDefinitions,
} from '../../scoring/index.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';

/** The findings that a Settings tab does not say yet: those whose Value is empty, or whose row is missing. */
export function unsaidFindings(settings: OwnTab, findings: readonly SettingFinding[]): SettingFinding[] {
  const said = saidSettings(settings);
  return findings.filter(({ setting, isDefault }) => !isDefault && !said.has(foldName(setting)));
}

/** Settings with a Value, by folded name. */
export function saidSettings(settings: OwnTab): Map<string, string> {
  const { names, values } = columnsOf(settings);
  const said = new Map<string, string>();
  names.forEach((name, row) => {
    const value = values[row] ?? '';
    if (!isEmptyCell(name) && !isEmptyCell(value)) said.set(foldName(String(name)), String(value).trim());
  });
  return said;
}

/** Place of a setting's Value, null where the tab has no such row; of two rows of a name the lower counts. */
export function settingPlace(settings: OwnTab, setting: string): CellPlace | null {
  const { names, valueIndex } = columnsOf(settings);
  const row = names.map((name) => foldName(String(name))).lastIndexOf(foldName(setting));
  return row < 0 ? null : cellPlace(settings.table.headerRow + 1 + row, valueIndex);
}

/** Writes findings into empty Values, and adds the rows that are missing; what a person has entered stays. */
export function fillSettings(settings: OwnTab, findings: readonly SettingFinding[]): void {
  const { table } = settings;
  const { names, nameIndex, valueIndex } = columnsOf(settings);
  let row = table.headerRow + table.rowCount;
  for (const { setting, value } of findings) {
    const at = names.findIndex((name) => foldName(String(name)) === foldName(setting));
    if (at < 0) {
      row++;
      const what = settingDefinitions.find(({ name }) => name === setting)?.what ?? '';
      settings.writeCell(row, nameIndex, setting);
      settings.writeCell(row, columnIndex(table.headers, 'What it does'), what);
    }
    settings.writeText(at < 0 ? row : table.headerRow + 1 + at, valueIndex, value);
  }
}

function columnsOf({ table }: OwnTab) {
  const nameIndex = Math.max(0, columnIndex(table.headers, 'Setting'));
  const found = columnIndex(table.headers, 'Value');
  const valueIndex = found < 0 ? nameIndex + 1 : found;
  return {
    nameIndex,
    valueIndex,
    names: table.columns[nameIndex] ?? [],
    values: table.columns[valueIndex] ?? [],
  };
}
