import type { RuleCells } from './proposal-source.ts';
import { proposalWording as say } from './proposal-wording.ts';
import type { RankedCandidate } from './rank-candidates.ts';

/** A log-odds difference that is worth this many points before scaling: odds five times as good or bad. */
const fullLogOdds = Math.log(5);
const fullPoints = 20;
// One signal alone should not make a lead ready for a call.
const mostPoints = 60;

/**
 * Points of the chosen rules, in fives: from the deals where they speak, kept small, else the usual weight. Giving rules
 * are brought to a common scale so that together they reach `reach`.
 */
export function assignPoints(chosen: readonly RankedCandidate[], reach: number): RuleCells[] {
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
  return { On: true, ...cells, Points: each, ...capped, Notes: notesOf(candidate) };
}

function notesOf({ because, deals, sign }: RankedCandidate): string {
  const speaks = deals?.speaks && Math.sign(deals.logOdds) === sign;
  const proof =
    deals === null
      ? say.noDeals
      : speaks
        ? say.proven(
            deals.wonWith,
            deals.wonWith + deals.lostWith,
            deals.wonWithout,
            deals.wonWithout + deals.lostWithout,
          )
        : say.unproven;
  return `Proposed: ${because} ${proof} ${say.guess}`;
}
