import { findSignals, learnCard } from '../../src/evidence/index.ts';
import { atLeast, atMost, type Requirement } from './requirement.ts';
import { generateWordyDeals, plantedWords } from './word-texts.ts';

const seeds = 50;

/** Words that are planted in notes, and words that say nothing. */
export function benchWords(): Requirement[] {
  return [300, 1000, 3000].flatMap((deals) => {
    let [found, files, suggested, named] = [0, 0, 0, 0];
    for (let seed = 1; seed <= seeds; seed++) {
      const planted = wordsIn(deals, seed, true);
      found += plantedWords.filter(([word]) => planted.includes(word)).length;
      if (wordsIn(deals, seed, false).length > 0) files++;
      named += planted.filter((word) => /alpha|omega|\d/.test(word)).length;
      if (learnCard(generateWordyDeals({ deals, seed, isPlanted: false })).suggestion !== null) suggested++;
    }
    const share = found / (seeds * plantedWords.length);
    const what = `${deals} deals, ${seeds} seeds`;
    console.log(`  ${what}: ${(100 * share).toFixed(1)} % of planted words and pairs found`);
    return [
      ...(deals < 1000 ? [] : [atLeast(`planted words found, ${what}`, share, 0.9, 'share')]),
      atMost(`a word where none says anything, ${what}`, files / seeds, 0.1, 'share'),
      atMost(`a suggestion where no word says anything, ${what}`, suggested / seeds, 0.05, 'share'),
      atMost(`addresses and numbers among words, ${what}`, named / seeds, 0, 'share'),
    ];
  });
}

function wordsIn(deals: number, seed: number, isPlanted: boolean): string[] {
  return findSignals(generateWordyDeals({ deals, seed, isPlanted })).signals.flatMap(({ condition }) =>
    condition.test === 'contains any of' ? condition.texts : [],
  );
}
