import { fold } from '../../scoring/index.ts';
import type { TextField, Vocabulary } from '../fit/field.ts';
import { isHalf, joints, noWord, runsOf, type TextRuns, WordNumbers, writtenRuns } from './word-runs.ts';
import { WordSigns } from './word-signs.ts';

/** Texts of a column, one a deal, and who the deals are with. */
export interface FreeTexts {
  /** As they are written. */
  readonly texts: readonly string[];
  /** Who and where each lead is, as its other columns say. */
  readonly names: readonly string[];
  /** Words of the columns that name people, folded. */
  readonly people: ReadonlySet<string>;
}

/** In fewer deals a word says nothing that could be proven. */
const fewestDeals = 10;
const leastShare = 0.005;
/** What nearly all texts hold is grammar. */
const mostShare = 0.95;
/** A pair that stands nearly wherever one of its words does says what that word says. */
const sameAsWord = 0.8;
/** Of the deals with a word, those whose other columns have it as a name. */
const nameShare = 0.3;
/** So many texts show how names and addresses are written. */
const mostRead = 5000;
/** Where fewer of the common words have a capital within sentences, a capital means a name. */
const capitalShare = 0.2;

/** In so many deals a word must be to be looked at. */
export function leastWordDeals(deals: number): number {
  return Math.max(fewestDeals, leastShare * deals);
}

/**
 * The words of a column of free text that may say something, and pairs of neighbouring ones: those of enough deals, but
 * no names, no e-mail, web or postal addresses, and no numbers. No outcome is looked at. O(length of all texts).
 */
export function learnVocabulary(field: TextField, source: FreeTexts): Vocabulary {
  const numbers = new WordNumbers();
  const runs = field.values.map((value) => runsOf(value, numbers));
  const counted = new WordCounts(field, runs, numbers.words.length);
  const common = counted.common(leastWordDeals(field.codes.length));
  const withheld = withheldWords(field, source, { numbers, runs, counted, common });
  const { words, ofValue } = new Candidates(field, runs, numbers.words, counted).among(
    common.filter((number) => !withheld.has(number)),
  );
  return { words, ofValue };
}

/** Deals by word. */
class WordCounts {
  readonly dealsOfValue: Int32Array;
  /** Deals with a text. */
  readonly filled: number;
  readonly deals: Float64Array;
  /** Deals in which it is half of a word. */
  private readonly halves: Float64Array;

  constructor({ codes, values }: TextField, runs: readonly TextRuns[], words: number) {
    this.dealsOfValue = new Int32Array(values.length);
    for (const code of codes) if (code >= 0) this.dealsOfValue[code]!++;
    this.filled = this.dealsOfValue.reduce((sum, deals) => sum + deals, 0);
    this.deals = new Float64Array(words);
    this.halves = new Float64Array(words);
    const seenIn = new Int32Array(words).fill(-1);
    runs.forEach((text, value) => {
      text.numbers.forEach((number, at) => {
        if (number === noWord || seenIn[number] === value) return;
        seenIn[number] = value;
        this.deals[number]! += this.dealsOfValue[value]!;
        if (isHalf(text, at)) this.halves[number]! += this.dealsOfValue[value]!;
      });
    });
  }

  common(least: number): number[] {
    return Array.from(this.deals.keys()).filter((number) => this.deals[number]! >= least);
  }

  isMostlyHalf(number: number): boolean {
    return this.halves[number]! > 0.5 * this.deals[number]!;
  }
}

interface Read {
  readonly numbers: WordNumbers;
  readonly runs: readonly TextRuns[];
  readonly counted: WordCounts;
  readonly common: readonly number[];
}

