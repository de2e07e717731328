import { quoteItems } from '../quote-item.ts';
import type { Candidate } from './candidate.ts';
import type { JudgedCandidate } from './judge-candidates.ts';
import { proposalWording as say } from './proposal-wording.ts';

const mostJoined = 6;

/**
 * Values of a column that closed deals speak for, or against, alike, as one rule: `Industry is any of SaaS, Fintech`.
 * The single values stay candidates of their own.
 */
export function joinValues(candidates: readonly JudgedCandidate[]): Candidate[] {
  const groups = new Map<string, JudgedCandidate[]>();
  for (const candidate of candidates) {
    const { deals, joins, column, sign } = candidate;
    if (joins === undefined || sign !== 0 || deals === null || !deals.speaks) continue;
    const group = `${column} ${deals.logOdds > 0 ? 1 : -1}`;
    groups.set(group, [...(groups.get(group) ?? []), candidate]);
  }
  // Values picked for their luck look proven together; at least one must be so by itself.
  const isSound = (members: readonly JudgedCandidate[]) =>
    members.length > 1 && members.some(({ deals }) => deals!.isProven);
  return [...groups.values()].filter(isSound).map(joined);
}

function joined(members: readonly JudgedCandidate[]): Candidate {
  const byProof = [...members].sort((a, b) => a.deals!.p - b.deals!.p).slice(0, mostJoined);
  const [first] = byProof;
  const texts = byProof.map(({ joins }) => joins!);
  const { cells, column } = first!;
  const isBetter = first!.deals!.logOdds > 0;
  const direction = isBetter ? 'wins more often' : 'wins less often';
  return {
    cells: {
      ...cells,
      ...{ Rule: `${cells.Field}: ${direction}`, Test: 'is any of', Value: quoteItems(texts) },
    },
    ...{
      column,
      because: say.alike(String(cells.Field), isBetter),
      sign: 0,
      weight: 10,
      prior: 0.3,
      family: `${column} joined ${direction}`,
    },
  };
}
