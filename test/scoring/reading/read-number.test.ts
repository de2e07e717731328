import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf, readNumber, readPlainNumber } from '../../../src/scoring/index.ts';
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
    ['12,34'],
    ['1,2345'],
    ['1,200 300'],
    ['1.2.3'],
    ['5.'],
    ['--5'],
    ['+-5'],
    ['-(5)'],
    ['(-5)'],
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

  // DESIGN 10 and 16, Numbers.
  it.each([
    ...[
      'US$60',
      'CA$ 60',
      'C$60',
      'A$60',
      'AU$60',
      'NZ$60',
      'HK$60',
      'S$60',
      'SG$60',
      'R$ 60',
      'MX$60',
      'NT$60',
    ],
    ...[
      '€60',
      '£ 60',
      '60₹',
      '60 ₺',
      '60円',
      '60 元',
      '60 zł',
      '60 Kč',
      '60 Ft',
      '60 lei',
      'RM60',
      'Rp 60',
      'Rp. 60',
    ],
    ...[
      'kr 60',
      '60 kr.',
      'Rs.60',
      'Rs. 60',
      'Fr. 60',
      'SFr. 60',
      'R60',
      'R 60',
      'CHF 60',
      '60 usd',
      'ISK60',
      '60lkr',
    ],
    ...['$60.00 USD', 'CHF 60.-', '60,-', '60.-', '60,– €', '60 .-'],
  ])('reads a currency before, behind or on both sides: %j is 60', (text) => {
    expect(inLocale(text)).toBe(60);
  });

  it.each(['$$60', '$ € 60', '60 $ €', 'XYZ 60', '60,--', '60,-,-'])('takes %j for text', (text) => {
    expect(inLocale(text)).toBeNaN();
  });

  it.each([
    [3, 'k thousand thousands tsd Tsd. Tausend mille mila duizend'],
    [5, 'lakh lakhs lac lacs'],
    [6, 'm M million Millionen mn mm mio Mio. millón millones milhão milhões milione milioni miljoen mln'],
    [7, 'crore crores'],
    [
      9,
      'b bn billion billions mrd Mrd. Milliarde Milliarden milliard milliards miliardo miliardi miljard mld md',
    ],
  ])('shifts by the power of ten %d of a word of size', (power, words) => {
    for (const word of words.split(' ')) {
      expect(inLocale(`1.2 ${word}`), word).toBe(Number(`1.2e${power}`));
      expect(inLocale(`1.2${word} €`), word).toBe(Number(`1.2e${power}`));
    }
  });

  it.each([
    ['5 k€', 5000],
    ['5 T€', 5000],
    ['5 TEUR', 5000],
    ['5 MEUR', 5_000_000],
    ['5 mkr', 5_000_000],
    // A ton is a unit.
    ['5 t', 5],
  ])('reads a letter of size right before the currency: %j is %d', (text, number) => {
    expect(inLocale(text)).toBe(number);
  });

  it.each(['50 percent', '50 per cent', '50 pct', '50 Prozent', '50%', '50 %'])(
    'takes %j for a half',
    (text) => {
      expect(inLocale(text)).toBe(0.5);
    },
  );

  it.each([
    ['12,00,000', 'en_IN', 1_200_000],
    ['1,20,000', 'en_IN', 120_000],
    ['1,00,00,000.50', 'hi_IN', 10_000_000.5],
    ['100,000', 'en_IN', 100_000],
    ['1,000,000', 'en_IN', 1_000_000],
    ['12 Cr', 'en_IN', 120_000_000],
    ['12L', 'en_IN', 1_200_000],
    ['12 Cr.', 'en_IN', 120_000_000],
    ['12,00,000', 'en_US', Number.NaN],
    ['12,0,000', 'en_IN', Number.NaN],
    ['1,2,00,000', 'en_IN', Number.NaN],
    ['12 00 000', 'en_IN', Number.NaN],
    ['0,12,000', 'en_IN', Number.NaN],
    // Elsewhere they are units.
    ['12 L', 'en_US', 12],
    ['12 Cr', 'en_US', 12],
  ])('groups by two in India alone: %j in %s is %d', (text, locale, number) => {
    expect(inLocale(text, locale)).toBe(number);
  });

  it.each([
    ['1.000.000', 'en_US', 1_000_000],
    ['$1.200.000', 'en_US', 1_200_000],
    ['1,200,000', 'de_DE', 1_200_000],
    ['1.200.000,00', 'en_US', Number.NaN],
    ['1.20.000', 'en_US', Number.NaN],
    ['0.200.000', 'en_US', Number.NaN],
    ['1000.000.000', 'en_US', Number.NaN],
  ])(
    'takes two decimal marks, three digits behind each, for groups: %j in %s is %d',
    (text, locale, number) => {
      expect(inLocale(text, locale)).toBe(number);
    },
  );

  it.each([
    ['0.125', 0.125],
    ['.125', 0.125],
    ['01.250', 1.25],
    ['1.000e3', 1000],
    ['1.2345', 1.2345],
    ['1.50', 1.5],
    ['1234.567', 1234.567],
    ['1,234.567', 1234.567],
    ['1 234.567', 1234.567],
    ['1.000', Number.NaN],
    ['999.999', Number.NaN],
  ])(
    'reads a decimal mark with three digits behind it only where it cannot be a thousand: %j is %d',
    (text, number) => {
      expect(inLocale(text)).toBe(number);
    },
  );

  it.each(['012,345', '0,125', '00,000', "0'125"])('has no groups that begin with 0: %j', (text) => {
    expect(inLocale(text)).toBeNaN();
  });

  it.each([
    '1,200',
    '1’200',
    '1‘200',
    '１，２００',
    '1\u202f200',
    '1,2\u200b00',
    '\u200e1,200\u200f',
    '1,\u00ad200',
  ])('reads the cleaned text: %j is 1200', (text) => {
    expect(inLocale(text)).toBe(1200);
  });

  it.each(['5-5', 'over 5', '5+', '<5'])('is no single number: %j', (text) => {
    expect(inLocale(text)).toBeNaN();
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

describe('readPlainNumber', () => {
  it.each([
    ['1,200', 1200],
    ['−5', -5],
    ['10%', 0.1],
    ['7 days', Number.NaN],
    ['about 7', Number.NaN],
    ['1.000', Number.NaN],
    ['5-10', Number.NaN],
  ])('reads numbers of the tabs of ours without words and units: %j is %d', (text, number) => {
    expect(readPlainNumber(text, localeOf('en_US'))).toBe(number);
  });
});
