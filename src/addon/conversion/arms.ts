import { aucOf, scoreDeals, wilson } from '../../evidence/index.ts';
import type { LeadScores } from '../../scoring/index.ts';
import { isInDraftShare } from '../document/draft-scores.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import type { DealsTables } from './deals-tables.ts';

/** The leads that one of the two models scores, with their closed deals. */
export interface Arm {
  readonly isDraft: boolean;
  readonly deals: number;
  readonly won: number;
  readonly conversion: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly auc: number | null;
  readonly leadsNow: number;
}

/** Present points, then draft; none where no lead is shared out. */
export function armsOf(document: ScoredDocument, tables: DealsTables): Arm[] {
  const { draft, settings } = document;
  if (draft === null || settings.draftSharePercent <= 0) return [];
  return [draft.present, draft.scores].map((scores, index) =>
    armOf(scores, tables, index === 1, settings.draftSharePercent),
  );
}

function armOf(scores: LeadScores, tables: DealsTables, isDraft: boolean, percent: number): Arm {
  const isIn = (key: string) => isInDraftShare(key, percent) === isDraft;
  const { rows, scored, scoring } = scoreDeals(tables.deals, tables.leads, scores);
  const own = scored.flatMap(({ row, outcome }, index) =>
    isIn(rows.keys[row]!) ? [{ won: outcome === 'won' ? 1 : 0, score: scoring.totals.score[index]! }] : [],
  );
  const won = own.reduce((sum, deal) => sum + deal.won, 0);
  const interval = wilson(won, own.length);
  const { keys, isLead } = scores.leadKeys;
  return {
    ...{ isDraft, deals: own.length, won },
    conversion: own.length === 0 ? null : won / own.length,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    auc:
      aucOf(
        own.map(({ score }) => score),
        own.map((deal) => deal.won),
      )?.auc ?? null,
    leadsNow: keys.filter((key, row) => isLead[row] === 1 && isIn(key)).length,
  };
}
