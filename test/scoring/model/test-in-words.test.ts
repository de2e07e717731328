import { expect, it } from 'vitest';
import { testInWords } from '../../../src/scoring/index.ts';

it.each([
  ['≥', 'is at least'],
  ['=', 'is'],
  ['is any of', 'is any of'],
  ['within last days', 'is at most … days ago'],
  ['email domain in', 'has a domain in'],
  ['is duplicate', 'stands in a row above already'],
])('%s is shown as: %s', (test, said) => {
  expect(testInWords(test)).toBe(said);
});
