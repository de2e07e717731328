import { benjaminiHochberg } from '../../evidence/index.ts';
import type { TabledCandidate } from './candidate-table.ts';
import { type DealCounts, dealCounts, type GivenDeals } from './deal-counts.ts';

/** A candidate that the given deals speak about. */
export interface JudgedCandidate extends TabledCandidate, DealCounts {
  readonly gives: boolean;
  /** Benjamini–Hochberg at 10 % over all candidates. */
  readonly isProven: boolean;
  /** Log-odds drawn towards 0 by how unsure they are. */
  readonly weight: number;
}

const provenShare = 0.1;

/** Candidates with enough given deals on either side, whatever these say. */
export function judgeCandidates(
  candidates: readonly TabledCandidate[],
  given: GivenDeals,
): JudgedCandidate[] {
  const counted = candidates.flatMap((candidate) => {
    const counts = dealCounts(candidate.deals, given);
    return counts ? [{ candidate, counts }] : [];
  });
  const adjusted = benjaminiHochberg(counted.map(({ counts }) => counts.p));
  return counted.map(({ candidate, counts }, index) =>
    judged(candidate, counts, adjusted[index]! <= provenShare),
  );
}

export function judged(candidate: TabledCandidate, counts: DealCounts, isProven: boolean): JudgedCandidate {
  const { logOdds, standardError } = counts;
  const variance = standardError ** 2;
  const weight = (logOdds * logOdds ** 2) / (logOdds ** 2 + variance);
  return { ...candidate, ...counts, gives: logOdds > 0, isProven, weight };
}
