import type { CellPlace } from '../reading/address.ts';
import type { Interval } from '../reading/interval.ts';
import type { Fade } from './fade.ts';
import type { TextComparison } from './test-definitions.ts';

/** Whether a folded text passes; `number` is the cell's value where the cell is a number, else NaN. */
export type TextTest = (text: string, number: number) => boolean;

/** What a text test asks: whether one of the items, as typed, holds. */
export interface TextQuestion {
  readonly comparison: TextComparison;
  readonly items: readonly string[];
}

/** Calendar days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Which events of a lead are looked at. */
export interface EventPick {
  /** null: every event. */
  readonly passes: TextTest | null;
  readonly asks: TextQuestion | null;
  /** Only events at most this old; null: no window. */
  readonly withinDays: number | null;
}

/** One thing that must hold; a rule matches when all of its conditions do. Columns are indexes of Leads. */
export type Condition =
  | {
      readonly kind: 'text';
      readonly column: number;
      readonly passes: TextTest;
      readonly asks: TextQuestion;
      /** Every folded text that passes begins with one of these; null: it may begin anyhow. */
      readonly beginnings: readonly string[] | null;
      readonly isNegative: boolean;
    }
  | { readonly kind: 'empty'; readonly column: number; readonly isNegative: boolean }
  | { readonly kind: 'yesNo'; readonly column: number; readonly isNegative: boolean }
  | {
      readonly kind: 'number';
      readonly column: number;
      readonly allowed: readonly Interval[];
      readonly isNegative: boolean;
    }
  | {
      readonly kind: 'day';
      readonly column: number;
      readonly allowed: readonly DayRange[];
      readonly isNegative: boolean;
    }
  /** A date at most (`isNegative`: more than) that many days old. */
  | { readonly kind: 'age'; readonly column: number; readonly days: number; readonly isNegative: boolean }
  /** A date that an age can be taken from. */
  | { readonly kind: 'aged'; readonly column: number }
  /** A number that points can be multiplied by. */
  | { readonly kind: 'factor'; readonly column: number }
  | {
      readonly kind: 'emailDomain';
      readonly column: number;
      readonly passes: (domain: string) => boolean;
      /** As typed. */
      readonly patterns: readonly string[];
    }
  | { readonly kind: 'invalidEmail'; readonly column: number }
  | { readonly kind: 'duplicate'; readonly column: number }
  | {
      readonly kind: 'events';
      readonly pick: EventPick;
      readonly atLeast: number;
      readonly countsDays: boolean;
    }
  | { readonly kind: 'noEvent'; readonly pick: EventPick };

export type ConditionOf<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** What the points of a matching rule are multiplied by. */
export type Amount =
  | { readonly kind: 'once' }
  | { readonly kind: 'factor'; readonly column: number }
  | { readonly kind: 'agedCell'; readonly column: number; readonly fade: Fade }
  | { readonly kind: 'latestEvent'; readonly pick: EventPick; readonly fade: Fade }
  | { readonly kind: 'perEvent'; readonly pick: EventPick; readonly fade: Fade | null }
  | { readonly kind: 'perDay'; readonly pick: EventPick; readonly fade: Fade | null };

export type Kind = 'Fit' | 'Engagement';

/** Values of one row of the Rules tab. */
export interface NamedValues {
  /** Column of Leads, or -1 for the names of events. */
  readonly column: number;
  readonly values: readonly string[];
  readonly place: CellPlace;
}

/** A working rule, compiled from its row and the `and` rows below it. */
export interface Rule {
  /** Sheet row of its first line. */
  readonly row: number;
  readonly name: string;
  readonly kind: Kind;
  /** null: Disqualify. */
  readonly points: number | null;
  readonly conditions: readonly Condition[];
  readonly amount: Amount;
  /** Points that an unknown rule could give: once, or as often as its At least asks for. */
  readonly potentialTimes: number;
  readonly pointsCap: number | null;
  /** As typed in the Rules tab; groups are the same when their folded names are. */
  readonly group: string;
  /** Distinct columns of Leads that it reads. */
  readonly columns: readonly number[];
  /** Values that cells, or names of events, must be, for advice where none is. */
  readonly namedValues: readonly NamedValues[];
  /** Where its Value stands, for advice. */
  readonly valuePlace: CellPlace & { readonly tab: string };
  /** The rule as an English sentence. */
  readonly inWords: string;
}
