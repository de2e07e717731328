import type { ConversionLine } from '../evidence/index.ts';

/** The draft beside the present points. JSON values only; missing figures are null, never 0. */
export interface Comparison {
  /** Closed deals that both models score. */
  deals: number;
  won: number;
  lost: number;
  /** Each with its 95 % interval; null where all deals are won or all are lost. */
  auc: {
    present: Estimate | null;
    draft: Estimate | null;
    /** Draft less present, on the same deals. */
    difference: Estimate | null;
    /** Of a draft from these very deals, on deals that its fit had not seen; null where that is not known. */
    draftOutOfFold: Estimate | null;
  };
  /** Whether *Evidence* made the draft from these closed deals, so that they flatter it. */
  draftFromDeals: boolean;
  bands: ({ band: string } & ComparedFigures)[];
  statuses: ({ status: string } & ComparedFigures)[];
  moves: {
    rise: number;
    fall: number;
    stay: number;
    /** Leads by the two statuses that they would move between. */
    counts: { from: string; to: string; leads: number }[];
    /** At most 20. */
    largest: { row: number; key: string; from: string; to: string; scoreFrom: number; scoreTo: number }[];
  };
  /** Cells in which the draft differs. */
  changes: { tab: string; cell: string; name: string; from: string; to: string }[];
  /** One sentence. */
  advice: string;
}

export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** null where only the other model has the line. */
export interface ComparedFigures {
  present: ModelFigures | null;
  draft: ModelFigures | null;
}

export type ModelFigures = Pick<ConversionLine, 'deals' | 'won' | 'conversion' | 'low' | 'high' | 'leadsNow'>;
