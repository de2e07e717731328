/** Rows of the Rules tab as the page has them. JSON values only. */
import type { Cell, ModelSource, RuleHeader, Settings } from '../scoring/index.ts';

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
