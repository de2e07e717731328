import { quoteItems } from '../../scoring/index.ts';
import { columnCandidate } from '../source/candidate.ts';
import { anyOf, sumOf } from './candidate-table.ts';
import { dealCounts, type GivenDeals } from './deal-counts.ts';
import { type JudgedCandidate, judged } from './judged-candidate.ts';

const mostJoined = 6;

/**
 * Values of a column that the deals speak for, or against, alike, as one rule: `Industry is any of SaaS, Fintech`. The
 * single values stay candidates of their own.
 * @param speaking candidates that the deals speak about
 */
export function joinValues(speaking: readonly JudgedCandidate[], given: GivenDeals): JudgedCandidate[] {
  const groups = new Map<string, JudgedCandidate[]>();
  for (const candidate of speaking) {
    if (candidate.joins === undefined) continue;
    const group = `${candidate.column} ${candidate.gives}`;
    groups.set(group, [...(groups.get(group) ?? []), candidate]);
  }
  // Values picked for their luck look proven together; at least one must be so by itself.
  const isSound = (members: readonly JudgedCandidate[]) =>
    members.length > 1 && members.some(({ isProven }) => isProven);
  return [...groups.values()].filter(isSound).flatMap((members) => joined(members, given));
}

function joined(members: readonly JudgedCandidate[], given: GivenDeals): JudgedCandidate[] {
  const byProof = [...members].sort((a, b) => a.p - b.p).slice(0, mostJoined);
  const { cells, column, gives } = byProof[0]!;
  const header = String(cells.Field);
  const direction = gives ? 'wins more often' : 'wins less often';
  const Value = quoteItems(byProof.map(({ joins }) => joins!));
  const rule = { Rule: `${header}: ${direction}`, Test: 'is any of', Value };
  const leads = anyOf(byProof.map((one) => one.leads));
  const deals = anyOf(byProof.map((one) => one.deals));
  const candidate = columnCandidate({ index: column, header }, rule, 0, `joined ${direction}`);
  const counts = dealCounts(deals, given);
  return counts ? [judged({ ...candidate, leads, leadsMatched: sumOf(leads), deals }, counts, true)] : [];
}
