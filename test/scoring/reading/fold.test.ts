import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName } from '../../../src/scoring/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

describe('fold', () => {
  // DECISIONS A1.
  it.each([
    ['  SaaS ', 'saas'],
    ['Ｓａａｓ', 'saas'],
    ['cafe\u0301', 'caf\u00e9'],
    ['\u00a0x\ufeff', 'x'],
    ['New  York', 'new  york'],
    ['ﬁnance', 'finance'],
    ['STRASSE', 'strasse'],
    ['Straße', 'straße'],
  ])('compares %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is NFKC, lower case, trimmed, whatever the text', () => {
    const sameAsDefinition = fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toBe(text.normalize('NFKC').toLowerCase().trim());
    });
    fc.assert(sameAsDefinition, propertyRuns());
  });

  it('changes nothing the second time', () => {
    const idempotent = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    });
    fc.assert(idempotent, propertyRuns());
  });
});

describe('foldName', () => {
  // DECISIONS A2.
  it.each([
    ['Within  days', 'within days'],
    ['Created\non', 'created on'],
    ['\tJob \u00a0 Title ', 'job title'],
  ])('reads runs of white space in the header %j as one space', (header, name) => {
    expect(foldName(header)).toBe(name);
  });
});
