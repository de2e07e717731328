import type { RuleCells } from './proposal-source.ts';

/** A rule that may be proposed. Its points are set when it is chosen. */
export interface Candidate {
  /** Cells but On, Points, Max points and Notes. */
  readonly cells: RuleCells;
  /** Column of Leads, or -1 for the Activities tab. */
  readonly column: number;
  /** Whether the rule gives or takes points; 0 lets the closed deals decide, without them it gives. */
  readonly sign: 1 | -1 | 0;
  /** Points to begin with, before they are brought to the ladder's scale. */
  readonly weight: number;
  /** From 0 to 1: how likely the rule helps when no closed deals are there to ask. */
  readonly prior: number;
  /** Why it is proposed, a sentence. */
  readonly because: string;
  /** Candidates of a family are alternatives, such as windows of 30 and 90 days: one of them at most is chosen. */
  readonly family: string;
  /** The value, where values of a column may be joined to one rule. */
  readonly joins?: string;
}

/** The name of an Activities rule's Field: Leads may have a column `Activity` of its own. */
export function activityField(leadHeaders: readonly string[]): string {
  const isTaken = leadHeaders.some((header) => header.trim().toLowerCase() === 'activity');
  return isTaken ? 'Activity (tab)' : 'Activity';
}
