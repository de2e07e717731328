import { describe, expect, it } from 'vitest';
import { outcomeMeaning, outcomesOf } from '../../../src/proposal/detect/outcomes.ts';

describe('outcomeMeaning', () => {
  it.each([
    ['Closed-Won', 'won'],
    ['closed lost', 'lost'],
    ['Gewonnen', 'won'],
    ['nicht gewonnen', 'lost'],
    ['verloren (Preis)', 'lost'],
    ['Gagné', 'won'],
    ['non signé', 'lost'],
    ['Perdue', 'lost'],
    ['En cours', 'open'],
    ['In Verhandlung', 'open'],
    ['on ice', 'unknown'],
  ])('reads %s as %s', (text, meaning) => {
    expect(outcomeMeaning(text, false)).toBe(meaning);
  });

  it('reads yes and no as outcomes only where the header asks whether a deal was won', () => {
    expect([outcomeMeaning('Ja', true), outcomeMeaning('0', true)]).toEqual(['won', 'lost']);
    expect([outcomeMeaning('Ja', false), outcomeMeaning('0', false)]).toEqual(['unknown', 'unknown']);
  });
});

it('counts spellings of one outcome together, under the commonest', () => {
  expect(outcomesOf(['Won', 'won ', 'Won', '', 'Lost', '#N/A'], false)).toEqual([
    { text: 'Won', count: 3, means: 'won' },
    { text: 'Lost', count: 1, means: 'lost' },
  ]);
});

it('takes a dash or a question mark for no outcome', () => {
  expect(outcomesOf(['Won', '-', '?', '—', 'Lost'], false).map(({ text }) => text)).toEqual(['Won', 'Lost']);
});
