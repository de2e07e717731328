import { nearestName } from './nearest-name.ts';

/** A way out that can be taken at a click; it writes one cell of a tab of ours. */
export type Remedy =
  /** Corrects a text in the cell of the problem. */
  | { readonly kind: 'replace'; readonly text: string; readonly by: string }
  /** Adds a word to a setting. */
  | { readonly kind: 'add'; readonly setting: string; readonly word: string }
  /** Gives a setting a value. */
  | { readonly kind: 'set'; readonly setting: string; readonly value: string };

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
  readonly remedies?: readonly Remedy[];
}

type Said = Pick<Finding, 'what' | 'wayOut'> & Partial<Pick<Finding, 'expected' | 'received' | 'remedies'>>;

/** Leaves the named thing out. */
export function finding(
  code: string,
  { expected = '', received = '', what, wayOut, remedies = [] }: Said,
): Finding {
  return { code, expected, received, what, wayOut, ...(remedies.length > 0 && { remedies }) };
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

/** The correction of a name for the one that was probably meant, as `didYouMean` asks. */
export function corrections(name: string, known: readonly string[]): Remedy[] {
  const by = nearestName(name, known);
  return by === null ? [] : [{ kind: 'replace', text: name, by }];
}

/** A word as it may be added to one of some settings. */
export function addings(word: string, settings: readonly string[]): Remedy[] {
  return settings.map((setting) => ({ kind: 'add', setting, word }));
}

/** Values that a setting may be given. */
export function settingTo(setting: string, values: readonly string[]): Remedy[] {
  return values.map((value) => ({ kind: 'set', setting, value }));
}

/** Marks that turn the direction of what follows, to the end of the line: in a sentence, also of what is not the cell's. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of cells for the middle of a sentence. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '');
}

/** A text of cells as a part of one line: headers often have several. */
export function inOneLine(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]\s*/g, ' ').trim() : text;
}

/** A text that is read in a sentence: a cell may hold 50,000 characters, and a dialog shows some hundred. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  // Half of a surrogate pair is no character.
  return `${/[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start}…`;
}
