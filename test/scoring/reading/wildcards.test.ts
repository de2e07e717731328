import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWildcards } from '../../../src/scoring/reading/wildcards.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

describe('compileWildcards', () => {
  // DECISIONS A14.
  it.each([
    ['webinar*', 'webinar attended', true],
    ['webinar*', 'webinar', true],
    ['webinar*', 'a webinar', false],
    ['*demo*', 'asked for a demo today', true],
    ['demo', 'demo request', false],
    ['d?mo', 'demo', true],
    ['d?mo', 'dmo', false],
    ['?', '😀', true],
    ['*', '', true],
    ['', '', true],
    ['', 'x', false],
    ['a*c', 'a\nb\nc', true],
    ['~*', '*', true],
    ['~*', 'x', false],
    ['~?', '?', true],
    ['~~', '~', true],
    ['~a', '~a', true],
    ['a~', 'a~', true],
    ['a.c', 'abc', false],
    ['(a|b)+', '(a|b)+', true],
  ])('must cover the whole cell: %j on %j is %s', (pattern, text, matches) => {
    expect(compileWildcards(pattern)(text)).toBe(matches);
  });

  it('matches as the regular expression does that says the same', () => {
    const short = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 7 });
    const sameAsRegExp = fc.property(short('ab*?~'), short('ab*?~'), (pattern, text) => {
      expect(compileWildcards(pattern)(text)).toBe(asRegExp(pattern).test(text));
    });
    fc.assert(sameAsRegExp, propertyRuns(5));
  });

  // A matcher that backtracks over every star needs longer than the universe has for these.
  it.each([
    ['*a'.repeat(30), 'a'.repeat(29)],
    [`${'a*'.repeat(40)}b`, 'a'.repeat(5000)],
    [`${'*?'.repeat(40)}b`, 'a'.repeat(5000)],
    ['*'.repeat(5000).concat('b'), 'a'.repeat(5000)],
  ])('gives up on the pathological pattern %# at once', (pattern, text) => {
    expect(compileWildcards(pattern)(text)).toBe(false);
  });
});

function asRegExp(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|[\s\S]/gu, (character, literal, wildcard) => {
    if (wildcard) return wildcard === '*' ? '[\\s\\S]*' : '[\\s\\S]';
    return `\\u{${(literal ?? character).codePointAt(0).toString(16)}}`;
  });
  return new RegExp(`^${source}$`, 'u');
}
