import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/scoring/index.ts';
import { compileTextTest } from '../../../src/scoring/model/text-test.ts';
import { compileAnyLiteralSearch } from '../../../src/scoring/reading/any-literal-search.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 30 });

describe('compileAnyLiteralSearch', () => {
  it('visits each place of each text, by its end', () => {
    const places: string[] = [];
    compileAnyLiteralSearch(['he', 'she', 'his', 'hers'])('ushers', (start, end) => {
      places.push(`${start}-${end}`);
      return false;
    });
    // The example of Aho and Corasick: she and he end at the same place.
    expect(places).toEqual(['1-4', '2-4', '2-6']);
  });

  it('finds the places that looking for one text after the other finds', () => {
    const samePlaces = fc.property(fc.array(short, { maxLength: 12 }), long, (literals, text) => {
      const found: string[] = [];
      compileAnyLiteralSearch(literals)(text, (start, end) => {
        found.push(`${start}-${end}`);
        return false;
      });
      const expected = new Set<string>();
      for (const literal of literals)
        for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1))
          expected.add(`${at}-${at + literal.length}`);
      expect(found.sort()).toEqual([...expected].sort());
    });
    fc.assert(samePlaces, propertyRuns(3));
  });
});

describe('a test with many items holds where one of them alone does', () => {
  // More than are looked for one by one.
  const many = Array.from({ length: 20 }, (_, i) => `item ${i} that stands nowhere`);

  it.each(['contains', 'containsWords', 'startsWith', 'endsWith', 'matches'] as const)('%s', (comparison) => {
    const unit = fc.constantFrom('a', 'b', ' ', '*', '?', '\ud83d\ude00');
    const item = fc.string({ unit, minLength: 1, maxLength: 4 });
    const same = fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), long, (items, text) => {
      const locale = localeOf('en_US');
      const inMany = compileTextTest(comparison, [...many, ...items], locale)(text, Number.NaN);
      const alone = items.some((one) => compileTextTest(comparison, [one], locale)(text, Number.NaN));
      expect(inMany).toBe(alone);
    });
    fc.assert(same, propertyRuns(2));
  });

  it('ends for ten thousand items and texts of 50,000 characters, which took minutes each', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => `${'a'.repeat(5)}${i}`);
    const text = 'a'.repeat(50_000);
    for (const comparison of ['contains', 'containsWords', 'matches'] as const) {
      const written = comparison === 'matches' ? items.map((one) => `*${one}*`) : items;
      const passes = compileTextTest(comparison, written, localeOf('en_US'));
      for (let i = 0; i < 50; i++) expect(passes(text, Number.NaN)).toBe(false);
      expect(passes(`${text} ${items[7_777]}`, Number.NaN)).toBe(true);
    }
  });
});
