import { describe, expect, it } from 'vitest';
import { containsWholeWords } from '../../../src/scoring/reading/whole-words.ts';

describe('containsWholeWords', () => {
  // DECISIONS A13.
  it.each([
    ['vp sales', 'vp'],
    ['senior vp', 'vp'],
    ['founder/ceo', 'ceo'],
    ['co-founder', 'founder'],
    ["ceo's office", 'ceo'],
    ['snake_ceo_case', 'ceo'],
    ['head of sales', 'head of'],
    ['knows c++ well', 'c++'],
    ['directorate director', 'director'],
    ['日本 ceo', 'ceo'],
    ['😀ceo😀', 'ceo'],
  ])('finds in %j the words %j: nothing touches them', (text, words) => {
    expect(containsWholeWords(text, words)).toBe(true);
  });

  it.each([
    ['directorate', 'director', 'a letter'],
    ['mvp', 'vp', 'a letter'],
    ['vp2', 'vp', 'a digit'],
    ['vp²', 'vp', 'a digit of another form'],
    ['ceo\u0301', 'ceo', 'a combining mark'],
    ['éceo', 'ceo', 'a letter with an accent'],
    ['𝒜ceo', 'ceo', 'a letter beyond the basic plane'],
    ['c++11', 'c++', 'a digit after a sign'],
    ['head  of', 'head of', 'two spaces instead of one'],
    ['', 'ceo', 'nothing'],
  ])('does not find in %j the words %j: there is %s', (text, words) => {
    expect(containsWholeWords(text, words)).toBe(false);
  });
});

it('finds no words where there are none, and comes to an end', () => {
  expect(containsWholeWords('SaaS', '')).toBe(false);
});
