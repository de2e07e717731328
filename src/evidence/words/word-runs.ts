/** Letters, digits and combining marks that touch each other: what `contains any of` takes for one word. */
const run = /[\p{L}\p{N}\p{M}]+/gu;
const digit = /\p{N}/u;

/** What may join two runs to a pair: one character, since a pair is looked for as it is written. */
export const joints: readonly string[] = [' ', "'", '-', '/', '&'];
/** A joint that makes one word of two runs: `don't`. */
const apostrophe = 1;

/** A number stands for no word. */
export const noWord = -1;

/** Distinct runs by number. */
export class WordNumbers {
  readonly words: string[] = [];
  private readonly numberOf = new Map<string, number>();

  /** Of a folded run; new ones get the next number. */
  of(word: string): number {
    if (digit.test(word)) return noWord;
    const known = this.numberOf.get(word);
    if (known !== undefined) return known;
    this.numberOf.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  find(word: string): number {
    return this.numberOf.get(word) ?? noWord;
  }
}

/** A text as the numbers of its runs, and how each is joined to the one before. */
export interface TextRuns {
  readonly numbers: Int32Array;
  /** Index into `joints`, −1 for a run that starts anew. */
  readonly joinedBy: Int8Array;
}

/** Takes a folded text apart. */
export function runsOf(text: string, numbers: WordNumbers): TextRuns {
  const found: number[] = [];
  const joinedBy: number[] = [];
  let end = -1;
  for (const { 0: word, index } of text.matchAll(run)) {
    joinedBy.push(index === end + 1 && end > 0 ? joints.indexOf(text[end]!) : -1);
    found.push(numbers.of(word));
    end = index + word.length;
  }
  return { numbers: Int32Array.from(found), joinedBy: Int8Array.from(joinedBy) };
}

/** Whether a run is one half of a word, such as the `don` of `don't`. */
export function isHalf({ joinedBy }: TextRuns, at: number): boolean {
  return joinedBy[at] === apostrophe || joinedBy[at + 1] === apostrophe;
}

/** The runs of a text as it is written. */
export function writtenRuns(text: string): string[] {
  return text.match(run) ?? [];
}
