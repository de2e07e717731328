import { aucOf, learnCard, scoreCard } from '../../src/evidence/index.ts';
import { generateDeals } from './interactions.ts';
import { atLeast, atMost, type Requirement } from './requirement.ts';

/** How much of the gap between the card without pairs and the truth the card with pairs closes. */
function gapClosed(count: number, seeds: number): Requirement {
  const sums = { plain: 0, pairs: 0, truth: 0, found: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const training = generateDeals(count, seed, true);
    const test = generateDeals(20_000, 5000 + seed, true);
    const aucWith = (mostPairs: number) => {
      const { card, pairs } = learnCard(training, { mostPairs }).suggestion!;
      sums.found += pairs;
      return aucOf(scoreCard(card, test.fields, test.won.length), test.won)!.auc;
    };
    sums.plain += aucWith(0) / seeds;
    sums.pairs += aucWith(12) / seeds;
    sums.truth += aucOf(test.logOdds, test.won)!.auc / seeds;
  }
  const closed = (sums.pairs - sums.plain) / (sums.truth - sums.plain);
  console.log(
    `  ${count} deals, ${seeds} seeds: AUC ${sums.plain.toFixed(4)} plain, ${sums.pairs.toFixed(4)} with ${(sums.found / seeds).toFixed(1)} pairs, ${sums.truth.toFixed(4)} true`,
  );
  return atLeast(`pairs in ${count} deals: gap to the truth closed`, closed, 0.5, 'share');
}

/** How often pairs are found where there are none. */
function foundInTwin(count: number, seeds: number): Requirement {
  let suggested = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    if ((learnCard(generateDeals(count, seed, false)).suggestion?.pairs ?? 0) > 0) suggested++;
  }
  return atMost(`a pair in ${seeds} files of ${count} deals without any`, suggested / seeds, 0.05, 'share');
}

export function benchPairs(): Requirement[] {
  return [gapClosed(2000, 20), gapClosed(20_000, 4), foundInTwin(2000, 100), foundInTwin(20_000, 10)];
}
