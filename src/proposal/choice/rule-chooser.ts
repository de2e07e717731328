import type { Deal } from '../../evidence/index.ts';
import { firstLeads, type ProposalSource } from '../source/proposal-source.ts';
import { usableColumns } from '../source/usable-columns.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';
import { tableCandidates } from './candidate-table.ts';
import { canChooseFrom, chooseCandidates } from './choose-candidates.ts';
import { givenDeals } from './deal-counts.ts';
import { findCandidates } from './find-candidates.ts';
import { fullMatchPoints } from './full-match-points.ts';
import { giveawayColumns, groupColumns } from './giveaway-columns.ts';
import type { JudgedCandidate } from './judged-candidate.ts';
import { say } from './sentences.ts';

/** Rules chosen from closed deals. */
export interface Choice {
  /** Rules of the Rules tab, by header; none where the given deals are too few or separate nothing. */
  readonly rules: readonly RuleCells[];
  /** Per deal of the chooser, given or not, the sum of the points of the rules that it matches. */
  readonly points: Int32Array;
}

/** The columns and events of a spreadsheet, read once, to choose rules from any part of its closed deals. */
export interface RuleChooser {
  /** Closed deals that can be given, in tab order. */
  readonly deals: readonly Deal[];
  /** 1 for each deal that was won. */
  readonly isWon: Uint8Array;
  /**
   * Rules that separate won from lost among the given deals (indices into `deals`, ascending). Deterministic, and it looks
   * at the outcome of nothing but the deals given: 25 choices from 4,000 of 5,000 deals take less than a second. Leads are
   * looked at without their outcomes.
   */
  choose(given: readonly number[]): Choice;
}

/** Reads what rules can be chosen from. */
export function createRuleChooser(whole: ProposalSource): RuleChooser {
  const source = firstLeads(whole);
  const columns = usableColumns(source);
  const { candidates, deals, isWon, dealScores } = tableCandidates(findCandidates(columns, source), source);
  const grouped = dealScores ? groupColumns(columns, dealScores, source.locale) : [];
  const full = source.settings.scoreCeiling ?? 100;
  return {
    deals,
    isWon,
    choose: (indices) => {
      const given = givenDeals(indices, isWon);
      if (!canChooseFrom(given)) return choiceOf([], deals.length, full);
      const giveaways = giveawayColumns(grouped, given);
      const kept = candidates.filter(({ column }) => !giveaways.has(column));
      return choiceOf(chooseCandidates(kept, given), deals.length, full);
    },
  };
}

function choiceOf(chosen: readonly JudgedCandidate[], dealCount: number, full: number): Choice {
  const points = fullMatchPoints(chosen, full);
  const sums = new Int32Array(dealCount);
  chosen.forEach(({ deals }, rule) => {
    for (let deal = 0; deal < dealCount; deal++) sums[deal]! += deals[deal]! * points[rule]!;
  });
  return { rules: chosen.map((one, index) => ruleOf(one, points[index]!)), points: sums };
}

function ruleOf(candidate: JudgedCandidate, Points: number): RuleCells {
  const { cells, wonWith, lostWith, wonWithout, lostWithout, isProven } = candidate;
  const counts = say.counts(wonWith, wonWith + lostWith, wonWithout, wonWithout + lostWithout);
  const Notes = [counts, ...(isProven ? [] : [say.unproven]), say.chosen].join(' ');
  return { On: true, ...cells, Points, Notes };
}
