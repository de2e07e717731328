import { fold, foldName } from '../../scoring/index.ts';
import type { Figure } from './held-out.ts';
import type { ScoreCount } from './score-counts.ts';

/** What makes a rule the one that was chosen, as its cells show it: another name or note does not change what it says. */
export interface ChosenRule {
  readonly on: boolean;
  readonly field: string;
  readonly test: string;
  readonly value: string;
  readonly points: string;
}

/** Why nothing is known of a choice on deals held out of it, although there are enough deals. */
export type Unmeasured =
  /** It goes on at the next run, or while the sidebar is open. */
  | 'not yet'
  /** Not even a part of it fits into the time that a script may run. */
  | 'too slow'
  /** The deals were others before it was done. */
  | 'deals changed'
  /** What was kept of it is gone. */
  | 'lost';

/** Rules that were chosen from closed deals, and what they were chosen from. */
export interface ChosenRules {
  /** As-of day, as days since 1970. */
  readonly day: number;
  readonly deals: number;
  readonly won: number;
  /** Of the same choice, on deals held out of it; null where there were too few, or for the reason below. */
  readonly heldOut: Figure | null;
  /** These deals by the scores that they got there; missing in what an earlier version has kept. */
  readonly heldOutCounts?: readonly ScoreCount[];
  readonly unmeasured?: Unmeasured;
  /** Id of the measurement from which the figure comes, where it was not there at once. */
  readonly measurement?: string;
  readonly rules: readonly ChosenRule[];
}

/** How much of a choice is left in the rules of today. */
export type Standing =
  /** Every chosen rule is there as it was chosen, and so many others that count. */
  { readonly kind: 'whole'; readonly others: number } | { readonly kind: 'part' } | { readonly kind: 'none' };

/** Rules may stand in any order, and their cells are read as rules are; of equal ones each stands for one. */
export function standingOf(chosen: readonly ChosenRule[], present: readonly ChosenRule[]): Standing {
  const left = new Map<string, number>();
  for (const rule of present) left.set(textOf(rule), (left.get(textOf(rule)) ?? 0) + 1);
  let standing = 0;
  for (const rule of chosen) {
    const count = left.get(textOf(rule)) ?? 0;
    if (count === 0) continue;
    standing++;
    left.set(textOf(rule), count - 1);
  }
  if (standing === 0) return { kind: 'none' };
  if (standing < chosen.length) return { kind: 'part' };
  return { kind: 'whole', others: present.filter(counts).length - chosen.filter(counts).length };
}

function textOf({ on, field, test, value, points }: ChosenRule): string {
  return JSON.stringify([on, foldName(field), foldName(test), fold(value), fold(points)]);
}

/** A rule that is off or gives nothing changes no score. */
function counts({ on, points }: ChosenRule): boolean {
  return on && points !== '0' && points !== '';
}
