import type { Standing } from '../calls/back-by-calls.ts';

/** A lead that is to be called: at a status of the list, open, and not off by its calls. */
export interface CallCandidate {
  /** Row of the leads, from 0. */
  readonly row: number;
  /** Index of its rung. */
  readonly status: number;
  readonly score: number;
  /** Day since which it has its status. */
  readonly since: number;
  /** Day until which it is to be called; null for none. */
  readonly due: number | null;
  /** Promised for today or earlier. */
  readonly isPromised: boolean;
  /** Overdue by more than ten working days, and not promised. */
  readonly isResting: boolean;
  /** Working days after Due, up to today; 0 where it is not overdue, or only over days off. */
  readonly daysOverdue: number;
  readonly isOverdue: boolean;
  /** The status will fall within a week. */
  readonly coolsSoon: boolean;
  /** Whose lead it is, else whose its status is; empty for nobody. */
  readonly owner: string;
  readonly standing: Exclude<Standing, { kind: 'off' }>;
}

/** Negative where `a` goes before `b`. */
type Order = (a: CallCandidate, b: CallCandidate) => number;

/** Who of one person, or of one account, stands on the list. */
export const byClaim: Order = (a, b) =>
  Number(b.isPromised) - Number(a.isPromised) ||
  Number(a.isResting) - Number(b.isResting) ||
  b.score - a.score ||
  a.row - b.row;

/** In which order those who are on the list are called. */
export const byTurn: Order = (a, b) =>
  Number(b.isPromised) - Number(a.isPromised) ||
  b.status - a.status ||
  compareDue(a.due, b.due) ||
  Number(b.coolsSoon) - Number(a.coolsSoon) ||
  b.score - a.score ||
  a.row - b.row;

function compareDue(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
