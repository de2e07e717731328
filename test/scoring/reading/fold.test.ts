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

  // DESIGN 10 and 16, Text.
  it.each([
    ...['“SaaS”', '„SaaS“', '‟SaaS”', '«SaaS»', '＂SaaS＂'].map((text) => [text, '"saas"']),
    ...['O’Neil', 'O‘Neil', 'O‚Neil', 'O‛Neil', 'Oʼneil', 'O‹Neil', 'O›Neil'].map((text) => [text, "o'neil"]),
    ...['Sa\u200baS', 'SaaS\u200b', 'S\u2060aaS', '\ufeffSaaS', 'Sa\u00adaS'].map((text) => [text, 'saas']),
    ['✔\ufe0f', '✔'],
    ['☑\ufe0e', '☑'],
    ['\u200eSaaS\u200f', 'saas'],
    [' \u200e SaaS \u202c', 'saas'],
    ['Saa\u200dS', 'saa\u200ds'],
    ['\u{e0001}x\u{e007f}', 'x'],
    ['\u200b', ''],
    [' \u200e ', ''],
  ])('reads quotes as plain ones and passes over what cannot be seen: %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is what its definition says, whatever the text', () => {
    const plain = (text: string) => text.replace(/[“”„‟«»]/g, '"').replace(/[‘’‚‛ʼ‹›]/g, "'");
    const cleaned = (text: string) => text.replace(/\u200b|\u2060|\ufeff|\u00ad|\ufe0e|\ufe0f/g, '');
    const sameAsDefinition = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const normal = plain(cleaned(text).normalize('NFKC').toLowerCase());
      expect(fold(text)).toBe(normal.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, ''));
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
