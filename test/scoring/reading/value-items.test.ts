import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, localeOf } from '../../../src/scoring/index.ts';
import { readDate } from '../../../src/scoring/reading/read-date.ts';
import { readInterval } from '../../../src/scoring/reading/read-interval.ts';
import { createTimeZone } from '../../../src/scoring/reading/time-zone.ts';
import { splitItems, splitNumericItems } from '../../../src/scoring/reading/value-items.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const textsOf = (value: string) => splitItems(value).map((item) => item.text);

describe('splitItems', () => {
  // DECISIONS A15.
  it.each([
    ['SaaS, Retail', ['SaaS', 'Retail']],
    ['SaaS; Retail', ['SaaS', 'Retail']],
    ['SaaS\nRetail\r\nMedia', ['SaaS', 'Retail', 'Media']],
    ['a, b; c\nd', ['a', 'b', 'c', 'd']],
    ['one item', ['one item']],
    [', a ,, ;b;', ['a', 'b']],
    ['', []],
    [' , ;\n', []],
  ])('separates %j at commas, semicolons and line breaks, and drops empty items', (value, items) => {
    expect(textsOf(value)).toEqual(items);
  });

  it.each([
    ['"Agency, digital"', ['Agency, digital']],
    ['SaaS; "Agency, digital" , Retail', ['SaaS', 'Agency, digital', 'Retail']],
    ['"two\nlines"', ['two\nlines']],
    ['"say ""hi"""', ['say "hi"']],
    ['" padded "', ['padded']],
    ['""', []],
  ])('keeps the separators of a quoted item: %j', (value, items) => {
    expect(textsOf(value)).toEqual(items);
  });

  it.each([
    ['5" pipe', ['5" pipe']],
    ['5", 6"', ['5"', '6"']],
    ['"a" b, c', ['"a" b', 'c']],
    ['"open, c', ['"open', 'c']],
    ['"', ['"']],
  ])('takes a quote elsewhere for a character: %j', (value, items) => {
    expect(textsOf(value)).toEqual(items);
  });

  // DESIGN 16, Text.
  it.each([
    ['“Agency, digital”', ['Agency, digital']],
    ['„SaaS“; «Cloud, hosted»', ['SaaS', 'Cloud, hosted']],
    ['‟a, b‟, c', ['a, b', 'c']],
    ['“SaaS"', ['SaaS']],
    ['5” pipe, O’Neil', ['5" pipe', 'O’Neil']],
    ['\u200b, a, \u00ad', ['a']],
  ])('quotes with typographic quotes too, and drops what cannot be seen: %j', (value, items) => {
    expect(textsOf(value)).toEqual(items);
  });

  it('tells which items were quoted', () => {
    expect(splitItems('"list: x", list: x')).toEqual([
      { text: 'list: x', isQuoted: true },
      { text: 'list: x', isQuoted: false },
    ]);
  });

  it('gives back any items that were quoted', () => {
    const item = fc.string({ minLength: 1 }).filter((text) => fold(text) !== '' && !/[“”„‟«»]/.test(text));
    const roundTrip = fc.property(fc.array(item), (items) => {
      const value = items.map((text) => `"${text.replaceAll('"', '""')}"`).join(', ');
      expect(textsOf(value)).toEqual(items.map((text) => text.trim()));
    });
    fc.assert(roundTrip, propertyRuns());
  });
});

describe('splitNumericItems', () => {
  const numbersIn = (value: string, locale = 'en_US') =>
    splitNumericItems(value, (text) => readInterval(text, localeOf(locale)) !== null).map(
      (item) => item.text,
    );

  // DECISIONS A16.
  it.each([
    ['1,200', ['1,200']],
    ['50, 500', ['50', '500']],
    ['50; 500', ['50', '500']],
    ['50\n500', ['50', '500']],
    ['50,500', ['50,500']],
    ['1,2,3', ['1', '2', '3']],
    ['1,200; 5', ['1,200', '5']],
    ['1,200, 5', ['1,200', '5']],
    ['51-200, 1,000-5,000', ['51-200', '1,000-5,000']],
    ['"1,200"', ['1,200']],
  ])('leaves a comma inside what reads as one number to it: %j', (value, items) => {
    expect(numbersIn(value)).toEqual(items);
  });

  it.each([
    ['Nov 20, 2026', ['Nov 20, 2026']],
    ['Nov 20, 2026, Dec 1, 2026', ['Nov 20, 2026', 'Dec 1, 2026']],
    ['Nov 20, 2026, 10:15; 2026-11-21', ['Nov 20, 2026, 10:15', '2026-11-21']],
    ['2026-11-20, 2026-11-21', ['2026-11-20', '2026-11-21']],
    ['"Nov 20", 2026', ['Nov 20', '2026']],
  ])('leaves the comma of a date to it: %j', (value, items) => {
    const region = { locale: localeOf('en_US'), timeZone: createTimeZone('UTC') };
    const readsAsOne = (text: string) => readDate(text, region) !== null;
    expect(splitNumericItems(value, readsAsOne).map((item) => item.text)).toEqual(items);
  });

  it('reads a decimal comma by the locale', () => {
    expect(numbersIn('1,5; 2,5', 'de_DE')).toEqual(['1,5', '2,5']);
  });
});
