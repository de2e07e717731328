/** A lead that is tried with other values: what the page needs to score it as the engine does. JSON values only. */
import type { Cell, GroupCap, Table } from '../scoring/index.ts';
import type { RuleSource } from './rule-rows.ts';

/** The lead that the page shows. */
export interface TrialRequest {
  /** Row of the sheet, from 1. */
  row: number;
  /** As it stands on Leads: where it stands in another row by now, that one is meant. */
  key: string;
}

export type TrialView = { kind: 'none'; sentence: string } | Trial;

export interface Trial {
  kind: 'trial';
  /** Days since 1970-01-01. */
  asOfDay: number;
  model: TrialModel;
  /** Columns that rules ask for, in the order of the sheet. */
  fields: TrialField[];
  /** Activities that rules ask for, the lead's own first. */
  activities: TrialActivity[];
  /** All that the lead has done so far. */
  events: TrialEvent[];
  standing: TrialStanding;
}

/** What the lead is scored by: its rules as written, and all that they are read with. */
export interface TrialModel {
  source: RuleSource;
  rules: Table;
  statuses: Table | null;
  /** By folded name. */
  groupCaps: [group: string, cap: GroupCap][];
  isDraft: boolean;
}

export interface TrialField {
  /** Of Leads, from 0. */
  column: number;
  header: string;
  cell: Cell;
  /** As a day, where it is one in its column. */
  day: number | null;
  /** Whether a row above has the same value, as the engine counts states; only where a rule asks for it. */
  duplicate: number;
  input: 'text' | 'number' | 'date' | 'yes or no';
  /** What rules ask for, then what other leads have. */
  values: string[];
}

export interface TrialActivity {
  name: string;
  count: number;
  /** Of the last one, as days since 1970; null for none. */
  lastDay: number | null;
}

export interface TrialEvent {
  name: Cell;
  day: number;
  count: number;
}

/** What a status depends on beside the score; indexes as in `StatusInputs`. */
export interface TrialStanding {
  presentRung: number;
  override: number;
  outcome: number;
}
