import type { TabledCandidate } from './candidate-table.ts';
import { type DealCounts, dealCounts, type GivenDeals } from './deal-counts.ts';

/** A candidate of a template that tells leads apart, with what the given deals say about it. */
export interface TemplateCandidate extends TabledCandidate {
  readonly template: NonNullable<TabledCandidate['template']>;
}

const mostTaking = 3;

/** Deals speak against a rule where its opposite is that likely. */
const againstP = 0.1;

/** What takes points without a word of the lead's own, such as a free address, is no signal where most leads have it. */
const mostTakenFrom = 0.5;
const wordTests = ['is', 'is any of', 'contains any of'];

/**
 * The rules of a template that may stand beside those that were chosen from deals: on columns that these leave, and not
 * against what the deals say. The most telling first; at least one that takes points where there is any.
 * @param taken columns of chosen rules, -1 for the Activities tab
 * @param most rules
 */
export function pickFromTemplate(
  candidates: readonly TabledCandidate[],
  given: GivenDeals,
  taken: ReadonlySet<number>,
  most: number,
): TemplateCandidate[] {
  const possible = candidates.filter(
    (candidate): candidate is TemplateCandidate =>
      candidate.template !== undefined && !taken.has(candidate.column) && isPossible(candidate, given),
  );
  const ranked = [...possible].sort((a, b) => Math.abs(b.template.points) - Math.abs(a.template.points));
  const takes = ({ template }: TemplateCandidate) => template.points < 0;
  const taking = ranked.filter(takes).slice(0, Math.min(mostTaking, most - 1));
  const giving = ranked.filter((candidate) => !takes(candidate));
  // What is left of the room goes to the more telling ones.
  const room = Math.max(most - taking.length, 0);
  return [...giving.slice(0, room), ...taking];
}

function isPossible(candidate: TabledCandidate, given: GivenDeals): boolean {
  const { points } = candidate.template!;
  const isOfWords = wordTests.includes(String(candidate.cells.Test));
  const isOfMost = candidate.leadsMatched > mostTakenFrom * candidate.leads.length;
  if (points < 0 && isOfMost && !isOfWords) return false;
  const counts: DealCounts | null = given.indices.length > 0 ? dealCounts(candidate.deals, given) : null;
  return counts === null || counts.p > againstP || counts.logOdds > 0 === points > 0;
}
