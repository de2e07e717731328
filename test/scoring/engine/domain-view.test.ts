import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invalidAddress, noAddress, readDomains } from '../../../src/scoring/engine/domain-view.ts';
import type { Cell } from '../../../src/scoring/index.ts';
import { fold } from '../../../src/scoring/index.ts';
import { emailDomain } from '../../../src/scoring/reading/read-email.ts';
import { reproducible } from '../reproducible.ts';

function domainsOf(cells: readonly Cell[]): (string | null)[] {
  const { domains, codes } = readDomains(cells);
  return Array.from(codes, (code) => domains[code] ?? null);
}

describe('readDomains', () => {
  it('keeps each domain once', () => {
    const { domains, codes } = readDomains(['a@acme.com', 'B@ACME.com', 'c@mail.acme.com', ' d@acme.com']);
    expect([domains, [...codes]]).toEqual([
      ['acme.com', 'mail.acme.com'],
      [0, 0, 1, 0],
    ]);
  });

  it('tells an invalid address from none', () => {
    expect([...readDomains(['', '#N/A', 'nobody', 5]).codes]).toEqual([
      noAddress,
      noAddress,
      invalidAddress,
      invalidAddress,
    ]);
  });

  it.each([['a@ acme.com'], ['a@\u00a0acme.com'], ['a@acme.com@'], ['a.@acme.com'], ['@acme.com']])(
    'finds %j invalid',
    (cell) => {
      expect(domainsOf([cell])).toEqual([null]);
    },
  );

  it('finds the domain that the address alone has, whatever the text', () => {
    const mark = fc.constantFrom(...'ab.@-_+<> \u00a0éΣ1', 'acme', '.com', '@b.de');
    const some = fc.string({ unit: mark, maxLength: 4 });
    const address = fc.tuple(some, some, some).map(([local, at, domain]) => `${local}@${at}${domain}`);
    const texts = fc.array(fc.oneof(some, address), { maxLength: 20 });
    const sameDomain = fc.property(texts, (cells) => {
      expect(domainsOf(cells)).toEqual(cells.map((cell) => emailDomain(fold(cell))));
    });
    fc.assert(sameDomain, { ...reproducible, numRuns: 1000 });
  });
});
