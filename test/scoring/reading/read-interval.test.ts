import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/scoring/index.ts';
import { readInterval, readNumberText } from '../../../src/scoring/reading/read-interval.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const inLocale = (text: string, locale = 'en_US') => readInterval(text, localeOf(locale));

/** The interval in the notation of mathematics: `[51, 200]`, `(-Infinity, 10)`. */
function inNotation(text: string, locale?: string): string | null {
  const interval = inLocale(text, locale);
  if (interval === null) return null;
  const { low, high, isLowOpen, isHighOpen } = interval;
  return `${isLowOpen ? '(' : '['}${low}, ${high}${isHighOpen ? ')' : ']'}`;
}

describe('readInterval', () => {
  // DECISIONS A23.
  it.each([
    ['51-200', '[51, 200]'],
    ['51–200', '[51, 200]'],
    ['51—200', '[51, 200]'],
    ['51 - 200', '[51, 200]'],
    ['50 to 500', '[50, 500]'],
    ['50 TO 500', '[50, 500]'],
    ['-5-5', '[-5, 5]'],
    ['-10--5', '[-10, -5]'],
    ['1,001-5,000', '[1001, 5000]'],
    ['５１－２００', '[51, 200]'],
    ['1000+', '[1000, Infinity)'],
    ['<10', '(-Infinity, 10)'],
    ['≤10', '(-Infinity, 10]'],
    ['<=10', '(-Infinity, 10]'],
    ['>10', '(10, Infinity)'],
    ['≥10', '[10, Infinity)'],
    ['>= 10', '[10, Infinity)'],
    ['42', '[42, 42]'],
  ])('reads %j as %s', (text, interval) => {
    expect(inNotation(text)).toBe(interval);
  });

  // DECISIONS A24.
  it.each([
    ['10-50k', '[10000, 50000]'],
    ['$1-5m', '[1000000, 5000000]'],
    ['10-20%', '[0.1, 0.2]'],
    ['500k-2m', '[500000, 2000000]'],
    ['1k-5', null],
  ])('lets a scale or percent on the second number hold for both: %j is %s', (text, interval) => {
    expect(inNotation(text)).toBe(interval);
  });

  it.each([['2020-12'], ['500 to 50'], ['5-'], ['-'], ['a-b'], ['1-2-3'], ['+'], ['<'], ['>big'], ['']])(
    'takes %j for text',
    (text) => {
      expect(inNotation(text)).toBeNull();
    },
  );

  // DESIGN 10 and 16, Numbers.
  it.each([
    ...['51‐200', '51‑200', '51‒200', '51―200', '51−200', '51〜200', '51～200', '51~200', '51 ~ 200'],
  ])('takes any dash between two numbers for a hyphen: %j', (text) => {
    expect(inNotation(text)).toBe('[51, 200]');
  });

  it.each([
    ['over 50', '(50, Infinity)'],
    ['More than 50', '(50, Infinity)'],
    ['at least 50', '[50, Infinity)'],
    ['from 50', '[50, Infinity)'],
    ['under 50', '(-Infinity, 50)'],
    ['less than 50', '(-Infinity, 50)'],
    ['up to 50', '(-Infinity, 50]'],
    ['50 or more', '[50, Infinity)'],
    ['50 and above', '[50, Infinity)'],
    ['50 or less', '(-Infinity, 50]'],
    ['about 50', '[50, 50]'],
    ['approx 50', '[50, 50]'],
    ['approx. 50', '[50, 50]'],
    ['ca. 50', '[50, 50]'],
    ['ca.50', '[50, 50]'],
    ['~50', '[50, 50]'],
    ['~ 50', '[50, 50]'],
    ['Over $5k', '(5000, Infinity)'],
    ['OVER 10%', '(0.1, Infinity)'],
  ])('reads words of comparison: %j is %s', (text, interval) => {
    expect(inNotation(text)).toBe(interval);
  });

  it.each([
    ['from 50 to 60', '[50, 60]'],
    ['about 50-60', '[50, 60]'],
    ['ca. 50-60', '[50, 60]'],
    ['~50+', '[50, Infinity)'],
    ['approx 50 to 60', '[50, 60]'],
  ])('leaves a range as it is behind about, approx, ca., ~ and from: %j is %s', (text, interval) => {
    expect(inNotation(text)).toBe(interval);
  });

  it.each([
    'over 50-60',
    'at least 50+',
    'under <50',
    'up to 50 to 60',
    'over 50 or more',
    'about 50 or more',
    'from 50 or less',
    '50+ or more',
    '51-200 or more',
    'about over 50',
    'over over 50',
    'over50',
    'between 50 and 60',
    'ab 50',
    '50 bis 60',
  ])('takes other words before a range, and words on both sides, for text: %j', (text) => {
    expect(inNotation(text)).toBeNull();
  });

  it.each([
    ['51-200 employees', '[51, 200]', 'employees'],
    ['10,000+ employees', '[10000, Infinity)', 'employees'],
    ['60 days', '[60, 60]', 'days'],
    ['$5,000/month', '[5000, 5000]', '/month'],
    ['$5,000 / month', '[5000, 5000]', '/ month'],
    ['60 per week', '[60, 60]', 'per week'],
    ['50 or more people', '[50, Infinity)', 'people'],
    ['under 10 people', '(-Infinity, 10)', 'people'],
    ['1.2 million users', '[1200000, 1200000]', 'users'],
    ['60 m²', '[60, 60]', 'm2'],
    ['60 employés', '[60, 60]', 'employés'],
    ['60 p.a.', '[60, 60]', 'p.a.'],
    ['60 full-time', '[60, 60]', 'full-time'],
    ['5% p.a.', '[0.05, 0.05]', 'p.a.'],
    ['60 €/m', '[60, 60]', '/m'],
    ['51-200', '[51, 200]', ''],
    ['5 m', '[5000000, 5000000]', ''],
  ])('passes over one word behind all that, and says which: %j is %s', (text, interval, unit) => {
    expect(inNotation(text)).toBe(interval);
    expect(readNumberText(text, localeOf('en_US')).unit).toBe(unit);
  });

  it.each([
    '12 Main Street',
    '60 per user per month',
    '60 users per month',
    '60days',
    '60x',
    '12a',
    '3rd',
    '24/7',
    '60 2nd',
    '60 (net)',
    'people 60',
    ...['to', 'or', 'and', 'up', 'than', 'more', 'less'].map((word) => `60 ${word}`),
    ...['hundred', 'hundreds', 'dozen', 'dozen.', 'trillion', 'mil', '万'].map((word) => `5 ${word}`),
    '5 million million',
    '60 days or more',
  ])('takes for text what is more than a word, glued to the number or another number: %j', (text) => {
    expect(inNotation(text)).toBeNull();
  });

  it('says of no text that it passed over a word', () => {
    expect(readNumberText('12 Main Street', localeOf('en_US'))).toEqual({ said: null, unit: '' });
  });

  it.each([
    ['1.000', 'en_US'],
    ['-1.000', 'en_US'],
    ['1.000 €', 'en_US'],
    ['$12.500', 'en_US'],
    ['999.999 kg', 'en_US'],
    ['1.000-5.000', 'en_US'],
    ['1-5.000', 'en_US'],
    ['1.000+', 'en_US'],
    ['over 1.000', 'en_US'],
    ['1,200', 'de_DE'],
    ['1,200 Mio', 'de_DE'],
    ['1.200', 'en_IN'],
    ['1,200', 'fr_FR'],
  ])('cannot tell one from a thousand where the only mark is a decimal mark: %j in %s', (text, locale) => {
    expect(readNumberText(text, localeOf(locale)).said).toBe('ambiguous');
    expect(inNotation(text, locale)).toBeNull();
  });

  it('reads by the locale', () => {
    expect(inNotation('1.001-5.000,5', 'de_DE')).toBe('[1001, 5000.5]');
  });

  it('tells a range with equal ends from one number', () => {
    expect(inLocale('5-5')).toMatchObject({ low: 5, high: 5, isRange: true });
    expect(inLocale('5')).toMatchObject({ low: 5, high: 5, isRange: false });
  });

  it('gives no NaN and no end before its start, for any text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789.,-–+<>≤≥=to km%') });
    const ordered = fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
      const interval = inLocale(text);
      expect(interval === null || interval.low <= interval.high).toBe(true);
    });
    fc.assert(ordered, propertyRuns());
  });
});
