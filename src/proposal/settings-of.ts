import { readSettings, type Settings, type Table } from '../scoring/index.ts';
import type { SettingFinding } from './detect/finding.ts';

/** The settings as they will be read once the findings stand in the Settings tab. */
export function settingsOf(findings: readonly SettingFinding[], locale: string): Settings {
  const table: Table = {
    ...{ tab: 'Settings', headerRow: 1, headers: ['Setting', 'Value'], rowCount: findings.length },
    columns: [findings.map(({ setting }) => setting), findings.map(({ value }) => value)],
  };
  return readSettings(table, locale).settings;
}
