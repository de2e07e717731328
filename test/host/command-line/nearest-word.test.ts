import { expect, it } from 'vitest';
import { nearestWord } from '../../../src/host/command-line/nearest-word.ts';

const words = ['setup', 'score', 'check', 'conversion', 'run'];

it.each([
  ['scor', 'score'],
  ['SCORE', 'score'],
  ['csore', 'score'],
  ['convresion', 'conversion'],
  ['rum', 'run'],
])('takes %s for %s', (typed, meant) => {
  expect(nearestWord(typed, words)).toBe(meant);
});

it.each(['explain', 'xyz', ''])('takes %j for nothing', (typed) => {
  expect(nearestWord(typed, words)).toBeUndefined();
});
