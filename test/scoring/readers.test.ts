import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/scoring/index.ts';
import { compileTextTest } from '../../src/scoring/model/text-test.ts';
import { containsWholeWords } from '../../src/scoring/reading/whole-words.ts';
import { compileWildcards } from '../../src/scoring/reading/wildcards.ts';
import { fold } from '../oracle/cell.ts';
import { Random } from '../oracle/random.ts';
import { columns, emailCell, type Scene } from '../oracle/random-cells.ts';
import { dateCell } from '../oracle/random-dates.ts';
import { numberCell } from '../oracle/random-numbers.ts';
import { textMatches, wildcard } from '../oracle/text-match.ts';

const pieces = [
  ...'0 1 5 12 007 200 , . - – − + % € USD k bn e3 ( ) < ≥ to / : T Z 2026 11 21 10:30 @ a.b " ; ½ １ ٣ x'.split(
    ' ',
  ),
  ...[' ', '\u00a0', '\u202f', '’', '\t', '\n', '𝒮', '\u0301'],
];

/** Cells as people write them, some with a piece too many or too few. */
function someText(scene: Scene): string {
  const { random } = scene;
  const maker = random.pick([numberCell, dateCell, emailCell, random.pick(columns).make]);
  const text = random.chance(0.1) ? random.times(1, 7, () => random.pick(pieces)).join('') : maker(scene);
  if (random.chance(0.8)) return text;
  const at = random.whole(0, text.length);
  return text.slice(0, at) + random.pick(pieces) + text.slice(at + random.whole(0, 1));
}

describe('the readers of cells and the oracle', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('find long words alike, seed %i', (seed) => {
    const random = new Random(seed);
    const letters = (low: number, high: number, signs: string) =>
      random.times(low, high, () => random.pick([...signs])).join('');
    for (let i = 0; i < 20; i++) {
      const text = letters(150, 1_200, 'ab ');
      const start = random.whole(0, 100);
      const long = text.slice(start, start + random.whole(190, 400)) + letters(0, 1, 'ab');
      expect(compileTextTest('contains', [long], localeOf('en_US'))(text, Number.NaN)).toBe(
        text.includes(fold(long)),
      );
      if (fold(long) !== '')
        expect(containsWholeWords(text, fold(long))).toBe(
          textMatches('contains any of', text, fold(long), 'en_US'),
        );
      const gapped = [...text.slice(start, start + random.whole(1, 90))].map((letter) =>
        random.chance(0.5) ? '?' : letter,
      );
      const pattern = `${random.pick(['*', 'a*', '*b?*'])}${gapped.join('')}${random.pick(['*', '*a', '*?b'])}`;
      expect(compileWildcards(pattern)(text), pattern).toBe(wildcard(pattern, text));
    }
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed))('find alike in the texts of seed %i', (seed) => {
    const random = new Random(seed);
    const scene = { random, locale: 'en_US', asOf: 20_778 };
    for (let i = 0; i < 60; i++) {
      const text = someText(scene);
      const start = random.whole(0, text.length);
      const part = fold(text.slice(start, start + random.whole(1, 5)));
      const told = `${JSON.stringify(part)} in ${JSON.stringify(text)}`;
      if (part !== '')
        expect(containsWholeWords(fold(text), part), told).toBe(
          textMatches('contains any of', text, part, 'en_US'),
        );
      const pattern = [...fold(text)]
        .map((letter) => (random.chance(0.1) ? random.pick(['*', '?', '~', '~*']) : letter))
        .join('');
      expect(compileWildcards(pattern)(fold(text)), `${pattern} ${told}`).toBe(wildcard(pattern, fold(text)));
    }
  });
});
