import { benjaminiHochberg, type DealScores, fisherExact, scoreDeals } from '../../evidence/index.ts';
import { type LeadScores, match, scoreLeads, statesOf } from '../../scoring/index.ts';
import { compileProposal, type ProposalSource } from '../source/proposal-source.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';
import type { Candidate } from './candidate.ts';

/** What closed deals say about a candidate. */
interface DealCounts {
  readonly wonWith: number;
  readonly lostWith: number;
  readonly wonWithout: number;
  readonly lostWithout: number;
  /** Difference of the log-odds of winning with and without, each count half a deal more; and its standard error. */
  readonly logOdds: number;
  readonly standardError: number;
  /** Two-sided Fisher test. */
  readonly p: number;
  /** Enough deals with and without, and p at most 0.1: the deals may set sign and points. */
  readonly speaks: boolean;
  /** Benjamini–Hochberg at 10 % over all candidates. */
  readonly isProven: boolean;
}

export interface JudgedCandidate extends Candidate {
  /** 1 for each lead that it matches. */
  readonly matches: Uint8Array;
  readonly matched: number;
  /** null where there are too few closed deals to ask. */
  readonly deals: DealCounts | null;
}

export interface Judgement {
  readonly candidates: readonly JudgedCandidate[];
  readonly leadCount: number;
  /** Closed deals that were asked; 0 where they are too few. */
  readonly dealCount: number;
  readonly dealScores: DealScores | null;
}

// Fewer wins or losses than this say nothing that would not be chance.
const leastOfEach = 10;
const leastOnEachSide = 5;

/** Scores leads and closed deals by all candidates at once; those that match no lead or every lead are left out. */
export function judgeCandidates(candidates: readonly Candidate[], source: ProposalSource): Judgement {
  const probes = candidates.map((candidate) => probeOf(candidate));
  const { model } = compileProposal(probes, source);
  const scores = scoreLeads({ ...source, model, presentStatuses: null });
  const leadCount = scores.leadKeys.isLead.reduce((sum, isLead) => sum + isLead, 0);
  const dealScores = source.deals ? scoreDeals(source.deals, source.leads, scores) : null;
  const outcomes = outcomesOf(dealScores);
  const counts = dealCounts(dealScores, outcomes);
  // Rules stand in rows from 2; one that does not compile is no candidate.
  const judged = model.rules.flatMap((rule, index): JudgedCandidate[] => {
    const candidate = candidates[rule.row - 2]!;
    const matches = matchesOf(scores, index);
    const matched = matches.reduce((sum, one) => sum + one, 0);
    return matched === 0 || matched === leadCount
      ? []
      : [{ ...candidate, matches, matched, deals: counts?.[index] ?? null }];
  });
  return { candidates: judged, leadCount, dealCount: counts ? outcomes.length : 0, dealScores };
}

/** The candidate as a rule that changes nothing but can be seen to match. */
function probeOf({ cells }: Candidate): RuleCells {
  return { ...cells, 'Max points': '', Points: 1 };
}

function matchesOf({ scoring, leadKeys }: LeadScores, rule: number): Uint8Array {
  return statesOf(scoring.outcomes[rule]!).map((state, row) =>
    state === match && leadKeys.isLead[row] === 1 ? 1 : 0,
  );
}

/** 1 for each scored deal that was won. */
function outcomesOf(deals: DealScores | null): Uint8Array {
  return Uint8Array.from(deals?.scored ?? [], ({ outcome }) => (outcome === 'won' ? 1 : 0));
}

function dealCounts(deals: DealScores | null, isWon: Uint8Array): DealCounts[] | null {
  const won = isWon.reduce((sum, one) => sum + one, 0);
  if (deals === null || won < leastOfEach || isWon.length - won < leastOfEach) return null;
  const counts = deals.scoring.outcomes.map((outcome) => {
    let wonWith = 0;
    let lostWith = 0;
    statesOf(outcome).forEach((state, row) => {
      if (state === match) isWon[row] === 1 ? wonWith++ : lostWith++;
    });
    return countsOf(wonWith, lostWith, won - wonWith, isWon.length - won - lostWith);
  });
  const adjusted = benjaminiHochberg(counts.map(({ p }) => p));
  return counts.map((count, index) => ({ ...count, isProven: count.speaks && adjusted[index]! <= 0.1 }));
}

function countsOf(wonWith: number, lostWith: number, wonWithout: number, lostWithout: number) {
  const odds = (won: number, lost: number) => Math.log((won + 0.5) / (lost + 0.5));
  const spread = [wonWith, lostWith, wonWithout, lostWithout].reduce((sum, n) => sum + 1 / (n + 0.5), 0);
  const p = fisherExact(wonWith, lostWith, wonWithout, lostWithout);
  const isEnough = Math.min(wonWith + lostWith, wonWithout + lostWithout) >= leastOnEachSide;
  return {
    wonWith,
    lostWith,
    wonWithout,
    lostWithout,
    p,
    logOdds: odds(wonWith, lostWith) - odds(wonWithout, lostWithout),
    standardError: Math.sqrt(spread),
    speaks: isEnough && p <= 0.1,
  };
}
