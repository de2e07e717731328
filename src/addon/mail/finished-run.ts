import type { FoundCallList } from '../call-list/found-call-list.ts';
import type { ScoredDocument } from '../document/score-document.ts';

/** A run whose leads are all written, as a mail tells of it. */
export interface FinishedRun {
  readonly document: ScoredDocument;
  readonly callList: FoundCallList | null;
  /** Whether an answer of a form has started it, and no moment of the schedule. */
  readonly isOnAnswer: boolean;
}
