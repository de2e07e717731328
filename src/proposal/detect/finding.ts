import type { OutcomeFinding } from './outcome-words.ts';

/** `sure`: header and values agree; `likely`: one of them says so; `guess`: nothing better was there. */
export type Sureness = 'sure' | 'likely' | 'guess';

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

/** What set-up found in a spreadsheet. */
export interface Detection {
  /** Tab with the leads; null where no tab has a table. */
  readonly leadsTab: string | null;
  /** The Leads tab itself where its rows are the deals; null for none. */
  readonly dealsTab: string | null;
  readonly activitiesTab: string | null;
  /** Sheet row of the headers of Leads, from 1. */
  readonly headerRow: number;
  readonly findings: readonly SettingFinding[];
  readonly outcomes: readonly OutcomeFinding[];
  /** Sentences about what is missing or cannot be used, each with a way out. */
  readonly remarks: readonly string[];
}

/** What the user has said, or a Settings tab says already, about which tab is which; nothing else is guessed then. */
export interface KnownTabs {
  readonly leadsTab?: string;
  /** Empty: there is none. */
  readonly dealsTab?: string;
  readonly activitiesTab?: string;
  /** Sheet row of the headers of `leadsTab`. */
  readonly headerRow?: number;
}
