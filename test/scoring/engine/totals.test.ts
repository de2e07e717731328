import { describe, expect, it } from 'vitest';
import { type RuleRow, scoreWorkbook, type Workbook, whysOf } from '../score-workbook.ts';

/** One lead for which every rule holds. */
function whyWith(rules: RuleRow[], settings: Workbook['settings'] = {}): string {
  return whysOf(workbook(rules, settings))[0]!;
}

function workbook(rules: RuleRow[], settings: Workbook['settings'] = {}): Workbook {
  return { leads: [['Email'], ['a@b.de']], rules, settings };
}

const rule = (name: string, points: number, more: RuleRow = {}): RuleRow => ({
  Rule: name,
  Field: 'Email',
  Test: 'is not empty',
  Points: points,
  ...more,
});
const behavior: RuleRow = { Kind: 'Behavior' };

describe('the order of evaluation', () => {
  it('is rules, group caps, Fit cap, Engagement cap, then the ceiling', () => {
    const rules = [
      rule('A', 60, { Group: 'Web' }),
      rule('B', 50, { ...behavior, Group: 'Mail' }),
      rule('C', 40, { Group: 'Web' }),
      rule('D', 45, behavior),
    ];
    const settings = {
      'Max points: Mail': 30,
      'Max points: Web': 80,
      'Max points: Engagement': 60,
      'Max points: Fit': 70,
    };
    expect(whyWith(rules, settings)).toBe(
      '100 = +60 A · +50 B · +40 C · +45 D · −20 Web cap · −20 Mail cap · −10 Fit cap · −15 Engagement cap · −30 Score ceiling',
    );
  });

  it('adds up duplicate rules', () => {
    expect(whyWith([rule('A', 5), rule('A', 5)])).toBe('10 = +5 A · +5 A');
  });
});

describe('the cap of a group', () => {
  // DECISIONS A43.
  it('keeps what the group gives or takes together within ±M', () => {
    const group: RuleRow = { Group: 'Mail' };
    const settings = { 'Max points: Mail': 10, 'Score floor': 'none' };
    expect(whyWith([rule('A', 8, group), rule('B', 7, group)], settings)).toBe(
      '10 = +8 A · +7 B · −5 Mail cap',
    );
    expect(whyWith([rule('A', -8, group), rule('B', -7, group)], settings)).toBe(
      '−10 = −8 A · −7 B · +5 Mail cap',
    );
    expect(whyWith([rule('A', 18, group), rule('B', -9, group)], settings)).toBe('9 = +18 A · −9 B');
  });

  it('finds its group by the folded name, and is called as the first rule spells it', () => {
    const rules = [rule('A', 8, { Group: 'Web  Site' }), rule('B', 8, { Group: 'web site' })];
    expect(whyWith(rules, { 'max points: WEB SITE': -9 })).toBe('9 = +8 A · +8 B · −7 Web Site cap');
  });

  it('gives the best one only where it is as much as the best', () => {
    const group: RuleRow = { Group: 'Title' };
    expect(whyWith([rule('Director', 15, group), rule('Head', 15, group)], { 'Max points: Title': 15 })).toBe(
      '15 = +15 Director · +15 Head · −15 Title cap',
    );
  });

  it('counts to the Kind of the first rule where a group has both kinds', () => {
    const scores = scoreWorkbook(
      workbook([rule('A', 8, { ...behavior, Group: 'Mix' }), rule('B', 30, { Group: 'Mix' })], {
        'Max points: Mix': 20,
      }),
    );
    expect([scores.fit[0], scores.engagement[0], scores.scores[0]]).toEqual([30, -10, 20]);
  });

  // DECISIONS A45.
  it('does not hold for groups called Fit or Engagement', () => {
    const rules = [rule('A', 8, { ...behavior, Group: 'Fit' }), rule('B', 8, { ...behavior, Group: 'Fit' })];
    expect(whyWith(rules, { 'Max points: Fit': 5 })).toBe('16 = +8 A · +8 B');
  });
});

describe('the Fit and Engagement caps', () => {
  it('hold from above only', () => {
    const settings = { 'Max points: Fit': 10, 'Max points: Engagement': 10, 'Score floor': 'none' };
    expect(whyWith([rule('A', -30), rule('B', -40, behavior)], settings)).toBe('−70 = −30 A · −40 B');
    expect(whyWith([rule('A', 30), rule('B', 40, behavior)], settings)).toBe(
      '20 = +30 A · +40 B · −20 Fit cap · −30 Engagement cap',
    );
  });

  it('may be 0', () => {
    expect(whyWith([rule('A', 30)], { 'Max points: Fit': 0 })).toBe('0 = +30 A · −30 Fit cap');
  });
});

describe('floor and ceiling', () => {
  it('are 0 and 100 by default', () => {
    expect(whyWith([rule('A', -30)])).toBe('0 = −30 A · +30 Score floor');
    expect(whyWith([rule('A', 130)])).toBe('100 = +130 A · −30 Score ceiling');
  });

  it('are not there where Settings say none', () => {
    expect(whyWith([rule('A', -30)], { 'Score floor': 'none' })).toBe('−30 = −30 A');
    expect(whyWith([rule('A', 130)], { 'Score ceiling': 'none' })).toBe('130 = +130 A');
  });

  it('raise a lead for which nothing matched to the floor', () => {
    expect(whyWith([rule('A', 5, { Test: 'is empty' })], { 'Score floor': 10 })).toBe('10 = +10 Score floor');
  });
});
