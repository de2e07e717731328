import { closingsOf, type DealScores, scoreDeals } from '../../evidence/index.ts';
import { type LeadScores, match, scoreLeads, statesOf } from '../../scoring/index.ts';
import { compileProposal, type ProposalSource } from '../source/proposal-source.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';

/** What proposed rules would do, before anything is written. */
export interface RulesPreview {
  readonly scores: LeadScores;
  /** Per rule what it holds for; null for one that is switched off or cannot work. */
  readonly rules: readonly (RuleMatches | null)[];
  /** Rows of leads that are neither closed nor disqualified, by score, then row. */
  readonly ranked: readonly number[];
}

export interface RuleMatches {
  readonly leads: number;
  /** Closed deals that it holds for, and the others; null where there are none. */
  readonly deals: { readonly with: WonShare; readonly without: WonShare } | null;
}

export interface WonShare {
  readonly won: number;
  readonly deals: number;
}

/** Scores all leads and closed deals by rules that are not written yet. */
export function previewRules(source: ProposalSource, rules: readonly RuleCells[]): RulesPreview {
  const { leads, deals, asOfDay } = source;
  const { model } = compileProposal(rules, source);
  const scores = scoreLeads({
    ...source,
    model,
    presentStatuses: null,
    ...(deals && { closingsOf: (identity) => closingsOf(deals, leads, identity, model, asOfDay) }),
  });
  const dealScores = deals && scoreDeals(deals, leads, scores);
  const matched = scores.leadsMatched();
  // Rules stand in rows from 2.
  const places = new Map(model.rules.map(({ row }, index) => [row - 2, index]));
  return {
    scores,
    rules: rules.map((_, index) => {
      const place = places.get(index);
      return place === undefined
        ? null
        : { leads: matched[place]!, deals: dealScores && wonShares(dealScores, place) };
    }),
    ranked: rankedRows(scores),
  };
}

function wonShares({ scored, scoring }: DealScores, rule: number): RuleMatches['deals'] {
  if (scored.length === 0) return null;
  const states = statesOf(scoring.outcomes[rule]!);
  const share = (holds: boolean): WonShare => {
    const those = scored.filter((_, index) => (states[index] === match) === holds);
    return { won: those.filter(({ outcome }) => outcome === 'won').length, deals: those.length };
  };
  return { with: share(true), without: share(false) };
}

function rankedRows({ scores, leadsNow, scoring }: LeadScores): number[] {
  const rows = [...leadsNow.keys()].filter((row) => leadsNow[row] === 1 && scoring.isDisqualified[row] !== 1);
  return rows.sort((a, b) => scores[b]! - scores[a]! || a - b);
}
