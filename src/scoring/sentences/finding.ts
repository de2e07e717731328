import { nearestName } from '../nearest-name.ts';
import { shortened } from '../shortened.ts';

/** What is wrong and what to do, before it has an address. Sentences are in the `sentences.ts` of each room. */
export interface Finding {
  /** Stable word for programs, e.g. `points-not-whole`. */
  readonly code: string;
  /** What would be right. */
  readonly expected: string;
  /** What is there. */
  readonly received: string;
  /** Without a full stop: `points "high" is not a whole number`; it may end in a question. */
  readonly what: string;
  /** A whole sentence: `Enter a number from -1000 to 1000, or Disqualify.` */
  readonly wayOut: string;
  readonly level?: 'advice';
}

type Said = Pick<Finding, 'what' | 'wayOut'> & Partial<Pick<Finding, 'expected' | 'received'>>;

/** Leaves the named thing out. */
export function finding(code: string, { expected = '', received = '', what, wayOut }: Said): Finding {
  return { code, expected, received, what, wayOut };
}

/** Leaves everything running as it is. */
export function advice(code: string, said: Said): Finding {
  return { ...finding(code, said), level: 'advice' };
}

const longestQuote = 60;

/** A text of a cell in the middle of a sentence. */
export function quoted(text: string): string {
  return `"${shortened(text, longestQuote)}"`;
}

/** @example counted(1200, 'lead') // '1,200 leads' */
export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;
}

/** The question that follows an unknown name; empty where no known one is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === null ? '' : `, did you mean ${quoted(near)}?`;
}
