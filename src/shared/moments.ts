/** Moments that can be gone back to, as the page shows them. JSON values only. */

/** What can be gone back to, the latest first. */
export interface MomentsView {
  /** The sentence for which there is nothing, or null. */
  stopped: string | null;
  moments: MomentView[];
}

export interface MomentView {
  number: number;
  when: string;
  /** The first thing that changed, in words, and how many more did. */
  what: string;
  more: number;
  /** Leads per status before and after. */
  before: string;
  after: string;
}

export interface MomentPreview {
  /** The sentence for which it cannot be gone back to, or null. */
  stopped: string | null;
  /** What it changes, in words. */
  lines: string[];
  /** By it the server knows again what was shown. */
  seen: string;
}

export interface WentBack {
  said: string;
  isRestored: boolean;
}
