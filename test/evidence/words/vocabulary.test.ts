import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textField } from '../../../src/evidence/index.ts';
import { learnVocabulary } from '../../../src/evidence/words/vocabulary.ts';
import { containsWholeWords } from '../../../src/scoring/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';
import { often, vocabularyOf } from './written-deals.ts';

const rest = often(
  12,
  'they want to move soon and have asked for a price',
  'we spoke about the roof and the garden for long',
);

describe('words of free text', () => {
  it('are those of ten deals, and neighbours that say more than each', () => {
    const texts = [
      ...often(12, 'no budget yet', 'the budget is there', 'there is no hurry'),
      ...often(9, 'rather seldom'),
      ...rest,
    ];
    const words = vocabularyOf(texts);
    expect(words).toEqual(expect.arrayContaining(['budget', 'hurry', 'yet', 'roof', 'no budget']));
    expect(words).not.toContain('seldom');
    expect(words).not.toContain('the roof');
  });

  it('are no numbers and nothing with a digit', () => {
    const words = vocabularyOf([...often(12, 'call 4711 about q3 and 24/7 service', 'b2b only'), ...rest]);
    expect(words.filter((word) => /\d/.test(word))).toEqual([]);
    expect(words).toContain('service');
  });

  it('are no parts of e-mail and web addresses', () => {
    const texts = [
      ...often(
        12,
        'write to sales@initech.example please',
        'see www.hooli.com and https://globex.io/prices now',
      ),
      ...rest,
    ];
    const words = vocabularyOf(texts);
    for (const part of ['sales', 'initech', 'example', 'hooli', 'com', 'https', 'globex', 'prices'])
      expect(words.join(' ')).not.toContain(part);
    expect(words).toContain('please');
  });

  it.each([
    ['lives at 12 main street now', ['main', 'street']],
    ['wohnt Hauptstraße 5 seit lange', ['hauptstraße']],
    ['habite 7 rue victor depuis peu', ['rue', 'victor']],
    ['comes from 80331 Munich today', ['munich']],
  ])('are no parts of postal addresses: %s', (sentence, parts) => {
    const words = vocabularyOf([...often(12, sentence), ...rest]).join(' ');
    for (const part of parts) expect(words).not.toContain(part);
  });

  it('are no names that capitals tell, and no names after a title', () => {
    const texts = [...often(12, 'spoke with Miranda at length', 'Dear Herr Vogel, thanks a lot'), ...rest];
    const words = vocabularyOf(texts).join(' ');
    expect(words).not.toContain('miranda');
    expect(words).not.toContain('vogel');
    expect(words).toContain('length');
  });

  it('are nouns too where nouns have capitals, but not the name of the lead or of a person', () => {
    const texts = often(
      12,
      'Das Dach muss bald neu gedeckt werden, sagt der Kunde',
      'Die Heizung im Keller ist alt, der Garten auch',
      'Anna sagt, die Terrasse und der Zaun sind geplant',
    );
    const names = texts.map((text) => (text.startsWith('Das') ? 'Kunde Dachbau' : ''));
    const words = vocabularyOf(texts, { names, people: ['anna'] });
    expect(words).toEqual(expect.arrayContaining(['dach', 'heizung', 'zaun']));
    expect(words).not.toContain('kunde');
    expect(words).not.toContain('anna');
  });

  it('are whole where an apostrophe joins two halves', () => {
    const words = vocabularyOf([...often(12, "we don't need it yet"), ...rest]);
    expect(words).toContain("don't");
    expect(words).not.toContain('don');
  });

  it('are found in the deals in which the Rules tab finds them', () => {
    const part = fc.constantFrom(
      'no',
      'budget',
      "don't",
      'yet',
      'roof',
      '12',
      'a',
      'Größe',
      'e-mail',
      'ok.Next',
      'R&D',
    );
    const gap = fc.constantFrom(' ', '  ', ', ', '-', '\n', "'");
    const text = fc
      .array(fc.tuple(part, gap), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.flat().join('').trim());
    fc.assert(
      fc.property(fc.array(text, { minLength: 30, maxLength: 60 }), (texts) => {
        const field = textField(
          'Notes',
          texts.map((one) => one.toLowerCase()),
        );
        if (field.kind !== 'text') return;
        const source = { texts, names: texts.map(() => ''), people: new Set<string>() };
        const { words, ofValue } = learnVocabulary(field, source);
        field.values.forEach((value, k) => {
          const holding = words.flatMap((word, index) => (containsWholeWords(value, word) ? [index] : []));
          expect([...ofValue[k]!]).toEqual(holding);
        });
      }),
      propertyRuns(),
    );
  });
});
