import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf, readNumber } from '../../../src/scoring/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const inLocale = (text: string, locale = 'en_US') => readNumber(text, localeOf(locale));

describe('readNumber', () => {
  // DECISIONS A22.
  it.each([
    ['42', 42],
    [' 42 ', 42],
    ['1,200', 1200],
    ['1,234,567.89', 1234567.89],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ["1'200", 1200],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['１２', 12],
    ['007', 7],
  ])('reads digits with groups of exactly three and a decimal mark: %j is %d', (text, number) => {
    expect(inLocale(text)).toBe(number);
  });

  it.each([
    ['+20', 20],
    ['-5', -5],
    ['−5', -5],
    ['(20)', -20],
    ['($1,200)', -1200],
    ['$5', 5],
    ['5 €', 5],
    ['€5', 5],
    ['USD 300', 300],
    ['300 usd', 300],
    ['-$5', -5],
    ['$-5', -5],
    ['$ - 5', -5],
    ['USD  300', 300],
    ['5\t€', 5],
  ])('reads one sign and one currency: %j is %d', (text, number) => {
    expect(inLocale(text)).toBe(number);
  });

  it.each([
    ['7%', 0.07],
    ['10 %', 0.1],
    ['3k', 3000],
    ['1.5m', 1_500_000],
    ['2M', 2_000_000],
    ['1b', 1e9],
    ['1.1bn', 1.1e9],
    ['$3k', 3000],
  ])('shifts the decimal point by a scale or percent, exactly: %j is %d', (text, number) => {
    expect(inLocale(text)).toBe(number);
  });

  it.each([
    ['150 employees'],
    ['12,34'],
    ['1,2345'],
    ['1,200 300'],
    ['1.2.3'],
    ['5.'],
    ['--5'],
    ['+-5'],
    ['-(5)'],
    ['(-5)'],
    ['$5€'],
    ['5 kg'],
    ['1e99999'],
    ['1e999'],
    [''],
    [' '],
    ['-'],
    ['%'],
    ['k'],
    ['0x10'],
    ['Infinity'],
    ['NaN'],
    ['2026-11-21'],
    [`1${'0'.repeat(400)}`],
  ])('takes %j for text', (text) => {
    expect(inLocale(text)).toBeNaN();
  });

  it.each([
    ['1.200,50', 'de_DE', 1200.5],
    ['€ 1.200,50', 'de_DE', 1200.5],
    ['1,5', 'de_DE', 1.5],
    ['1.5', 'de_DE', Number.NaN],
    ['1\u202f200,5', 'fr_FR', 1200.5],
    ['1 200,5', 'fr_FR', 1200.5],
    ['1’200.5', 'de_CH', 1200.5],
    ["1'200.5", 'de_CH', 1200.5],
    ['1,200', 'de_CH', Number.NaN],
    ['−1 200,5', 'sv_SE', -1200.5],
  ])('follows the locale: %j in %s is %d', (text, locale, number) => {
    expect(inLocale(text, locale)).toBe(number);
  });

  it('reads every number that a locale writes with groups', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 });
    const names = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'sv-SE', 'de-CH');
    const roundTrip = fc.property(cents, names, (written, name) => {
      const number = written / 100;
      const text = new Intl.NumberFormat(name, { maximumFractionDigits: 2 }).format(number);
      expect(inLocale(text, name.replace('-', '_'))).toBeCloseTo(number, 6);
    });
    fc.assert(roundTrip, propertyRuns());
  });

  it('gives a finite number or NaN for any text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789.,-+()%ekmbn $€’ ') });
    const total = fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
      expect(Math.abs(inLocale(text))).not.toBe(Number.POSITIVE_INFINITY);
    });
    fc.assert(total, propertyRuns());
  });
});
