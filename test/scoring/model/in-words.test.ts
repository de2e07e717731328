import { describe, expect, it } from 'vitest';
import { compileWorkbook, type RuleRow } from '../score-workbook.ts';

function inWords(...rules: RuleRow[]): string {
  const leads = [['Email', 'Industry', 'Employees', 'Last visit', 'Budget']];
  return compileWorkbook({ leads, activities: [['Email', 'Activity', 'When']], rules }).model.rules[0]!
    .inWords;
}

describe('the sentence of a rule on a column', () => {
  it.each<[RuleRow, string]>([
    [{ Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 20 }, '+20 when Industry is SaaS.'],
    [
      { Field: 'Industry', Test: 'is none of', Value: 'Media\nRetail', Points: -5 },
      '−5 when Industry is none of Media; Retail.',
    ],
    [
      { Field: 'Industry', Test: 'in list', Value: 'Competitors', Points: 'Disqualify' },
      'Disqualified when Industry is in list Competitors.',
    ],
    [
      { Field: 'Industry', Test: 'not in list', Value: 'list: Free mail; list:Competitors', Points: 5 },
      '+5 when Industry is not in list Free mail; Competitors.',
    ],
    [{ Field: 'Employees', Test: '>=', Value: '50', Points: 5 }, '+5 when Employees is at least 50.'],
    [
      { Field: 'Employees', Test: 'between', Value: '50, 500', Points: 15 },
      '+15 when Employees is between 50, 500.',
    ],
    [
      {
        Field: 'Employees',
        Test: 'is not empty',
        Points: 2,
        Count: 'each',
        'At least': 2,
        'Max points': -20,
      },
      '+2 times its number when Employees is not empty, and is at least 2, giving at most 20.',
    ],
    [
      { Field: 'Last visit', Test: 'within last days', Value: 7, Points: 5 },
      '+5 when Last visit is at most 7 days ago.',
    ],
    [
      {
        Field: 'Last visit',
        Test: 'is not empty',
        Points: 12,
        'Within days': 1,
        Fade: 'expires',
        'Fade days': 1,
      },
      '+12 when Last visit is not empty, and is at most 1 day ago, gone after 1 day.',
    ],
    [
      { Field: 'Email', Test: 'email is invalid', Points: -20, Count: 'once', 'Max points': 10 },
      '−20 when Email is not a valid e-mail address, taking at most 10.',
    ],
    [{ Field: 'Email', Test: 'email is free', Points: -5 }, '−5 when Email is a free mail address.'],
    [{ Field: 'Budget', Test: 'is yes', Points: 10 }, '+10 when Budget is yes.'],
    [{ Field: 'Budget', Test: '≠', Value: 5, Points: 0 }, '+0 when Budget is not 5.'],
  ])('%j', (rule, sentence) => {
    expect(inWords(rule)).toBe(sentence);
  });
});

describe('the sentence of a rule on activities', () => {
  const demo: RuleRow = { Field: 'Activity', Test: 'is', Value: 'Demo request', Points: 25 };
  it.each<[RuleRow, string]>([
    [demo, '+25 when Activities has an event that is Demo request.'],
    [
      { ...demo, Count: 'each', 'Within days': 30, 'Max points': 50 },
      '+25 each time when Activities has an event that is Demo request in the last 30 days, giving at most 50.',
    ],
    [
      { ...demo, Count: 'each day', 'At least': 2, Fade: 'half-life', 'Fade days': 20 },
      '+25 for each day when Activities has an event that is Demo request, at least 2 times, halving every 20 days.',
    ],
    [
      { ...demo, Fade: 'straight line', 'Fade days': 60 },
      '+25 when Activities has an event that is Demo request, fading to nothing over 60 days.',
    ],
    [
      { Field: 'Activity', Test: 'is empty', Points: -10, 'Within days': 90 },
      '−10 when Activities has no event in the last 90 days.',
    ],
    [
      { ...demo, Test: 'is none of', Value: 'Demo, Trial', Points: -2 },
      '−2 when Activities has no event that is any of Demo, Trial.',
    ],
  ])('%j', (rule, sentence) => {
    expect(inWords(rule)).toBe(sentence);
  });
});

describe('the sentence of a rule with and rows', () => {
  it('joins its conditions', () => {
    const rule = inWords(
      { Field: 'Activity', Test: 'is', Value: 'Pricing page', Points: 15, 'At least': 2, 'Within days': 60 },
      { Rule: 'and', Field: 'Industry', Test: 'is not', Value: 'Media' },
    );
    expect(rule).toBe(
      '+15 when Activities has an event that is Pricing page, at least 2 times in the last 60 days, and Industry is not Media.',
    );
  });
});
