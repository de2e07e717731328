import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/scoring/index.ts';
import { readInterval } from '../../../src/scoring/reading/interval.ts';
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

  it.each([
    ['2020-12'],
    ['500 to 50'],
    ['5-'],
    ['-'],
    ['a-b'],
    ['1-2-3'],
    ['+'],
    ['<'],
    ['>big'],
    ['51-200 people'],
    [''],
  ])('takes %j for text', (text) => {
    expect(inNotation(text)).toBeNull();
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
