import type { Trend } from '../../follow-up/index.ts';
import type { Problem, Table } from '../../scoring/index.ts';
import type { FoundAccounts } from './found-accounts.ts';
import type { LeadNames } from './lead-names.ts';
import type { LeadOwners } from './lead-owners.ts';

/** What follows from the scores of a run; row by row as the leads were read. */
export interface FollowUp {
  /** Day since which each lead has its status, NaN for none; null where nobody has asked for it. */
  readonly statusSince: Float64Array | null;
  /** null where nobody has asked for more than that. */
  readonly contacts: LeadContacts | null;
  readonly owners: LeadOwners | null;
  /** null where nobody has asked for them. */
  readonly accounts: FoundAccounts | null;
  readonly trendOf: ((row: number) => Trend) | null;
}

/** Whose the leads are, who they are and how they are reached. */
export interface LeadContacts {
  /** As read, with the further columns that say so. */
  readonly leads: Table;
  /** Folded name of the account of each lead; `''` for none. */
  readonly accounts: readonly string[];
  /** Day of the last contact that a person has entered on Leads; NaN for none. */
  readonly contactedOn: Float64Array;
  /** Index of the column of e-mail addresses and of telephone numbers; -1 for none. */
  readonly emailColumn: number;
  readonly phoneColumn: number;
  readonly names: LeadNames;
  readonly problems: readonly Problem[];
}
