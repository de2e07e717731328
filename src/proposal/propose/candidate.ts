import type { RuleCells } from '../tabs/rules-tab.ts';

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

/** What a candidate is worth, apart from what it asks. */
export type Worth = Pick<Candidate, 'sign' | 'weight' | 'prior' | 'because'>;

/**
 * A rule on a column of Leads.
 * @param family among the candidates of the column
 */
export function columnCandidate(
  { index, header }: { readonly index: number; readonly header: string },
  cells: RuleCells,
  worth: Worth,
  family = `${cells.Test}`,
): Candidate {
  return {
    cells: { Kind: 'Attribute', Field: header, ...cells },
    column: index,
    ...worth,
    family: `${index} ${family}`,
  };
}
