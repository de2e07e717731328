import type { Sheet } from '../services/google-types.ts';
import type { Scratch } from './scratch.ts';

/** What is taken for granted about Google. */
export interface Assumption {
  /** What is done. */
  readonly what: string;
  /** What is taken for granted, in the words in which a check tells what it saw. */
  readonly assumed: string;
  /** The source that takes it for granted: a room of the add-on, or a file of the host. */
  readonly where: string;
}

/** How to see whether it is so. */
export interface Check extends Assumption {
  /** What was seen; or, of a check that only writes at first, the reading of what came of it. */
  see(scratch: Scratch): string | (() => string);
  /** Only writes at first: many such are sent together, since each sending takes Google about half a second. */
  readonly writesFirst?: true;
  /** Of the spreadsheet while the check runs; by default `en_US` and `Etc/GMT`. */
  readonly locale?: string;
  readonly timeZone?: string;
  /** Longest time that it should take; 5 by default. */
  readonly needsSeconds?: number;
  /** May end the script by its time or its memory, and so runs in an execution after that of all others. */
  readonly isHeavy?: true;
  /** Differs from place to place, and is told without being judged: times above all. */
  readonly isShownOnly?: true;
  /** Google's words, which come in the language of the user's account. */
  readonly isInEnglish?: true;
}

export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** The room of the add-on that takes most for granted: no other speaks with Google. */
export const sheets = 'src/addon/sheets';

/** A check that asks for the cells and tabs it works on. */
export function inScratch(what: string, assumed: string, see: Check['see'], more?: Partial<Check>): Check {
  return { what, assumed, where: sheets, see, ...more };
}

/** A check in a tab that it leaves as it was, but for cells of A1:J100 and conditional formats: others use it too. */
export function onSharedTab(
  what: string,
  assumed: string,
  see: (sheet: Sheet, scratch: Scratch) => string,
  more?: Partial<Check>,
): Check {
  return { what, assumed, where: sheets, see: (scratch) => see(scratch.sharedTab(), scratch), ...more };
}

/** A check in an empty tab of its own. */
export function onTab(
  what: string,
  assumed: string,
  see: (sheet: Sheet, scratch: Scratch) => string,
  more?: Partial<Check>,
): Check {
  return { what, assumed, where: sheets, see: (scratch) => see(scratch.tab(), scratch), ...more };
}

/** What is `not yet` seen waits for the next run. */
export type Verdict = 'agrees' | 'differs' | 'shown' | 'not run' | 'not yet';

export interface CheckResult {
  readonly check: Assumption;
  readonly seen: string;
  readonly verdict: Verdict;
}

/** What was seen, beside what was assumed. */
export function judged(check: Assumption & Pick<Check, 'isShownOnly'>, seen: string): CheckResult {
  if (check.isShownOnly) return { check, seen, verdict: 'shown' };
  return { check, seen, verdict: seen === check.assumed ? 'agrees' : 'differs' };
}

/** As it stands in the log. */
export function inOneLine({ check, seen, verdict }: CheckResult): string {
  return `${verdict}: ${check.what} · assumed ${check.assumed} · ${seen}`;
}

/** Thrown by a check that cannot say anything yet; the message says why. */
export class NotYet extends Error {}
