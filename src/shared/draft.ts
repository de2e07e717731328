/** A draft before it is adopted, as the page shows it. JSON values only. */
import type { MovedLead, Sentence } from './sidebar.ts';

/** What becomes of a rule: a draft without points takes one out of use. Or of the minimum of a status. */
export type DraftChangeKind = 'added' | 'changed' | 'removed' | 'minimum';

export interface DraftPreview {
  /** The sentence for which there is nothing to compare or to adopt, or null. */
  stopped: string | null;
  /** What closed deals say to it, in one sentence. */
  advice: Sentence;
  changes: { kind: DraftChangeKind; lines: string[] }[];
  /** How many leads would rise, fall and stay, in words. */
  moves: string;
  /** Those that would move most. */
  moved: MovedLead[];
  /** By it the server knows again what was shown. */
  seen: string;
}

export interface AdoptedDraft {
  said: string;
  isAdopted: boolean;
}
