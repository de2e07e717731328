import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/scoring/index.ts';
import { compileTextTest } from '../../src/scoring/model/text-test.ts';
import { compileWildcards } from '../../src/scoring/reading/wildcards.ts';

describe('a test of texts answers whatever it is given', () => {
  it('a pattern that makes others hang takes no time to speak of', () => {
    const matches = compileWildcards(`${'*a'.repeat(2_000)}b`);
    expect(matches('a'.repeat(20_000))).toBe(false);
    expect(compileWildcards('?*'.repeat(2_000))('a'.repeat(20_000))).toBe(true);
  });

  // Each takes some seconds a cell where it is looked for place by place; here are a hundred.
  it.each([
    ['a star and a long word', 'matches', `*${'a'.repeat(25_000)}b*`],
    ['a star and a long word with gaps', 'matches', `*${'a?'.repeat(2_000)}b*`],
    ['a long word', 'contains', `${'a'.repeat(12_500)}b${'a'.repeat(12_500)}`],
    ['a long word that stands nowhere alone', 'containsWords', 'a'.repeat(10_000)],
  ] as const)('nor do texts of 50,000 characters with %s', (_, comparison, item) => {
    const passes = compileTextTest(comparison, [item], localeOf('en_US'));
    const text = 'a'.repeat(50_000);
    for (let i = 0; i < 100; i++) expect(passes(text, Number.NaN)).toBe(false);
  });
});
