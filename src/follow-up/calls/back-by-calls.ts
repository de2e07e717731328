import type { WorkingDays } from '../days/working-days.ts';
import type { Call } from './call.ts';

/** What the calls to a lead say of when to call it. */
export type Standing =
  /** No call counts: it is due by its status. */
  | { readonly kind: 'not called' }
  /** It comes back on a day, which may have passed. */
  | BackByCalls
  /** It is not called again. */
  | { readonly kind: 'off' };

export interface BackByCalls {
  readonly kind: 'back';
  readonly day: number;
  readonly reason: BackReason;
  /** Day of the last call. */
  readonly lastCall: number;
  /** How often in a row nobody has answered at last. */
  readonly timesUnanswered: number;
}

type BackReason = 'promised' | 'no answer' | 'no outcome yet';

/** Working days after which a lead is back that did not answer once, twice, thrice; after that it is off. */
const daysAfterNoAnswer = [1, 2, 4];
const daysAfterGoodTalk = 10;
/** A rise within so many working days after a call does not make a lead due again. */
const daysOfCall = 10;

/**
 * When a lead is to be called again.
 * @param calls to the person, the earliest first
 * @param since day since which it has its status
 */
export function standingByCalls(calls: readonly Call[], since: number, workingDays: WorkingDays): Standing {
  if (calls.some(({ result }) => result === 'Do not call')) return { kind: 'off' };
  const counted = callsThatCount(calls, since, workingDays);
  const last = counted[counted.length - 1];
  if (last === undefined) return { kind: 'not called' };
  const timesUnanswered = timesWithoutAnswer(counted);
  const back = (day: number, reason: BackReason): BackByCalls => {
    return { kind: 'back', day, reason, lastCall: last.day, timesUnanswered };
  };
  const after = (days: number) => workingDays.after(last.day, days);
  const isPromise = !Number.isNaN(last.againOn);
  switch (last.result) {
    case 'No answer': {
      const days = daysAfterNoAnswer[timesUnanswered - 1];
      if (isPromise) return back(last.againOn, 'promised');
      return days === undefined ? { kind: 'off' } : back(after(days), 'no answer');
    }
    case 'Call again':
      return back(isPromise ? last.againOn : after(1), 'promised');
    case 'Good talk':
      return isPromise ? back(last.againOn, 'promised') : back(after(daysAfterGoodTalk), 'no outcome yet');
    default:
      return { kind: 'off' };
  }
}

/** Calls before the lead's rise are over where it came long after the last of them. */
function callsThatCount(calls: readonly Call[], since: number, workingDays: WorkingDays): readonly Call[] {
  const before = calls.filter(({ day }) => day < since);
  const lastBefore = before[before.length - 1];
  if (lastBefore === undefined) return calls;
  const isOver = workingDays.between(lastBefore.day, since) > daysOfCall;
  return isOver ? calls.slice(before.length) : calls;
}

function timesWithoutAnswer(calls: readonly Call[]): number {
  let times = 0;
  while (calls[calls.length - 1 - times]?.result === 'No answer') times++;
  return times;
}
