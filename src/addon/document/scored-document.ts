import type { Band } from '../../evidence/index.ts';
import type { LeadScores, Model, ModelReading, Problem, Settings, Table } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import type { OwnTab, StandingTab } from '../sheets/standing-tab.ts';
import type { DraftScores } from './draft-scores.ts';
import type { LocatedOutputs } from './locate-outputs.ts';
import type { OwnTabs } from './own-tabs.ts';

/** Everything that one run has read and worked out; nothing is written yet. */
export interface ScoredDocument {
  readonly book: Book;
  readonly ownTabs: OwnTabs;
  readonly rules: OwnTab;
  readonly settings: Settings;
  readonly bands: readonly Band[];
  readonly leadsTab: StandingTab;
  /** Leads as read: the columns in use; the others are blank. */
  readonly leads: Table;
  readonly outputs: LocatedOutputs;
  /** Text per row that `Scored for` shall hold. */
  readonly keyTexts: readonly string[];
  /** Per row where its present output stands, null where all have it beside them: see `carriedRows`. */
  readonly carriedFrom: Int32Array | null;
  readonly model: Model;
  readonly reading: ModelReading;
  /** As they are written to Leads. */
  readonly scores: LeadScores;
  /** Where a draft was asked for, or leads are shared out to it. */
  readonly draft: DraftScores | null;
  /** Of settings, model and leads. */
  readonly problems: readonly Problem[];
}

/** Why nothing could be scored. */
export interface StoppedDocument {
  readonly stopped: string;
  readonly problems: readonly Problem[];
}
