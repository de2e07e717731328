import { type TextField, textField } from '../../../src/evidence/index.ts';
import { learnVocabulary } from '../../../src/evidence/words/vocabulary.ts';

/** Words and pairs that a column of these texts is looked at for, each text written for so many deals in other words. */
export function vocabularyOf(
  texts: readonly string[],
  { names = [], people = [] }: { names?: readonly string[]; people?: readonly string[] } = {},
): string[] {
  const field = textField(
    'Notes',
    texts.map((text) => text.toLowerCase()),
  ) as TextField;
  const source = { texts, names: texts.map((_, row) => names[row] ?? ''), people: new Set(people) };
  return [...learnVocabulary(field, source).words];
}

/** Each sentence so often, told apart by a rare word. */
export function often(times: number, ...sentences: string[]): string[] {
  return sentences.flatMap((sentence) =>
    Array.from({ length: times }, (_, k) => `${sentence} ${rareWord(k)}${sentence.length}`),
  );
}

function rareWord(k: number): string {
  return `x${String.fromCharCode(97 + (k % 26))}${k}`;
}
