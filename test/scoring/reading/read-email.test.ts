import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/scoring/index.ts';
import { compileDomainPatterns, emailDomain } from '../../../src/scoring/reading/read-email.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const domainOf = (text: string) => emailDomain(fold(text));

describe('emailDomain', () => {
  // DECISIONS A30.
  it.each([
    ['Ann@Example.com', 'example.com'],
    ['Ann B. <ann@example.com>', 'example.com'],
    ['<ann@example.com>', 'example.com'],
    ["o'brien+tag@mail.example.co.uk", 'mail.example.co.uk'],
    [`${'a'.repeat(64)}@example.com`, 'example.com'],
    ['a@xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
    ['a@münchen.de', 'münchen.de'],
    [`a@${'b'.repeat(63)}.com`, `${'b'.repeat(63)}.com`],
    ['a@1.de', '1.de'],
    // Combining marks are part of letters, also at the end of a label.
    ['info@हिन्दी.भारत', 'हिन्दी.भारत'],
    ['ann@ที่.ไทย', 'ที่.ไทย'],
    ['\u200eann@example.com\u200b', 'example.com'],
    ['ann@example.com\u00a0', 'example.com'],
  ])('finds the domain of %j', (text, domain) => {
    expect(domainOf(text)).toBe(domain);
  });

  it.each([
    ['ann.example.com', 'no @'],
    ['ann@@example.com', 'two @'],
    ['a@b.com, c@d.com', 'two addresses'],
    ['@example.com', 'an empty local part'],
    [`${'a'.repeat(65)}@example.com`, 'a local part over 64'],
    ['a b@example.com', 'a space'],
    ['"ann"@example.com', 'quotes'],
    ['ann(x)@example.com', 'parentheses'],
    ['a;b@example.com', 'a semicolon'],
    ['a:b@example.com', 'a colon'],
    ['a\\b@example.com', 'a backslash'],
    ['a[b]@example.com', 'brackets'],
    ['.ann@example.com', 'a dot at the beginning'],
    ['ann.@example.com', 'a dot at the end'],
    ['a..b@example.com', 'two dots in a row'],
    ['ann@example', 'a domain of one label'],
    ['ann@example..com', 'an empty label'],
    ['ann@.com', 'an empty first label'],
    [`a@${'b'.repeat(64)}.com`, 'a label over 63'],
    ['ann@exa_mple.com', 'another character than letters, digits and hyphens'],
    ['ann@-example.com', 'a hyphen at the beginning of a label'],
    ['ann@example-.com', 'a hyphen at the end of a label'],
    ['ann@example.c', 'a last label under 2 characters'],
    ['ann@10.0.0.12', 'a last label of digits only'],
    ['Ann <ann@example.com> x', 'text after the address'],
    ['', 'nothing'],
  ])('finds %j invalid: it has %s', (text) => {
    expect(domainOf(text)).toBeNull();
  });

  it('never throws, whatever the text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'ab.@<>- "é1') });
    const total = fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
      expect(domainOf(text) ?? '@').toMatch(/^@$|\./u);
    });
    fc.assert(total, propertyRuns());
  });
});

describe('compileDomainPatterns', () => {
  // DECISIONS A31.
  it.each([
    ['acme.com', 'acme.com', true],
    ['acme.com', 'mail.acme.com', true],
    ['acme.com', 'notacme.com', false],
    ['acme.com', 'acme.com.br', false],
    ['ACME.com ', 'acme.com', true],
    ['@acme.com', 'mail.acme.com', true],
    ['.acme.com', 'acme.com', true],
    ['*.acme.com', 'acme.com', true],
    ['edu', 'cs.stanford.edu', true],
    ['edu', 'reeducate.com', false],
  ])('holds for the domain or a subdomain: %j for %j is %s', (pattern, domain, holds) => {
    expect(compileDomainPatterns([pattern])(domain)).toBe(holds);
    const others = Array.from({ length: 30 }, (_, index) => `other${index}.org`);
    expect(compileDomainPatterns([...others, pattern])(domain)).toBe(holds);
  });

  it.each([
    ['*.ac.*', 'ox.ac.uk', true],
    ['*.ac.*', 'ac.uk', false],
    ['*.ac.*', 'pac.uk', false],
    ['uni-*.de', 'uni-bonn.de', true],
    ['uni-*.de', 'mail.uni-bonn.de', false],
    ['@uni-*.de', 'uni-bonn.de', true],
    ['.uni-*.de', 'uni-bonn.de', true],
    ['acme.??', 'acme.de', true],
    ['acme.??', 'acme.com', false],
  ])('holds other wildcards against the whole domain: %j for %j is %s', (pattern, domain, holds) => {
    expect(compileDomainPatterns([pattern])(domain)).toBe(holds);
  });
});
