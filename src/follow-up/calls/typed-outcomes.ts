import type { KeyedCall } from './call.ts';

/** A deal that somebody has typed as the result of a call. */
export interface TypedOutcome {
  /** Folded key of its lead. */
  readonly key: string;
  readonly isWon: boolean;
  /** Of the call, as days since 1970-01-01. */
  readonly day: number;
}

/**
 * Leads of which the last that was noted is Won or Lost, in the order of these lines.
 * @param calls as they stand in their tab: of one day the lowest line is the last
 */
export function typedOutcomes(calls: readonly KeyedCall[]): TypedOutcome[] {
  const lastOf = new Map<string, KeyedCall>();
  for (const call of calls) {
    const before = lastOf.get(call.key);
    if (before === undefined || call.day >= before.day) lastOf.set(call.key, call);
  }
  return calls
    .filter((call) => lastOf.get(call.key) === call && (call.result === 'Won' || call.result === 'Lost'))
    .map(({ key, day, result }) => ({ key, day, isWon: result === 'Won' }));
}
