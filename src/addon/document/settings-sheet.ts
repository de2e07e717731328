import type { SettingFinding } from '../../proposal/index.ts';
import {
  type CellPlace,
  type Column,
  cellPlace,
  columnIndex,
  foldName,
  isEmptyCell,
  settingDefinitions,
} from '../../scoring/index.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';

/** The Settings tab, setting by setting. */
export class SettingsSheet {
  private readonly nameIndex: number;
  private readonly valueIndex: number;
  private readonly names: Column;

  constructor(private readonly tab: OwnTab) {
    const { headers, columns } = tab.table;
    this.nameIndex = Math.max(0, columnIndex(headers, 'Setting'));
    const found = columnIndex(headers, 'Value');
    this.valueIndex = found < 0 ? this.nameIndex + 1 : found;
    this.names = columns[this.nameIndex] ?? [];
  }

  /** The findings that it does not say yet: those whose Value is empty, or whose row is missing. */
  unsaid(findings: readonly SettingFinding[]): SettingFinding[] {
    const said = this.said();
    return findings.filter(({ setting, isDefault }) => !isDefault && !said.has(foldName(setting)));
  }

  /** Settings with a Value, by folded name. */
  said(): Map<string, string> {
    const values = this.tab.table.columns[this.valueIndex] ?? [];
    const said = new Map<string, string>();
    this.names.forEach((name, row) => {
      const value = values[row] ?? '';
      if (!isEmptyCell(name) && !isEmptyCell(value)) said.set(foldName(String(name)), String(value).trim());
    });
    return said;
  }

  /** Place of a setting's Value, null where the tab has no such row; of two rows of a name the lower counts. */
  placeOf(setting: string): CellPlace | null {
    const row = this.names.map((name) => foldName(String(name))).lastIndexOf(foldName(setting));
    return row < 0 ? null : cellPlace(this.tab.table.headerRow + 1 + row, this.valueIndex);
  }

  /** Writes findings into empty Values, and adds the rows that are missing; what a person has entered stays. */
  fill(findings: readonly Pick<SettingFinding, 'setting' | 'value'>[]): void {
    const { tab, names, nameIndex, valueIndex } = this;
    const { headers, headerRow, rowCount } = tab.table;
    let row = headerRow + rowCount;
    for (const { setting, value } of findings) {
      const at = names.findIndex((name) => foldName(String(name)) === foldName(setting));
      if (at < 0) {
        row++;
        const what = settingDefinitions.find(({ name }) => name === setting)?.what ?? '';
        tab.writeCell(row, nameIndex, setting);
        tab.writeCell(row, columnIndex(headers, 'What it does'), what);
      }
      tab.writeText(at < 0 ? row : headerRow + 1 + at, valueIndex, value);
    }
  }
}
