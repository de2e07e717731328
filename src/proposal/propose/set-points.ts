import { scoreLeads } from '../../scoring/index.ts';
import { compileProposal, type ProposalSource } from '../source/proposal-source.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';
import type { RankedCandidate } from './choose-rules.ts';
import { say } from './sentences.ts';

// Together the giving rules reach a little above the ladder's top; where leads match few of them, more.
const reaches = [1.1, 1.35, 1.65, 2.2];
// About one lead in seven above the lowest status is a list that somebody can work through.
const fairShare = 0.15;
// A ladder without minimums asks for nothing; points are then out of a hundred.
const usualTop = 90;

/** The chosen rules with points, at the scale at which a fair share of leads rises; null where none works. */
export function setPoints(chosen: readonly RankedCandidate[], source: ProposalSource): RuleCells[] | null {
  const { ladder } = compileProposal([], source).model;
  const top = Math.max(...ladder.rungs.map(({ minScore }) => minScore));
  let best: { rules: RuleCells[]; distance: number } | null = null;
  for (const reach of reaches) {
    const rules = assignPoints(chosen, reach * (top > 0 ? top : usualTop));
    const risenShare = soundRisenShare(rules, source);
    if (risenShare === null) continue;
    const distance = Math.abs(risenShare - fairShare);
    if (best === null || distance < best.distance) best = { rules, distance };
  }
  return best?.rules ?? null;
}

/**
 * Compiles and scores rules as the first run will: the share of leads at or above the second status of the ladder. null
 * where there is a problem or an advice, where a rule matches no lead or all, or where all leads have one status.
 */
function soundRisenShare(rules: readonly RuleCells[], source: ProposalSource): number | null {
  const { model, problems } = compileProposal(rules, source);
  const scores = scoreLeads({ ...source, model, presentStatuses: null });
  const { isLead } = scores.leadKeys;
  const matched = scores.leadsMatched();
  const statuses = [...scores.statuses].filter((_, row) => isLead[row] === 1);
  const leads = statuses.length;
  const tellsApart = matched.every((count) => count > 0 && count < leads);
  const isSound = problems.length === 0 && matched.length === rules.length && tellsApart;
  if (!isSound || new Set(statuses).size < 2) return null;
  return statuses.filter((status) => status > 0).length / leads;
}

/** A log-odds difference that is worth this many points before scaling: odds five times as good or bad. */
const fullLogOdds = Math.log(5);
const fullPoints = 20;
// One signal alone should not make a lead ready for a call.
const mostPoints = 60;

/**
 * Points of the chosen rules, in fives: from the deals where they speak, kept small, else the usual weight. Giving rules
 * are brought to a common scale so that together they reach `reach`.
 */
function assignPoints(chosen: readonly RankedCandidate[], reach: number): RuleCells[] {
  const weights = chosen.map(weightOf);
  const giving = chosen.reduce((sum, { sign }, index) => sum + (sign > 0 ? weights[index]! : 0), 0);
  const scale = giving === 0 ? 1 : reach / giving;
  return chosen.map((candidate, index) => {
    const scaled = candidate.sign > 0 ? weights[index]! * scale : weights[index]!;
    const points = Math.min(mostPoints, Math.max(5, Math.ceil(scaled / 5) * 5));
    return ruleOf(candidate, candidate.sign * points);
  });
}

function weightOf({ weight, deals, sign }: RankedCandidate): number {
  if (!deals?.speaks || Math.sign(deals.logOdds) !== sign) return weight;
  return Math.max(5, Math.min(1, Math.abs(deals.logOdds) / fullLogOdds) * fullPoints);
}

/** Max points of a candidate says how often its points count at most; the points are divided by it. */
function ruleOf(candidate: RankedCandidate, points: number): RuleCells {
  const { cells } = candidate;
  const times = typeof cells['Max points'] === 'number' ? cells['Max points'] : 1;
  const each = Math.sign(points) * Math.max(1, Math.ceil(Math.abs(points) / times));
  const capped = times > 1 ? { 'Max points': Math.abs(points) } : {};
  const Notes = `Proposed: ${candidate.because} ${proofOf(candidate)} ${say.guess}`;
  return { On: true, ...cells, Points: each, ...capped, Notes };
}

function proofOf({ deals, sign }: RankedCandidate): string {
  if (deals === null) return say.noDeals;
  const { wonWith, lostWith, wonWithout, lostWithout, speaks, logOdds } = deals;
  if (!speaks || Math.sign(logOdds) !== sign) return say.unproven;
  return say.proven(wonWith, wonWith + lostWith, wonWithout, wonWithout + lostWithout);
}
