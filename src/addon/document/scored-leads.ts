import type { DealScores } from '../../evidence/index.ts';
import type { LeadScores, Model, Table } from '../../scoring/index.ts';
import type { ProblemCounts } from '../../shared/index.ts';
import type { DraftScores } from './draft-scores.ts';
import type { Memory } from './memory.ts';
import type { OwnersTab } from './owners-tab.ts';
import type { ModelDocument } from './read-model.ts';

/** All leads with their scores, before anything follows from them. */
export interface ScoredLeads extends ModelDocument {
  /** Leads as read: the columns in use; the others are blank. */
  readonly leads: Table;
  /** Text per row that `Scored for` shall hold. */
  readonly keyTexts: readonly string[];
  /** Per row where its present output stands, null where all have it beside them: see `outputRows`. */
  readonly outputRowOf: Int32Array | null;
  readonly model: Model;
  /** As they are written to Leads. */
  readonly scores: LeadScores;
  /** Milliseconds that scoring them took. */
  readonly scoringTook: number;
  /** Where a draft was asked for, or leads are shared out to it. */
  readonly draft: DraftScores | null;
  /** The whole Deals tab, where the scores have asked for it already. */
  readonly dealsRead: Table | null;
  /** null where nothing is kept by key. */
  readonly memory: Memory | null;
  /** null where there is none. */
  readonly ownersTab: OwnersTab | null;
  /** The deals with their scores, where the problems of deals are among the problems. */
  readonly dealScores?: DealScores;
  /** Deals that are left out, by reason, where the problems of deals are among the problems. */
  readonly dealCounts?: Partial<ProblemCounts>;
}
