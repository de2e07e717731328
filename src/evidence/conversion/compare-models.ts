import type { LeadScores } from '../../scoring/index.ts';
import type { DealScores } from '../deals/score-deals.ts';
import { type Auc, aucOf } from '../statistics/auc.ts';
import { type AucDifference, aucDifference } from '../statistics/auc-difference.ts';
import type { Band } from './bands.ts';
import { type ConversionLine, conversionTable } from './conversion-table.ts';
import { type Moves, movesBetween } from './moves.ts';

/** The same deals and leads, as one model scores them. */
export interface ModelScores {
  readonly deals: DealScores;
  readonly leads: LeadScores;
}

/** A band or a status under both models; null where only the other one has it. */
export interface ComparedLine {
  readonly label: string;
  readonly present: ConversionLine | null;
  readonly draft: ConversionLine | null;
}

/** Two models on the same closed deals and leads. */
export interface ModelComparison {
  /** Deals that both models score. */
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  readonly bands: readonly ComparedLine[];
  readonly statuses: readonly ComparedLine[];
  /** Each null where all deals are won or all are lost. */
  readonly presentAuc: Auc | null;
  readonly draftAuc: Auc | null;
  /** Of the draft less the present model. */
  readonly difference: AucDifference | null;
  readonly moves: Moves;
}

/** What closed deals and present leads say about a draft beside the present model. */
export function compareModels(
  present: ModelScores,
  draft: ModelScores,
  bands: readonly Band[],
): ModelComparison {
  const { won, presentScores, draftScores } = sharedDeals(present.deals, draft.deals);
  const wonDeals = won.reduce((sum, one) => sum + one, 0);
  const tables = [present, draft].map(({ deals, leads }) => conversionTable(deals, leads, bands));
  const [ofPresent, ofDraft] = tables as [(typeof tables)[0], (typeof tables)[0]];
  return {
    deals: won.length,
    won: wonDeals,
    lost: won.length - wonDeals,
    bands: paired(ofPresent.bands, ofDraft.bands),
    statuses: paired(ofPresent.statuses, ofDraft.statuses),
    presentAuc: aucOf(presentScores, won),
    draftAuc: aucOf(draftScores, won),
    difference: aucDifference(presentScores, draftScores, won),
    moves: movesBetween(present.leads, draft.leads),
  };
}

/** A deal that brings only cells of a rule which one model lacks is scored by the other model alone. */
function sharedDeals(present: DealScores, draft: DealScores) {
  const indexInDraft = new Map(draft.scored.map(({ row }, index) => [row, index]));
  const shared = present.scored.flatMap(({ row }, index) => {
    const other = indexInDraft.get(row);
    return other === undefined ? [] : [{ index, other }];
  });
  return {
    won: Uint8Array.from(shared, ({ index }) => (present.scored[index]!.outcome === 'won' ? 1 : 0)),
    presentScores: shared.map(({ index }) => present.scoring.totals.score[index]!),
    draftScores: shared.map(({ other }) => draft.scoring.totals.score[other]!),
  };
}

function paired(present: readonly ConversionLine[], draft: readonly ConversionLine[]): ComparedLine[] {
  const labels = [...new Set([...present, ...draft].map(({ label }) => label))];
  const find = (lines: readonly ConversionLine[], wanted: string) =>
    lines.find(({ label }) => label === wanted) ?? null;
  return labels.map((label) => ({ label, present: find(present, label), draft: find(draft, label) }));
}
