/** Handing leads over, as the page shows it. JSON values only. */

/** Who has open leads, and who may get them. */
export interface HandOverView {
  /** The sentence for which nothing can be handed over, or null. */
  stopped: string | null;
  /** Most leads first. */
  owners: [name: string, leads: number][];
  /** Names that leads may go to. */
  others: string[];
  /** Whether there is a tab Owners to deal them by. */
  canDeal: boolean;
  /** The last hand-over in words, which can be put back; null for none. */
  last: string | null;
}

export interface HandOverChoice {
  from: string;
  /** null: dealt among the others, as new leads are. */
  to: string | null;
}

export interface HandOverPreview {
  /** The sentence for which nothing would be written, or null. */
  stopped: string | null;
  leads: number;
  /** The first of them, each with whom it goes to. */
  lines: string[];
  /** That some stay where they are, or null. */
  staying: string | null;
  /** By it the server knows again what was shown. */
  seen: string;
}

export interface HandedOver {
  said: string;
  isDone: boolean;
}
