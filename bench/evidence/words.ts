import { findSignals, learnCard } from '../../src/evidence/index.ts';
import { generateWordyDeals, plantedWords } from './word-texts.ts';

const seeds = 50;

/** Words that are planted in notes, and words that say nothing. */
export function benchWords(): void {
  for (const deals of [300, 1000, 3000]) {
    let [found, files, suggested, named] = [0, 0, 0, 0];
    for (let seed = 1; seed <= seeds; seed++) {
      const planted = wordsIn(deals, seed, true);
      found += plantedWords.filter(([word]) => planted.includes(word)).length;
      if (wordsIn(deals, seed, false).length > 0) files++;
      named += planted.filter((word) => /alpha|omega|\d/.test(word)).length;
      if (learnCard(generateWordyDeals({ deals, seed, isPlanted: false })).suggestion !== null) suggested++;
    }
    const share = found / (seeds * plantedWords.length);
    console.log(
      `  ${deals} deals, ${seeds} seeds: ${percent(share)} of ${plantedWords.length} planted words and pairs found${deals < 1000 ? '' : ` (at least 90 %) ${verdict(share >= 0.9)}`}; without any, a word in ${percent(files / seeds)} of files (at most 10 %) ${verdict(files <= 0.1 * seeds)}, a suggestion in ${percent(suggested / seeds)} (at most 5 %) ${verdict(suggested <= 0.05 * seeds)}; addresses and numbers ${named} (0) ${verdict(named === 0)}`,
    );
  }
}

function wordsIn(deals: number, seed: number, isPlanted: boolean): string[] {
  return findSignals(generateWordyDeals({ deals, seed, isPlanted })).signals.flatMap(({ condition }) =>
    condition.test === 'contains any of' ? condition.texts : [],
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'ok' : 'MISSED';
}
