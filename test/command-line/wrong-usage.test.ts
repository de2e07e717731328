import { expect, it } from 'vitest';
import { didYouMean } from '../../src/command-line/wrong-usage.ts';

const words = ['setup', 'score', 'check', 'conversion', 'run'];

it.each([
  ['scor', 'score'],
  ['SCORE', 'score'],
  ['csore', 'score'],
  ['convresion', 'conversion'],
  ['rum', 'run'],
])('takes %s for %s', (typed, meant) => {
  expect(didYouMean(typed, words)).toBe(`Did you mean ${meant}?`);
});

it.each(['explain', 'xyz', ''])('takes %j for nothing', (typed) => {
  expect(didYouMean(typed, words)).toBe('See scoreband --help.');
});
