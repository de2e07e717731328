import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/scoring/index.ts';

describe('localeOf', () => {
  // Marks and date patterns of the Unicode CLDR; a narrow no-break space is a space in NFKC.
  it.each([
    ['en_US', '.', ',', 'MDY', '/'],
    ['en_GB', '.', ',', 'DMY', '/'],
    ['de_DE', ',', '.', 'DMY', '.'],
    ['fr_FR', ',', ' ', 'DMY', '/'],
    ['sv_SE', ',', ' ', 'YMD', '-'],
    ['ja_JP', '.', ',', 'YMD', '/'],
  ])(
    'knows how %s writes numbers and dates',
    (name, decimalMark, groupSeparator, dateOrder, dateSeparator) => {
      expect(localeOf(name)).toEqual({ name, decimalMark, groupSeparator, dateOrder, dateSeparator });
    },
  );

  it('knows the apostrophe of Swiss numbers, whose kind depends on the version of the CLDR', () => {
    expect(["'", '’']).toContain(localeOf('de_CH').groupSeparator);
  });

  it.each([['xx_XX'], ['not a locale'], ['']])('reads the unknown locale %j as en_US', (name) => {
    expect(localeOf(name)).toMatchObject({ decimalMark: '.', groupSeparator: ',', dateOrder: 'MDY' });
  });
});
