/** What Results shows of the Conversion tab. */

import type { ModelFigures } from './comparison.ts';
import type { Place, Sentence } from './sidebar.ts';
import type { ClaimFigures } from './summary.ts';

export interface ConversionView {
  /** The sentence for which nothing can be said, or null. */
  stopped: string | null;
  asOf: string;
  deals: number;
  won: number;
  lost: number;
  conversion: number | null;
  claim: ClaimView;
  bands: BandView[];
  verdicts: Sentence[];
  /** Deals that the scores got wrong: lost ones with the highest scores, then won ones with the lowest. */
  surprises: SurpriseView[];
  /** Whether other points or minimums stand beside the present ones. */
  hasDraft: boolean;
}

export interface SurpriseView {
  lead: string;
  outcome: 'won' | 'lost';
  why: string;
  /** Its deal; null where that tab is gone. */
  place: Place | null;
}

/** The claim in its lines, the same as on the Conversion tab: counts first, where there are enough deals to count. */
export interface ClaimView {
  colour: ClaimFigures['colour'];
  counts: string | null;
  verdict: string;
  weakness: string | null;
  /** What stands with the bands where the rules come from these deals. */
  ofBands: string | null;
  /** For who wants the figures. */
  figures: string[];
}

export interface BandView extends ModelFigures {
  band: string;
  isTooFew: boolean;
}
