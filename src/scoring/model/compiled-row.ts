import type { Fade } from './fade.ts';
import type { Amount, Condition, EventPick, Kind } from './rule.ts';
import type { Count } from './rule-options.ts';
import type { RuleRow } from './rule-rows.ts';
import type { TestDefinition } from './tests.ts';

/** What one row of the Rules tab asks of a lead. */
export interface TestRow {
  readonly row: RuleRow;
  readonly test: TestDefinition;
  readonly conditions: readonly Condition[];
  /** Column of Leads that it reads, or -1. */
  readonly column: number;
  /** Events that it picks; null on a column of Leads. */
  readonly pick: EventPick | null;
  /** Whether it holds when no such event is there. */
  readonly isAbsence: boolean;
  readonly atLeast: number;
  readonly withinDays: number | null;
}

/** What the first row of a rule says beyond its test. */
export interface RuleEffect {
  readonly kind: Kind;
  /** null: Disqualify. */
  readonly points: number | null;
  readonly count: Count;
  readonly fade: Fade | null;
  readonly amount: Amount;
  readonly pointsCap: number | null;
  readonly group: string;
}
