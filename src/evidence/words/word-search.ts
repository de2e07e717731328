import { allRows } from '../fit/design.ts';
import type { Words } from '../fit/extras.ts';
import type { TextField, Vocabulary } from '../fit/field.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { mantelHaenszel, type OutcomeCounts } from '../statistics/mantel-haenszel.ts';
import { leastWordDeals } from './vocabulary.ts';

/** A word of one of the fields, and how its deals ended beside the others. */
export interface WordTest extends OutcomeCounts {
  /** Index of the field. */
  readonly field: number;
  /** Index into its vocabulary. */
  readonly index: number;
  readonly word: string;
  /** Two-sided Fisher exact test of the word against the outcome. */
  readonly p: number;
}

/** More words than these could not be read. */
const mostWords = 10;
/** Of the words called proven, about so many are false. */
const falseDiscoveryRate = 0.1;
/** z that a word must have once another one is known: 1 in 100, two-sided. */
const leastZ = 2.58;
/** The surest so many are looked at; what comes behind them says the same. */
const mostProven = 100;
/** A word that tells won from lost so well was written after the outcome: the limit for columns. */
const tooGoodAuc = 0.9;

/** Looks for words that separate won from lost deals, in one or more columns of free text. */
export class WordSearch {
  readonly fields: readonly TextField[];
  private readonly vocabularies: readonly Vocabulary[];

  constructor(
    fields: readonly TextField[],
    private readonly won: Uint8Array,
  ) {
    this.fields = fields.filter(({ vocabulary }) => vocabulary !== undefined);
    this.vocabularies = this.fields.map(({ vocabulary }) => vocabulary!);
  }

  /** Every word of enough deals, whatever it says. */
  tested(rows: Int32Array = allRows(this.won.length)): WordTest[] {
    const least = leastWordDeals(rows.length);
    const wins = rows.reduce((sum, row) => sum + this.won[row]!, 0);
    return this.fields.flatMap((_, field) => {
      const { won, lost } = this.countsOf(field, rows);
      return Array.from(won.keys()).flatMap((index): WordTest[] => {
        const [wonWith, lostWith] = [won[index]!, lost[index]!];
        if (wonWith + lostWith < least) return [];
        const without = { wonWithout: wins - wonWith, lostWithout: rows.length - wins - lostWith };
        const p = fisherExact(wonWith, lostWith, without.wonWithout, without.lostWithout);
        const word = this.vocabularies[field]!.words[index]!;
        return [{ field, index, word, wonWith, lostWith, ...without, p }];
      });
    });
  }

  private countsOf(field: number, rows: Int32Array): { won: Int32Array; lost: Int32Array } {
    const { words, ofValue } = this.vocabularies[field]!;
    const { codes } = this.fields[field]!;
    const counts = { won: new Int32Array(words.length), lost: new Int32Array(words.length) };
    for (const row of rows) {
      const code = codes[row]!;
      if (code < 0) continue;
      const side = this.won[row] === 1 ? counts.won : counts.lost;
      for (const word of ofValue[code]!) side[word]!++;
    }
    return counts;
  }

  /**
   * Of proven words the surest ten at most: none that says hardly more than a surer one, none that gives the outcome away.
   * @param proven surest first
   */
  distinct(proven: readonly WordTest[], rows: Int32Array = allRows(this.won.length)): WordTest[] {
    const chosen: { test: WordTest; holds: Int32Array }[] = [];
    for (const test of proven.slice(0, mostProven)) {
      if (givesAway(test)) continue;
      const holds = this.codesOf(test);
      const isNew = chosen.every((other) => Math.abs(this.besides(holds, other.holds, rows)) >= leastZ);
      if (isNew) chosen.push({ test, holds });
      if (chosen.length === mostWords) break;
    }
    return chosen.map(({ test }) => test);
  }

  /** z of a word where another is known. */
  private besides(holds: Int32Array, other: Int32Array, rows: Int32Array): number {
    const strata = [0, 1].map(() => ({ wonWith: 0, lostWith: 0, wonWithout: 0, lostWithout: 0 }));
    for (const row of rows) {
      const stratum = strata[other[row]! + 1]!;
      const has = holds[row] === 0;
      if (this.won[row] === 1) stratum[has ? 'wonWith' : 'wonWithout']++;
      else stratum[has ? 'lostWith' : 'lostWithout']++;
    }
    return mantelHaenszel(strata);
  }

  /** Proven words, surest first, as some training deals show them. */
  found(rows?: Int32Array): WordTest[] {
    const tests = this.tested(rows);
    const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
    const proven = tests.filter((_, k) => adjusted[k]! <= falseDiscoveryRate).sort((a, b) => a.p - b.p);
    return this.distinct(proven, rows);
  }

  /** Words of one field as columns of a fit; null for none. */
  columns(words: readonly WordTest[], field: TextField): Words | null {
    const own = words.filter((word) => this.fields[word.field]!.name === field.name);
    if (own.length === 0) return null;
    return {
      kind: 'words',
      words: own.map(({ word }) => word),
      codes: own.map((word) => this.codesOf(word)),
    };
  }

  /** 0 for the deals whose text holds a word, −1 for the others. */
  private codesOf({ field, index }: WordTest): Int32Array {
    const { ofValue } = this.vocabularies[field]!;
    const { codes } = this.fields[field]!;
    const ofValues = ofValue.map((words) => (words.includes(index) ? 0 : -1));
    return Int32Array.from(codes, (code) => ofValues[code] ?? -1);
  }
}

/** Whether a word alone tells won from lost better than anything known beforehand does. */
export function givesAway({ wonWith, lostWith, wonWithout, lostWithout }: OutcomeCounts): boolean {
  const difference = wonWith / (wonWith + wonWithout) - lostWith / (lostWith + lostWithout);
  return (1 + Math.abs(difference)) / 2 > tooGoodAuc;
}
