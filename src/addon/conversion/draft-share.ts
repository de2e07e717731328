import { aucOf, wilson } from '../../evidence/index.ts';
import type { LeadScores } from '../../scoring/index.ts';
import type { DealsTables } from '../document/deals-tables.ts';
import { isInDraftShare } from '../document/draft-scores.ts';
import type { ScoredDocument } from '../document/score-document.ts';

/** The leads that one of the two models scores, with their closed deals. */
export interface ModelShare {
  readonly isDraft: boolean;
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  readonly conversion: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly auc: number | null;
  readonly leadsNow: number;
}

/** Present points, then draft; none where no lead is shared out. */
export function sharesOf(document: ScoredDocument, tables: DealsTables): ModelShare[] {
  const { draft, settings } = document;
  if (draft === null || settings.draftSharePercent <= 0) return [];
  return [draft.present, draft.scores].map((scores, index) =>
    shareOf(scores, tables, index === 1, settings.draftSharePercent),
  );
}

function shareOf(scores: LeadScores, tables: DealsTables, isDraft: boolean, percent: number): ModelShare {
  const isIn = (key: string) => isInDraftShare(key, percent) === isDraft;
  const { rows, scored, scoring } = tables.scoredBy(scores);
  const own = scored.flatMap(({ row, outcome }, index) =>
    isIn(rows.keys[row]!) ? [{ won: outcome === 'won' ? 1 : 0, score: scoring.totals.score[index]! }] : [],
  );
  const won = own.reduce((sum, deal) => sum + deal.won, 0);
  const interval = wilson(won, own.length);
  const auc = aucOf(
    own.map(({ score }) => score),
    own.map((deal) => deal.won),
  );
  return {
    isDraft,
    deals: own.length,
    won,
    lost: own.length - won,
    conversion: own.length === 0 ? null : won / own.length,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    auc: auc?.auc ?? null,
    leadsNow: scores.leadKeys.keys.filter((key, row) => scores.leadsNow[row] === 1 && isIn(key)).length,
  };
}
