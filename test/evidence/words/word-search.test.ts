import { describe, expect, it } from 'vitest';
import { generateWordyDeals, plantedWords } from '../../../bench/evidence/word-texts.ts';
import { findSignals, learnCard, scoreCard } from '../../../src/evidence/index.ts';

const seeds = [1, 2, 3];
const signalWords = (isPlanted: boolean, seed: number): string[] =>
  findSignals(generateWordyDeals({ deals: 1000, seed, isPlanted })).signals.flatMap(({ condition }) =>
    condition.test === 'contains any of' ? condition.texts : [],
  );

describe('words that separate won from lost deals', () => {
  it.each(seeds)('are found where they are planted, pairs as such, surest first (seed %i)', (seed) => {
    const words = signalWords(true, seed);
    const found = plantedWords.filter(([word]) => words.includes(word));
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(words.length).toBeLessThanOrEqual(10);
    expect(words.length - found.length).toBeLessThanOrEqual(2);
  });

  it('are hardly ever found where none is planted', () => {
    expect(seeds.flatMap((seed) => signalWords(false, seed)).length).toBeLessThanOrEqual(1);
  });

  it('are never names, addresses or numbers, which the notes have too', () => {
    const notWords = /anna|bob|carla|dirk|elena|farid|gwen|hugo|alpha|omega|example|\d/;
    for (const seed of seeds)
      expect(signalWords(true, seed).filter((word) => notWords.test(word))).toEqual([]);
  });

  it('become rules of the card, which forecasts new deals by them', () => {
    const deals = generateWordyDeals({ deals: 1500, seed: 4, isPlanted: true });
    const { suggestion, warnings } = learnCard(deals);
    const { card } = suggestion!;
    const ofWords = card.rules.flatMap(({ conditions }) =>
      conditions.filter(({ test }) => test === 'contains any of'),
    );
    expect(ofWords.length).toBeGreaterThanOrEqual(4);
    expect(suggestion!.auc.low).toBeGreaterThan(0.6);
    expect(warnings).toEqual([]);
    const scores = scoreCard(card, deals.fields, deals.won.length);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(card.lowest);
    expect(Math.max(...scores)).toBeLessThanOrEqual(card.highest);
  });

  it('are refused by the gate where they say nothing, and the column is named', () => {
    const { suggestion, warnings } = learnCard(generateWordyDeals({ deals: 600, seed: 5, isPlanted: false }));
    expect(suggestion).toBe(null);
    expect(warnings).toEqual([{ kind: 'no-words', field: 'Notes' }]);
  });

  it('are left out where they say how a deal ended', () => {
    const deals = generateWordyDeals({ deals: 600, seed: 6, isPlanted: false, endings: ['lovely', 'pity'] });
    const words = findSignals(deals).signals.flatMap(({ condition }) =>
      condition.test === 'contains any of' ? condition.texts : [],
    );
    expect(words).not.toContain('lovely');
    const { warnings } = learnCard(deals);
    expect(warnings).toContainEqual({ kind: 'word-too-good', field: 'Notes', word: 'lovely' });
    expect(warnings).toContainEqual({ kind: 'word-too-good', field: 'Notes', word: 'pity' });
  });
});
