import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/scoring/index.ts';
import { emailDomain } from '../../../../src/scoring/reading/read-email.ts';
import { propertyRuns } from '../../../setup/property-runs.ts';
import { stateOf, statesOf } from '../../score-workbook.ts';

describe('a test on an e-mail column', () => {
  it('finds the domain however the address is written', () => {
    const cells = ['a@acme.com', 'B@ACME.com', 'c@mail.acme.com', ' d@acme.com', 'e@acme.org'];
    expect(statesOf('email domain in', 'acme.com', cells)).toEqual([
      'match',
      'match',
      'match',
      'match',
      'no',
    ]);
  });

  it('tells an invalid address from none', () => {
    const cells = ['', '#N/A', 'nobody', 5];
    expect(statesOf('email is invalid', '', cells)).toEqual(['unknown', 'unknown', 'match', 'match']);
    expect(statesOf('email domain in', 'acme.com', cells)).toEqual(cells.map(() => 'unknown'));
  });

  it.each([['a@ acme.com'], ['a@\u00a0acme.com'], ['a@acme.com@'], ['a.@acme.com'], ['@acme.com']])(
    'finds %j invalid',
    (cell) => {
      expect(stateOf('email is invalid', '', cell)).toBe('match');
    },
  );

  it('finds the domain that the address alone has, whatever the text', () => {
    const mark = fc.constantFrom(...'ab.@-_+<> \u00a0éΣ1K', 'acme', '.com', '@b.de');
    const some = fc.string({ unit: mark, maxLength: 4 });
    const address = fc.tuple(some, some, some).map(([local, at, domain]) => `${local}@${at}${domain}`);
    const texts = fc.array(fc.oneof(some, address), { minLength: 1, maxLength: 20 });
    const sameDomain = fc.property(texts, (cells) => {
      const expected = cells.map((cell) => {
        const domain = emailDomain(fold(cell));
        if (fold(cell) === '' || domain === null) return 'unknown';
        return ['com', 'de'].includes(domain.split('.').pop()!) ? 'match' : 'no';
      });
      expect(statesOf('email domain in', 'com, de', cells)).toEqual(expected);
    });
    fc.assert(sameDomain, propertyRuns());
  });
});
