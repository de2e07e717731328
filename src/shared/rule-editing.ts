/** Rules as the page shows and edits them. JSON values only. */
import type { Cell } from '../scoring/index.ts';
import type { RuleRowCells, RuleRowView, RuleSource } from './rule-rows.ts';
import type { Place, Sentence } from './sidebar.ts';

export interface RulesView {
  /** The sentence for which no rule can be shown, or null. */
  stopped: string | null;
  tab: string;
  rules: RuleView[];
  /** What rules are read with while they are edited; null where none can be. */
  source: RuleSource | null;
}

/** A rule and its `and` rows. */
export interface RuleView {
  place: Place;
  /** Its rows as they were read. */
  rows: RuleRowView[];
  isOn: boolean;
  name: string;
  inWords: string;
  /** null: Disqualify, or a rule that is left out. */
  points: number | null;
  isDisqualifier: boolean;
  isLeftOut: boolean;
  /** As of the last run or check; null before the first. */
  leadsMatched: number | null;
  /** What closed deals say, as the last search for evidence wrote it; null before the first. */
  evidence: RuleEvidenceView | null;
  problems: Sentence[];
}

export interface RuleEvidenceView {
  /** `45 % of 120`: conversion of the deals that the rule matched, and of the others. */
  wonWith: string;
  wonWithout: string;
  /** Empty where the deals support none. */
  suggestedPoints: string;
}

/** Where a card goes among the others. */
export type MoveDirection = 'up' | 'down';

/** A rule by its rows as they were read. */
export interface RuleRequest {
  read: RuleRowView[];
}

export interface SaveRuleRequest extends RuleRequest {
  /** The rows as they are to be, the first one first. `read` is empty for a new rule. */
  wanted: RuleRowCells[];
}

/** What came of an edit. */
export type RuleEdit = DoneEdit | ChangedEdit | RefusedEdit;

export interface DoneEdit {
  kind: 'done';
  said: string;
  /** Row of the rule that was written; null for one that was deleted. */
  row: number | null;
  /** All rules as they are now; null where they could not be read again. */
  rules: RulesView | null;
}

/** Somebody has changed the rule since it was read, so nothing was written. */
export interface ChangedEdit {
  kind: 'changed';
  said: string;
  /** The rule as it is now; null where it is gone. */
  theirs: RuleRowView[] | null;
}

export interface RefusedEdit {
  kind: 'refused';
  said: string;
}

/** The values of a field, with the leads and closed deals that have each. */
export interface FieldValues {
  field: string;
  isActivity: boolean;
  /** The commonest first; at most 5,000. For Activity the names of activities. */
  values: FieldValue[];
  /** Whether there are no others. */
  isWhole: boolean;
  /** Names of tests that fit the field, the likeliest first. */
  tests: string[];
  /** Why its values cannot be shown, or null. */
  stopped: string | null;
}

export interface FieldValue {
  cell: Cell;
  /** As a day, where it is one in its column. */
  day: number | null;
  /** Those that are not closed. */
  leads: number;
  won: number;
  lost: number;
}

/** How many leads a rule matches, and what came of the closed deals. */
export interface RuleMatches {
  leads: number;
  wonWith: number;
  lostWith: number;
  wonWithout: number;
  lostWithout: number;
}

/** What the server counts for the page; the sentence for which it cannot. */
export type RuleCount = { kind: 'counted'; matches: RuleMatches } | { kind: 'stopped'; said: string };
