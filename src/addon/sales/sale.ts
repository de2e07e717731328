/** How a deal has ended, as a person says it. */
export type SaleOutcome = 'won' | 'lost';

export interface Sale {
  readonly outcome: SaleOutcome;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** null where none was given. */
  readonly amount: number | null;
  /** `''` where none was given. */
  readonly reason: string;
}
