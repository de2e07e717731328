import type { Words } from '../templates/concept.ts';

/** Finds phrases of seven languages in texts, whole words only, without regard to case, accents and marks. */
export class PhraseFinder {
  private readonly pattern: RegExp | null;

  constructor(words: readonly Words[]) {
    const phrases = words
      .flatMap((one) => Object.values(one))
      .join('|')
      .split('|');
    const sorted = [...new Set(phrases)]
      .filter((phrase) => phrase !== '')
      .sort((a, b) => b.length - a.length);
    const alternatives = sorted.map((phrase) => phrase.replace(/\*$/, '[^ ]*')).join('|');
    // Lookbehind is avoided: the space before is matched, the one behind looked at.
    this.pattern = alternatives === '' ? null : new RegExp(`(?:^| )(${alternatives})(?= |$)`, 'gu');
  }

  /** Each phrase that stands in the text, as it is spelled there. */
  in({ text, plain, spans }: WordText): string[] {
    if (this.pattern === null) return [];
    return Array.from(plain.matchAll(this.pattern), ({ 0: whole, 1: phrase, index }) => {
      const start = index + whole.length - phrase!.length;
      const first = plain.slice(0, start).split(' ').length - 1;
      const last = first + phrase!.split(' ').length - 1;
      return text.slice(spans[first]![0], spans[last]![1]);
    });
  }

  /** Whether the text is one of the phrases as a whole. */
  is({ plain }: WordText): boolean {
    return this.in({ text: plain, plain, spans: spansOf(plain) }).some((found) => found === plain);
  }
}

/** A text, its words in plain letters with one space between, and where each of them stands in it. */
export interface WordText {
  readonly text: string;
  readonly plain: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

export function wordText(text: string): WordText {
  const words = Array.from(text.matchAll(word), ([found]) =>
    found.normalize('NFKC').toLowerCase().replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, ''),
  );
  return { text, plain: words.join(' '), spans: spansOf(text) };
}

function spansOf(text: string): (readonly [number, number])[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => [index, index + found.length] as const);
}
