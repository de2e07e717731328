import { type Cell, columnIndex, ruleHeaders } from '../../scoring/index.ts';
import { assignPoints } from './assign-points.ts';
import type { Candidate } from './candidate.ts';
import { checkProposal } from './check-proposal.ts';
import { chooseRules, type Limits, leastRules } from './choose-rules.ts';
import { exampleRule } from './example-rule.ts';
import { findCandidates } from './find-candidates.ts';
import { firstLeads } from './first-leads.ts';
import { giveawayColumns } from './giveaway-columns.ts';
import { joinValues } from './join-values.ts';
import { type Judgement, judgeCandidates } from './judge-candidates.ts';
import { compileProposal, type ProposalSource, type RuleCells } from './proposal-source.ts';
import { proposalWording as say } from './proposal-wording.ts';
import { type RankedCandidate, rankCandidates } from './rank-candidates.ts';
import { usableColumns } from './usable-columns.ts';

export interface Proposal {
  /** Rules of the Rules tab, by header. */
  readonly rules: readonly RuleCells[];
  /** False where nothing fits and the only rule is an example, switched off. */
  readonly fits: boolean;
  /** Closed deals that were asked; 0 for none, or too few. */
  readonly dealsAsked: number;
  /** What set-up says about it, a sentence or two. */
  readonly said: string;
}

/** One rule a column at first; sheets of few columns need more on each. */
const limitsInTurn: readonly Limits[] = [
  { giving: 5, taking: 3, perColumn: 1, leastGiving: 3, leastRank: 0.1 },
  { giving: 5, taking: 3, perColumn: 2, leastGiving: 3, leastRank: 0.1 },
  { giving: 5, taking: 3, perColumn: 4, leastGiving: 3, leastRank: 0.1 },
  { giving: 5, taking: 3, perColumn: 4, leastGiving: 3, leastRank: -1 },
  { giving: 5, taking: 3, perColumn: 4, leastGiving: 2, leastRank: -1 },
];

// Together the giving rules reach a little above the ladder's top; where leads match few of them, more.
const reaches = [1.1, 1.35, 1.65, 2.2];
// About one lead in seven above the lowest status is a list that somebody can work through.
const fairShare = 0.15;
// A ladder without minimums asks for nothing; points are then out of a hundred.
const usualTop = 90;

/** Four to eight starting rules from the user's own columns and values, or one example where nothing fits. */
export function proposeRules(whole: ProposalSource): Proposal {
  const source = firstLeads(whole);
  const judged = judge(source);
  const ranked = rankCandidates(judged.candidates, judged.leadCount);
  for (const limits of limitsInTurn) {
    const chosen = chooseRules(ranked, limits);
    const giving = chosen.filter(({ sign }) => sign > 0).length;
    const rules = giving < limits.leastGiving ? null : soundRules(chosen, source);
    if (rules === null) continue;
    const said = say.proposed(rules.length, judged.dealCount);
    return { rules, fits: true, dealsAsked: judged.dealCount, said };
  }
  return { rules: [exampleRule(source)], fits: false, dealsAsked: judged.dealCount, said: say.nothingFits };
}

/** Rows of the Rules tab, cells in the order of its headers. */
export function ruleRows(rules: readonly RuleCells[]): Cell[][] {
  return rules.map((cells) => ruleHeaders.map((header) => cells[header] ?? ''));
}

function judge(source: ProposalSource): Judgement {
  const columns = usableColumns(source);
  const singles = findCandidates(columns, source);
  const first = judgeCandidates(singles, source);
  const giveaways = giveawayColumns(columns, first.dealScores, source.locale);
  const kept = first.candidates.filter(
    (candidate) => !giveaways.has(candidate.column) && !isAgeOnScoringDay(candidate, first, source),
  );
  const joined = joinValues(kept);
  if (joined.length === 0) return { ...first, candidates: kept };
  return judgeCandidates([...kept, ...joined], source);
}

/**
 * Deals are scored on the day they came in or soon after it, so that hardly one is old then, while leads grow older
 * every day: a rule on that age would put the two on different scales.
 */
function isAgeOnScoringDay(
  { column, cells }: Candidate,
  { dealScores }: Judgement,
  { leads, settings }: ProposalSource,
): boolean {
  const isAge = cells.Test === 'within last days' || cells.Test === 'more than days ago';
  const hasDeals = dealScores !== null && dealScores.scored.length > 0;
  return isAge && hasDeals && column === columnIndex(leads.headers, settings.dealCreatedOnColumn);
}

/** The chosen rules with points, at the scale at which a fair share of leads rises; null where none works. */
function soundRules(chosen: readonly RankedCandidate[], source: ProposalSource): RuleCells[] | null {
  if (chosen.length < leastRules || chosen.every(({ sign }) => sign > 0)) return null;
  const { ladder } = compileProposal([], source).model;
  const top = Math.max(...ladder.rungs.map(({ minScore }) => minScore));
  let best: { rules: RuleCells[]; distance: number } | null = null;
  for (const reach of reaches) {
    const rules = assignPoints(chosen, reach * (top > 0 ? top : usualTop));
    const { isSound, statuses, risen, leads } = checkProposal(rules, source);
    const distance = Math.abs(risen / leads - fairShare);
    if (isSound && statuses >= 2 && (best === null || distance < best.distance)) best = { rules, distance };
  }
  return best?.rules ?? null;
}