/** Common words that name somebody or some place. */
function withheldWords(
  { codes }: TextField,
  { texts, names, people }: FreeTexts,
  { numbers, runs, counted, common }: Read,
): Set<number> {
  const signs = new WordSigns(numbers);
  // Of many texts some say how words are written.
  const step = Math.ceil(runs.length / mostRead);
  const isRead = Uint8Array.from(runs, (_, value) => (value % step === 0 ? 0 : 1));
  const named = new Float64Array(counted.deals.length);
  codes.forEach((code, row) => {
    if (code < 0) return;
    if (isRead[code] === 0) signs.add(texts[row]!);
    isRead[code] = 1;
    if (names[row] === '') return;
    const own = new Set(writtenRuns(fold(names[row]!)).map((word) => numbers.find(word)));
    for (const number of new Set(runs[code]!.numbers))
      if (number !== noWord && own.has(number)) named[number]!++;
  });
  const capitals = common.filter((number) => signs.isCapitalWithin(number));
  const doCapitalsName = capitals.length < capitalShare * common.length;
  return new Set(
    common.filter(
      (number) =>
        signs.isOfAddresses(number) ||
        signs.followsTitles(number) ||
        named[number]! >= nameShare * counted.deals[number]! ||
        (people.has(numbers.words[number]!) && signs.isAlwaysCapital(number)) ||
        (doCapitalsName && signs.isCapitalWithin(number)),
    ),
  );
}

/** Single words and pairs, each with its number among all. */
class Candidates {
  private readonly words: string[] = [];
  /** By the number of a run. */
  private readonly single = new Map<number, number>();
  /** By the key of a pair. */
  private readonly pair = new Map<number, number>();
  private readonly isUsed: Uint8Array;

  constructor(
    private readonly field: TextField,
    private readonly runs: readonly TextRuns[],
    private readonly names: readonly string[],
    private readonly counted: WordCounts,
  ) {
    this.isUsed = new Uint8Array(names.length);
  }

  among(usable: readonly number[]): Vocabulary {
    const { counted, names, field } = this;
    for (const number of usable) {
      this.isUsed[number] = 1;
      const isTooCommon = counted.deals[number]! > mostShare * counted.filled;
      if (names[number]!.length < 2 || isTooCommon || counted.isMostlyHalf(number)) continue;
      this.single.set(number, this.words.push(names[number]!) - 1);
    }
    this.addPairs(leastWordDeals(field.codes.length));
    return { words: this.words, ofValue: this.runs.map((text) => this.wordsIn(text)) };
  }

  private addPairs(least: number): void {
    const deals = new Map<number, number>();
    this.runs.forEach((text, value) => {
      const own = this.counted.dealsOfValue[value]!;
      for (const key of new Set(this.pairsIn(text))) deals.set(key, (deals.get(key) ?? 0) + own);
    });
    for (const [key, count] of deals) {
      const { first, second, joint } = this.partsOf(key);
      const rarer = Math.min(this.dealsAlone(first), this.dealsAlone(second));
      if (count < least || count > mostShare * this.counted.filled || count >= sameAsWord * rarer) continue;
      this.pair.set(key, this.words.push(`${this.names[first]}${joints[joint]}${this.names[second]}`) - 1);
    }
  }

  /** Of a run that is a candidate by itself. */
  private dealsAlone(number: number): number {
    return this.single.has(number) ? this.counted.deals[number]! : Infinity;
  }

  /** Keys of neighbouring runs that may both be named. */
  private pairsIn({ numbers, joinedBy }: TextRuns): number[] {
    const keys: number[] = [];
    for (let at = 1; at < numbers.length; at++) {
      const [first, second, joint] = [numbers[at - 1]!, numbers[at]!, joinedBy[at]!];
      if (joint < 0 || this.isUsed[first] !== 1 || this.isUsed[second] !== 1) continue;
      keys.push((first * this.names.length + second) * joints.length + joint);
    }
    return keys;
  }

  private partsOf(key: number): { first: number; second: number; joint: number } {
    const both = Math.floor(key / joints.length);
    const first = Math.floor(both / this.names.length);
    return { first, second: both - first * this.names.length, joint: key - both * joints.length };
  }

  private wordsIn(text: TextRuns): Int32Array {
    const found = new Set<number>();
    for (const number of text.numbers) {
      const word = this.single.get(number);
      if (word !== undefined) found.add(word);
    }
    for (const key of this.pairsIn(text)) {
      const word = this.pair.get(key);
      if (word !== undefined) found.add(word);
    }
    return Int32Array.from(found).sort();
  }
}
