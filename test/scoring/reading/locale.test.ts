import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/scoring/index.ts';

describe('localeOf', () => {
  // Marks and short dates of the Unicode CLDR 45, as folding leaves them.
  it.each([
    ['en_US', '.', ',', 'month first'],
    ['en_GB', '.', ',', 'day first'],
    ['en_IN', '.', ',', 'day first'],
    ['de_DE', ',', '.', 'day first'],
    ['de_AT', ',', ' ', 'day first'],
    ['de_CH', '.', "'", 'day first'],
    ['fr_FR', ',', ' ', 'day first'],
    ['pt_BR', ',', '.', 'day first'],
    ['pt_PT', ',', ' ', 'day first'],
    ['es_MX', '.', ',', 'day first'],
    // The year first is month before day.
    ['sv_SE', ',', ' ', 'month first'],
    ['ja_JP', '.', ',', 'month first'],
    ['en_CA', '.', ',', 'month first'],
  ])('knows how %s writes numbers and dates', (name, decimalMark, groupSeparator, dateOrder) => {
    expect(localeOf(name)).toMatchObject({ name, decimalMark, groupSeparator, dateOrder });
  });

  it('knows where digits are grouped by two', () => {
    expect(['en_IN', 'hi_IN', 'en_US'].map((name) => localeOf(name).isIndian)).toEqual([true, true, false]);
  });

  it.each([
    ['de', 'de_DE'],
    ['de_LU', 'de_DE'],
    ['pt-PT', 'pt_PT'],
    ['xx_XX', 'en_US'],
    ['not a locale', 'en_US'],
    ['', 'en_US'],
  ])('reads %j as %s', (name, known) => {
    expect({ ...localeOf(name), name: known }).toEqual(localeOf(known));
  });

  it('says what Intl says, in the version of it that runs the tests, but for marks that versions differ in', () => {
    for (const name of ['en_US', 'de_DE', 'fr_FR', 'it_IT', 'nl_NL', 'pl_PL', 'tr_TR', 'ja_JP', 'hi_IN']) {
      const parts = new Intl.NumberFormat(name.replace('_', '-'), { useGrouping: true }).formatToParts(
        12_345.5,
      );
      expect(parts.find(({ type }) => type === 'decimal')?.value, name).toBe(localeOf(name).decimalMark);
    }
  });
});
