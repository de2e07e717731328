import { type Cell, cellText, foldWord, type Settings, stageMeanings } from '../../scoring/index.ts';

/** What a deal's outcome cell says. `unknown` is a word that stands in none of the lists. */
export type Outcome = 'won' | 'lost' | 'open' | 'unknown';

/** What each word of an outcome means, folded as words are; an empty cell is an open deal. */
export function outcomesOfWords(settings: Settings): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>([['', 'open'], ...stageMeanings(settings)]);
  const lists = { open: settings.openWords, lost: settings.lostWords, won: settings.wonWords } as const;
  for (const [outcome, words] of Object.entries(lists)) {
    for (const word of words) outcomes.set(foldWord(word), outcome as Outcome);
  }
  return outcomes;
}

/** Reads outcome cells by the words of the settings. */
export function outcomeReader(settings: Settings): (cell: Cell) => Outcome {
  const outcomes = outcomesOfWords(settings);
  return (cell) => outcomes.get(foldWord(cellText(cell))) ?? 'unknown';
}
