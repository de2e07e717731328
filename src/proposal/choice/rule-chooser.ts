import type { Deal, FieldWarning } from '../../evidence/index.ts';
import { readTemplate } from '../concepts/template-candidates.ts';
import { firstLeads, type ProposalSource } from '../source/proposal-source.ts';
import { usableColumns } from '../source/usable-columns.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';
import type { Template } from '../templates/concept.ts';
import { usualTemplate } from '../templates/templates.ts';
import { tableCandidates } from './candidate-table.ts';
import { givenDeals } from './deal-counts.ts';
import { findCandidates } from './find-candidates.ts';
import { fullMatchPoints } from './full-match-points.ts';
import { doubtsOf, type GroupedColumn, giveawayColumns, groupColumns } from './giveaway-columns.ts';
import { type Pick, pickRules } from './pick-rules.ts';

/** Rules to begin with. */
export interface Choice {
  /** Rules of the Rules tab, by header, at most eight; those that give points first. */
  readonly rules: readonly RuleCells[];
  /** How many of them were chosen from the given deals; the others are of the template. */
  readonly fromDeals: number;
  /** Per rule whether it is one of those. */
  readonly areOfDeals: readonly boolean[];
  /** Per deal of the chooser, given or not, the sum of the points of the rules that it matches. */
  readonly points: Int32Array;
  /** Headers of columns that give the outcome of the given deals away: no rule rests on them. */
  readonly giveaways: readonly string[];
  /** Headers of those that may give it away: neither does a rule rest on them. */
  readonly likelyGiveaways: readonly string[];
}

/** The columns and events of a spreadsheet, read once, to choose rules from any part of its closed deals. */
export interface RuleChooser {
  /** Closed deals that can be given, in tab order. */
  readonly deals: readonly Deal[];
  /** 1 for each deal that was won. */
  readonly isWon: Uint8Array;
  /** Names of columns that the template would ask and that are not there. */
  readonly missing: readonly string[];
  /**
   * Rules that separate won from lost among the given deals (indices into `deals`, ascending); where these are few or
   * silent, rules of the template that the deals do not contradict. Deterministic, and it looks at the outcome of nothing
   * but the deals given: 25 choices from 4,000 of 5,000 deals take less than a second. Leads are looked at without their
   * outcomes.
   */
  choose(given: readonly number[]): Choice;
  /** What is to be asked about the columns with these headers, by all deals. */
  doubtsOf(headers: readonly string[]): FieldWarning[];
}

/** Reads what rules can be chosen from. */
export function createRuleChooser(whole: ProposalSource, template: Template = usualTemplate): RuleChooser {
  const source = firstLeads(whole);
  const columns = usableColumns(source);
  const reading = readTemplate(template, source);
  const all = [...findCandidates(columns, source), ...reading.candidates];
  const { candidates, deals, isWon, dealScores } = tableCandidates(all, source);
  const grouped = dealScores ? groupColumns(columns, dealScores, source.locale) : [];
  const full = source.settings.scoreCeiling ?? 100;
  return {
    deals,
    isWon,
    missing: reading.missing,
    choose: (indices) => {
      const given = givenDeals(indices, isWon);
      const giveaways = giveawayColumns(grouped, given);
      const kept = candidates.filter(({ column }) => !giveaways.has(column));
      return {
        ...choiceOf(pickRules(kept, given), deals.length, full),
        giveaways: headersOf(grouped, (column) => giveaways.get(column) === 'certain'),
        likelyGiveaways: headersOf(grouped, (column) => giveaways.get(column) === 'likely'),
      };
    },
    doubtsOf: (headers) =>
      grouped.filter(({ header }) => headers.includes(header)).flatMap((column) => doubtsOf(column, isWon)),
  };
}

function headersOf(columns: readonly GroupedColumn[], isMeant: (column: number) => boolean): string[] {
  return columns.filter(({ column }) => isMeant(column)).map(({ header }) => header);
}

/** Where deals know of one thing only that speaks for a lead, it makes no lead ready for a call by itself. */
const mostFromOne = 60;

function choiceOf(
  picks: readonly Pick[],
  dealCount: number,
  full: number,
): Omit<Choice, 'giveaways' | 'likelyGiveaways'> {
  const weighed = picks.map(({ weight, candidate }) => ({ weight, column: candidate.column }));
  const giving = picks.filter(({ weight }) => weight > 0);
  const isOneOfDeals = giving.length === 1 && giving[0]!.isFromDeals;
  const points = fullMatchPoints(weighed, isOneOfDeals ? Math.min(full, mostFromOne) : full);
  const sums = new Int32Array(dealCount);
  picks.forEach(({ candidate }, rule) => {
    for (let deal = 0; deal < dealCount; deal++) sums[deal]! += candidate.deals[deal]! * points[rule]!;
  });
  return {
    rules: picks.map((pick, index) => ruleOf(pick, picks.slice(0, index), points[index]!)),
    fromDeals: picks.filter(({ isFromDeals }) => isFromDeals).length,
    areOfDeals: picks.map(({ isFromDeals }) => isFromDeals),
    points: sums,
  };
}

/** Two rules of a template that mean the same of two columns bear the second column's header too. */
function ruleOf({ candidate: { cells }, notes }: Pick, before: readonly Pick[], Points: number): RuleCells {
  const isTaken = before.some(({ candidate }) => candidate.cells.Rule === cells.Rule);
  const Rule = isTaken ? `${cells.Rule} (${cells.Field})` : cells.Rule!;
  return { On: true, ...cells, Rule, Points, Notes: notes };
}
