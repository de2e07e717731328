import { describe, expect, it } from 'vitest';
import { type RuleRow, scoreWorkbook, type Workbook } from '../score-workbook.ts';

const leads = [
  ['Email', 'Industry', 'Visits', 'Seen'],
  ['a', 'SaaS', '', ''],
];
const saas: RuleRow = { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 10 };
const visits: RuleRow = { Field: 'Visits', Test: 'is not empty', Points: 20 };

function potentialOf(rules: RuleRow[], settings: Workbook['settings'] = {}): number {
  return scoreWorkbook({ leads, rules, settings }).potentials[0]!;
}

describe('the potential', () => {
  // DECISIONS A55.
  it('is the score if every unknown positive rule matched', () => {
    expect(potentialOf([saas, visits])).toBe(30);
  });

  it('leaves unknown rules out that take points', () => {
    expect(potentialOf([saas, { ...visits, Points: -20 }])).toBe(10);
  });

  it('leaves rules out that are known not to match', () => {
    expect(potentialOf([saas, { ...saas, Value: 'Media' }])).toBe(10);
  });

  it('takes a rule once, or as often as its At least', () => {
    expect(potentialOf([{ ...visits, Count: 'each' }])).toBe(20);
    expect(potentialOf([{ ...visits, Count: 'each', 'At least': 3 }])).toBe(60);
    expect(potentialOf([{ ...visits, 'At least': 3 }])).toBe(20);
  });

  it('is not faded, but capped', () => {
    expect(potentialOf([{ ...visits, Field: 'Seen', Fade: 'half-life', 'Fade days': 1 }])).toBe(20);
    expect(potentialOf([{ ...visits, 'Max points': 12 }])).toBe(12);
    expect(potentialOf([saas, { ...visits, Group: 'G' }], { 'Max points: G': 15 })).toBe(25);
    expect(potentialOf([saas, visits], { 'Max points: Fit': 24 })).toBe(24);
    expect(potentialOf([saas, { ...visits, Points: 200 }])).toBe(100);
  });

  it('takes a rule of which one condition is unknown and none fails', () => {
    const and = (value: string): RuleRow => ({ Rule: 'and', Field: 'Industry', Test: 'is', Value: value });
    expect(potentialOf([visits, and('SaaS')])).toBe(20);
    expect(potentialOf([visits, and('Media')])).toBe(0);
  });
});
