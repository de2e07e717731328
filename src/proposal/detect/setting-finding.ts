import { foldName, settingDefinitions } from '../../scoring/index.ts';

/** `sure`: header and values agree; `likely`: one of them says so; `guess`: nothing better was there. */
type Sureness = 'sure' | 'likely' | 'guess';

/** One value for the Settings tab, with what a dialog shows beside it. */
export interface SettingFinding {
  /** Name of the setting, as in the Settings tab. */
  readonly setting: string;
  /** Plain text for the Value column. */
  readonly value: string;
  readonly why: string;
  readonly sureness: Sureness;
  /** Whether the same would be read if the Value stayed empty. */
  readonly isDefault: boolean;
}

/** Findings, and sentences about what is missing or cannot be used, each with a way out. */
export interface Findings {
  readonly findings: readonly SettingFinding[];
  readonly remarks: readonly string[];
}

/** What a setting means where its Value is empty. */
export function defaultOf(setting: string): string {
  return settingDefinitions.find(({ name }) => name === setting)!.fallback;
}

/** A finding for a setting whose default is a text of its own, not what another setting says. */
export function settingFinding(found: Omit<SettingFinding, 'isDefault'>): SettingFinding {
  return { ...found, isDefault: foldName(found.value) === foldName(defaultOf(found.setting)) };
}
