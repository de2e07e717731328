import type { Sheet } from '../services/google-types.ts';
import type { Scratch } from './scratch.ts';

/** The room of the add-on that takes most for granted: no other speaks with Google. */
export const sheets = 'src/addon/sheets';

/** One thing that is taken for granted about Google, and how to see whether it is so. */
export interface Check {
  /** What is done. */
  readonly what: string;
  /** The source that takes it for granted: a room of the add-on, or a file of the host. */
  readonly where: string;
  /** What is taken for granted, in the words in which `see` tells what it saw. */
  readonly assumed: string;
  see(scratch: Scratch): string;
  /**
   * Where it only writes and then reads: the writing, which gives the reading. Many such checks are sent together, since
   * each sending takes Google about half a second.
   */
  readonly begin?: (scratch: Scratch) => () => string;
  /** Of the spreadsheet while the check runs; by default `en_US` and `Etc/GMT`. */
  readonly locale?: string;
  readonly timeZone?: string;
  /** Longest time that it should take; 5 by default. */
  readonly needsSeconds?: number;
  /** May end the script by its time or its memory, and so runs when the table of all others stands. */
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

export type Verdict = 'agrees' | 'differs' | 'shown' | 'not run';

export interface Outcome {
  readonly check: Pick<Check, 'what' | 'where' | 'assumed'>;
  readonly seen: string;
  readonly verdict: Verdict;
}

/** Thrown by a check that cannot say anything yet; the message says why. */
export class NotRun extends Error {}

/** A check that writes, and then reads what came of it; between the two Google is told of the writes of several. */
export function writtenAndRead(
  about: Omit<Check, 'see' | 'begin'>,
  begin: (scratch: Scratch) => () => string,
): Check {
  return {
    ...about,
    begin,
    see(scratch) {
      const read = begin(scratch);
      SpreadsheetApp.flush();
      return read();
    },
  };
}

/** A check that asks for the cells and tabs it works on. */
export function inScratch(what: string, assumed: string, see: Check['see'], where = sheets): Check {
  return { what, where, assumed, see };
}

/** A check in an empty tab of its own. */
export function onTab(
  what: string,
  assumed: string,
  see: (sheet: Sheet, scratch: Scratch) => string,
  where = sheets,
): Check {
  return inScratch(what, assumed, (scratch) => see(scratch.tab(), scratch), where);
}
