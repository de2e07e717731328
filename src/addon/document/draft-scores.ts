import { fnv1a32 } from '../../evidence/index.ts';
import { BlendedScores, type LeadScores, type ModelReading, type Problem } from '../../scoring/index.ts';

/** The draft over the same leads as the present model. */
export interface DraftScores {
  readonly reading: ModelReading;
  /** Every lead by the draft. */
  readonly scores: LeadScores;
  /** Every lead by the present model. */
  readonly present: LeadScores;
  /** 1 for each lead that the draft scores on the Leads tab. */
  readonly isDraft: Uint8Array;
}

/** Hashes are shared out by the hundredth of a percent. */
const shares = 10_000;

/**
 * Whether a lead falls to the draft: always the same one for the same key, and a larger share holds all of a smaller one.
 * @param key folded; a lead without key is never shared out
 */
export function isInDraftShare(key: string, sharePercent: number): boolean {
  return key !== '' && fnv1a32(key) % shares < (sharePercent / 100) * shares;
}

export function draftRows({ leadKeys }: LeadScores, sharePercent: number): Uint8Array {
  return Uint8Array.from(leadKeys.keys, (key, row) =>
    leadKeys.isLead[row] === 1 && isInDraftShare(key, sharePercent) ? 1 : 0,
  );
}

/** The scores as they are written: the present ones, but for the leads that are shared out. */
export function writtenScores(present: LeadScores, draft: DraftScores | null): LeadScores {
  if (draft === null || !draft.isDraft.includes(1)) return present;
  return new BlendedScores(present, draft.scores, draft.isDraft);
}

/** What is wrong with the draft alone; advice and what the present model says too are left out. */
export function draftProblems(draft: ModelReading, present: ModelReading): Problem[] {
  const known = new Set(present.problems.map(({ message }) => message));
  return draft.problems.filter(({ level, message }) => level === 'error' && !known.has(message));
}
