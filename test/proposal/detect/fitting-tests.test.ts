import { describe, expect, it } from 'vitest';
import { activityTests, fittingTests } from '../../../src/proposal/index.ts';
import { type Cell, calendarDay, testDefinitions } from '../../../src/scoring/index.ts';

const region = { locale: 'en_US', timeZone: 'UTC' };
const words = { yesWords: new Set(['yes', 'x']), noWords: new Set(['no']) };
const testsOf = (...cells: readonly Cell[]) => fittingTests(cells, region, words);

describe('the tests that fit a column', () => {
  it.each<[string, Cell[], string[]]>([
    ['of numbers, which may be ranges', [12, '51-200', '1,200', ''], ['≥', '≤', 'between']],
    ['of days', [calendarDay(20_000), '2026-11-21', ''], ['within last days', 'more than days ago']],
    ['of boxes', [true, false, ''], ['is yes', 'is no']],
    ['of words for yes and no', ['x', '', 'No'], ['is yes', 'is no']],
    ['of addresses', ['a@b.example', 'c@d.example', '?'], ['email is free', 'email domain in']],
    ['of a few words', ['SaaS', 'Retail', 'SaaS'], ['is any of', 'is none of']],
    ['of texts', Array.from({ length: 60 }, (_, i) => `Head of ${i}`), ['contains any of', 'contains']],
    ['of nothing yet', ['', ''], ['is any of', 'is none of']],
  ])('begin with the likeliest: %s', (_, cells, first) => {
    expect(testsOf(...cells).slice(0, first.length)).toEqual(first);
  });

  it('are tests that there are, each once, and whether the cell is empty among them', () => {
    const known = new Set(testDefinitions.map(({ name }) => name));
    for (const tests of [testsOf(1, 2), testsOf('a'), testsOf('a@b.example'), testsOf(true), activityTests]) {
      expect(tests.filter((name) => !known.has(name))).toEqual([]);
      expect(new Set(tests).size).toBe(tests.length);
      expect(tests).toEqual(expect.arrayContaining(['is empty', 'is not empty']));
    }
  });

  it('are not those of numbers where most cells are texts', () => {
    expect(testsOf('many', 'few', 3)).not.toContain('between');
  });
});
