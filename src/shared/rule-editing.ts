/** Rules as the page shows and edits them. JSON values only. */
import type { Cell, ModelSource, RuleHeader, Settings } from '../scoring/index.ts';
import type { RulesView } from './sidebar.ts';

/** Cells of one row of the Rules tab; a header that is not there is an empty cell. */
export type RuleRowCells = Partial<Record<RuleHeader, Cell>>;

/** A row of the Rules tab as it was read. */
export interface RuleRowView {
  /** Sheet row, from 1. */
  row: number;
  cells: RuleRowCells;
  /** Headers of cells that hold a formula: shown, and not edited. */
  formulas: RuleHeader[];
}

/** What the page needs beside a rule to read it as the engine does: the source of a model without its rules, as JSON. */
export interface RuleSource
  extends Omit<ModelSource, 'rules' | 'statuses' | 'isDraft' | 'settings' | 'ownColumns' | 'outcomeColumns'> {
  settings: Omit<Settings, 'groupCaps'>;
  ownColumns: number[];
  outcomeColumns: number[];
  /** What a rule may ask for, Activity first where there is such a tab. */
  fields: string[];
  /** Headers of the Rules tab that are there. */
  headers: RuleHeader[];
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
