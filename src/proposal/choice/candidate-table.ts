import { type Deal, type DealScores, scoreDeals } from '../../evidence/index.ts';
import {
  type Column,
  isEmptyCell,
  type LeadScores,
  match,
  scoreLeads,
  statesOf,
} from '../../scoring/index.ts';
import type { Candidate } from '../source/candidate.ts';
import { compileProposal, type ProposalSource } from '../source/proposal-source.ts';

/** A candidate with what it holds for: 1 for each lead, and each closed deal, that it matches. */
export interface TabledCandidate extends Candidate {
  readonly leads: Uint8Array;
  readonly leadsMatched: number;
  readonly deals: Uint8Array;
}

/** All candidates, asked of all leads and closed deals at once, so that any choice from them only counts. */
export interface CandidateTable {
  readonly candidates: readonly TabledCandidate[];
  readonly leadCount: number;
  /** Closed deals, in tab order; those that no candidate concerns are left out. */
  readonly deals: readonly Deal[];
  /** 1 for each deal that was won. */
  readonly isWon: Uint8Array;
  readonly dealScores: DealScores | null;
}

/** Candidates that tell no leads apart, or that no rule can be made of, are left out. */
export function tableCandidates(candidates: readonly Candidate[], source: ProposalSource): CandidateTable {
  const probes = candidates.map(({ cells }) => ({ ...cells, Points: 1 }));
  const { model } = compileProposal(probes, source);
  const scores = scoreLeads({ ...source, model, presentStatuses: null });
  const dealScores = source.deals ? scoreDeals(source.deals, source.leads, scores) : null;
  const deals = dealScores?.scored ?? [];
  const leadCount = sumOf(scores.leadKeys.isLead);
  const tabled = model.rules.map((rule, index): TabledCandidate => {
    const leads = leadsOf(scores, index);
    return {
      // Rules stand in rows from 2.
      ...candidates[rule.row - 2]!,
      leads,
      leadsMatched: sumOf(leads),
      deals: dealScores ? dealsOf(dealScores, index) : new Uint8Array(0),
    };
  });
  const isOpen = openLeads(scores, dealScores);
  const tellsApart = ({ leads, leadsMatched, column, cells }: TabledCandidate) =>
    leadsMatched > 0 &&
    leadsMatched < leadCount &&
    (isOpen === null || leads.some((one, row) => one === 1 && isOpen[row] === 1)) &&
    (column < 0 || cells.Test === 'is not empty' || leavesValues(leads, source.leads.columns[column]!));
  return {
    candidates: tabled.filter(tellsApart),
    leadCount,
    deals,
    isWon: Uint8Array.from(deals, ({ outcome }) => (outcome === 'won' ? 1 : 0)),
    dealScores,
  };
}

function leadsOf({ scoring, leadKeys }: LeadScores, rule: number): Uint8Array {
  return statesOf(scoring.outcomes[rule]!).map((state, row) =>
    state === match && leadKeys.isLead[row] === 1 ? 1 : 0,
  );
}

function dealsOf({ scoring }: DealScores, rule: number): Uint8Array {
  return statesOf(scoring.outcomes[rule]!).map((state) => (state === match ? 1 : 0));
}

/** With fewer, what no open lead has may come with the next one. */
const leastOpenLeads = 20;

/** 1 for each lead without a closed deal; null where they are too few to go by. */
function openLeads({ leadKeys }: LeadScores, deals: DealScores | null): Uint8Array | null {
  const isOpen = Uint8Array.from(leadKeys.isLead);
  for (const deal of deals?.scored ?? []) isOpen[deals!.rows.leadRows[deal.row]!] = 0;
  return sumOf(isOpen) < leastOpenLeads ? null : isOpen;
}

/** Whether some value of the column is not matched: points for all of them would tell nobody apart. */
function leavesValues(leads: Uint8Array, column: Column): boolean {
  return column.some((cell, row) => leads[row] === 0 && !isEmptyCell(cell));
}

export function sumOf(ones: Uint8Array): number {
  let sum = 0;
  for (const one of ones) sum += one;
  return sum;
}

/** 1 where any of them has 1. */
export function anyOf(parts: readonly Uint8Array[]): Uint8Array {
  return parts[0]!.map((_, index) => (parts.some((part) => part[index] === 1) ? 1 : 0));
}
