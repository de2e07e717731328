import { describe, expect, it } from 'vitest';
import { signed, whyText } from '../../../src/scoring/index.ts';
import { type RuleRow, whysOf } from '../score-workbook.ts';

describe('whyText', () => {
  // DECISIONS A48.
  it('begins with the score, and adds up line by line', () => {
    const lines = [
      { points: 20, label: 'Industry SaaS' },
      { points: 15, label: 'Company size' },
      { points: 25, label: 'Demo request' },
      { points: -5, label: 'Engagement cap' },
    ];
    expect(whyText(55, lines, [])).toBe(
      '55 = +20 Industry SaaS · +15 Company size · +25 Demo request · −5 Engagement cap',
    );
  });

  it('writes minus as U+2212, also of the score', () => {
    expect(signed(-5)).toBe('\u22125');
    expect(whyText(-5, [{ points: -5, label: 'Student' }], [])).toBe('\u22125 = \u22125 Student');
  });

  it('is 0 = nothing matched without a line', () => {
    expect(whyText(0, [], [])).toBe('0 = nothing matched');
  });

  it('says after the last line what decided the status', () => {
    expect(whyText(0, [], ['disqualified by Competitor', 'status MQL set by hand'])).toBe(
      '0 = nothing matched · disqualified by Competitor · status MQL set by hand',
    );
  });

  it('stays below 50,000 characters, and still adds up', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => ({
      points: 1,
      label: `Rule ${index} ${'x'.repeat(60)}`,
    }));
    const text = whyText(3000, lines, []);
    expect(text.length).toBeLessThan(50_000);
    const points = Array.from(text.matchAll(/[=·] \+(\d+) /gu), (found) => Number(found[1]));
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(3000);
    expect(text).toMatch(/ · \+\d+ \d+ more rules$/u);
  });
});

describe('the Why of a lead', () => {
  const known: RuleRow = { Field: 'Email', Test: 'is not empty' };

  it('leaves out lines of 0, and has the rules in tab order', () => {
    const rules: RuleRow[] = [
      { ...known, Rule: 'B', Points: 5 },
      { ...known, Rule: 'Nothing', Points: 0 },
      { ...known, Rule: 'A', Points: 7 },
    ];
    expect(whysOf({ leads: [['Email'], ['x']], rules })).toEqual(['12 = +5 B · +7 A']);
  });

  it('names the disqualifiers, which have no points', () => {
    const rules: RuleRow[] = [
      { ...known, Rule: 'Competitor', Points: 'Disqualify' },
      { ...known, Rule: 'Known', Points: 5 },
      { ...known, Rule: 'Unsubscribed', Points: 'Disqualify' },
    ];
    expect(whysOf({ leads: [['Email'], ['x']], rules })).toEqual([
      '5 = +5 Known · disqualified by Competitor · disqualified by Unsubscribed',
    ]);
  });

  it('names the status that a person has set', () => {
    const leads = [
      ['Email', 'Status override'],
      ['x', 'sql'],
    ];
    expect(whysOf({ leads, rules: [{ ...known, Rule: 'Known', Points: 5 }] })).toEqual([
      '5 = +5 Known · status SQL set by hand',
    ]);
  });
});
