/** Rules as the page shows and edits them. JSON values only. */
import type { Cell } from '../scoring/index.ts';
import type { RuleRowCells, RuleRowView } from './rule-rows.ts';
import type { RulesView } from './sidebar.ts';

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
