import { compareModels, dealProblems, type ModelComparison, scoreDeals } from '../../evidence/index.ts';
import type { Problem } from '../../scoring/index.ts';
import { readDealsTables } from '../conversion/deals-tables.ts';
import { type DraftCell, draftCells, isChange } from '../document/draft-cells.ts';
import { type DraftScores, draftProblems } from '../document/draft-scores.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { type Advice, adviseOn, type OutOfFold } from './advise-on-draft.ts';
import { type DraftOrigin, readDraftOrigin } from './draft-origin.ts';

/** Everything that is said about the draft, reckoned and not yet written. */
export interface DraftDocument {
  readonly document: ScoredDocument;
  readonly draft: DraftScores;
  /** Cells in which the draft differs. */
  readonly changes: readonly DraftCell[];
  readonly comparison: ModelComparison;
  /** null for a draft written by hand. */
  readonly origin: DraftOrigin | null;
  readonly outOfFold: OutOfFold | null;
  readonly advice: Advice;
  /** Of the draft. */
  readonly problems: readonly Problem[];
  /** Of the deals. */
  readonly dealProblems: readonly Problem[];
}

export function reckonDraft(document: ScoredDocument, draft: DraftScores): DraftDocument {
  const tables = readDealsTables(document);
  const [present, other] = [draft.present, draft.scores].map((leads) => ({
    leads,
    deals: scoreDeals(tables.deals, tables.leads, leads),
  })) as [Parameters<typeof compareModels>[0], Parameters<typeof compareModels>[1]];
  const comparison = compareModels(present, other, document.bands);
  const origin = readDraftOrigin();
  return {
    ...{ document, draft, comparison, origin },
    changes: draftCells(document.ownTabs).filter(isChange),
    ...adviseOn(comparison, origin),
    problems: draftProblems(draft.reading, document.reading),
    dealProblems: tables.hasDealsTab ? dealProblems(present.deals, tables.leads, present.leads) : [],
  };
}
