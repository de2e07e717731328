import type { Condition } from '../../scoring/index.ts';

/** A row of the Owners tab with the `and` rows below it. */
export interface OwnerRow {
  /** Sheet row. */
  readonly row: number;
  /** As it stands there. */
  readonly name: string;
  /** By which names are compared. */
  readonly key: string;
  readonly isOn: boolean;
  /** Whether it is on and nothing is wrong with it. */
  readonly isWorking: boolean;
  /** All must hold for a lead. */
  readonly conditions: readonly Condition[];
  /** The same for rows with the same conditions: their owners share the leads. */
  readonly identity: string;
  /** Index of the lowest status whose leads it takes. */
  readonly fromRung: number;
  readonly share: number;
  /** Open leads from which on its owner is full; null: no limit. */
  readonly mostOpen: number | null;
}

/** The Owners tab as it was read. */
export interface Owners {
  readonly rows: readonly OwnerRow[];
  /** Columns of Leads that its conditions read. */
  readonly columns: readonly number[];
  /** Last day on which an owner is away, by key. */
  readonly awayUntil: ReadonlyMap<string, number>;
  /** Leads that each owner was dealt, by key; none has none. */
  readonly dealt: ReadonlyMap<string, number>;
}
