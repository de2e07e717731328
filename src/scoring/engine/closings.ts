/** What its deals say of each lead: whether it is closed, how, and since when. */
export interface Closings {
  /** Per row `notClosed`, `closedWon` or `closedLost`. */
  readonly outcomes: Uint8Array;
  /** Per row the day on which its deal closed, as days since 1970; NaN where there is none. */
  readonly days: Float64Array;
}

export const notClosed = 0;
export const closedWon = 1;
export const closedLost = 2;
