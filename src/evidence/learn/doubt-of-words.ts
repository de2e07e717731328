import { givesAway, type WordSearch, type WordTest } from '../words/word-search.ts';
import { saysLate } from './doubt-of.ts';
import type { FieldWarning } from './refusal.ts';

/** A word that all its deals have one outcome with counts as such from so many deals on, … */
const leastSidedDeals = 10;
/** … where chance would hardly ever do it. */
const sidedP = 0.001;
/** More words that were written after the outcome say no more of the column. */
const mostGivenAway = 3;

/** What is to be said of columns of free text: words that look as if they were written after the outcome, or no words. */
export function doubtOfWords(search: WordSearch, used: readonly WordTest[]): FieldWarning[] {
  const nameOf = ({ field }: WordTest) => search.fields[field]!.name;
  const givenAway = search
    .tested()
    .filter(givesAway)
    .slice(0, mostGivenAway)
    .map((test): FieldWarning => ({ kind: 'word-too-good', field: nameOf(test), word: test.word }));
  return [...givenAway, ...used.flatMap((test) => doubtOfWord(test, nameOf(test)))];
}

function doubtOfWord({ word, wonWith, lostWith, p }: WordTest, field: string): FieldWarning[] {
  const deals = wonWith + lostWith;
  if (Math.min(wonWith, lostWith) === 0 && deals >= leastSidedDeals && p <= sidedP) {
    return [{ kind: 'sided-text', field, text: word, outcome: wonWith > 0 ? 'won' : 'lost', deals }];
  }
  return saysLate(word) ? [{ kind: 'late-in-text', field, word }] : [];
}
