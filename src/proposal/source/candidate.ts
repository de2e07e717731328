import type { RuleCells } from '../tabs/rules-tab.ts';

/** A condition that closed deals may speak for or against. It becomes a rule when it is chosen. */
export interface Candidate {
  /** Cells but On, Points and Notes. */
  readonly cells: RuleCells;
  /** Column of Leads, or -1 for the Activities tab. */
  readonly column: number;
  /** The only sign that makes sense, as with who has opted out; 0 lets the deals say. */
  readonly sign: 1 | -1 | 0;
  /** Candidates of a family are alternatives, such as windows of 30 and 90 days: one of them at most is chosen. */
  readonly family: string;
  /** What a template says of it, where it comes from one. */
  readonly template?: TemplateWorth;
  /** The value, where values of a column may be joined to one rule. */
  readonly joins?: string;
}

export interface TemplateWorth {
  /** Below 0 where it takes. */
  readonly points: number;
  readonly trade: string;
  /** Why, a sentence. */
  readonly because: string;
}

/** A candidate on a column of Leads. @param family among the candidates of the column */
export function columnCandidate(
  { index, header }: { readonly index: number; readonly header: string },
  cells: RuleCells,
  sign: Candidate['sign'],
  family = `${cells.Test}`,
): Candidate {
  return {
    cells: { Kind: 'Attribute', Field: header, ...cells },
    column: index,
    sign,
    family: `${index} ${family}`,
  };
}
