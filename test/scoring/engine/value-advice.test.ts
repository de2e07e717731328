import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { type RuleRow, scoreWorkbook, type Workbook } from '../score-workbook.ts';

const industries: readonly Cell[] = ['SaaS', 'Retail', 'Media', ''];

function adviceOf(rule: RuleRow, workbook: Workbook & { cells?: readonly Cell[] } = {}): string[] {
  const cells = workbook.cells ?? industries;
  const { problems } = scoreWorkbook({
    ...workbook,
    leads: [['ID', 'Industry'], ...cells.map((cell, index) => [`L${index}`, cell])],
    rules: [{ Field: 'Industry', Test: 'is', Points: 5, ...rule }],
  });
  return problems
    .filter(({ code }) => code === 'value-nowhere' || code === 'activity-nowhere')
    .map(({ message }) => message);
}

describe('advice on a value that occurs nowhere', () => {
  it.each<[RuleRow, string]>([
    [
      { Value: 'Retial' },
      'Rules!F2: no lead has "Retial" in Industry, did you mean "Retail"? Correct the value, or leave it for leads to come.',
    ],
    [
      { Value: 'Zebra breeding' },
      'Rules!F2: no lead has "Zebra breeding" in Industry. Correct the value, or leave it for leads to come.',
    ],
    [
      { Test: 'is any of', Value: 'SaaS, Zebra breeding, Retial' },
      'Rules!F2: no lead has "Zebra breeding" or 1 more of the values in Industry, did you mean "Retail"? Correct the value, or leave it for leads to come.',
    ],
    [
      { Test: 'is none of', Value: 'Meida' },
      'Rules!F2: no lead has "Meida" in Industry, did you mean "Media"? Correct the value, or leave it for leads to come.',
    ],
  ])('is given for %j', (rule, sentence) => {
    expect(adviceOf(rule)).toEqual([sentence]);
  });

  it.each<RuleRow>([
    { Value: ' saas\u200b' },
    { Test: 'contains', Value: 'zebra' },
    { Test: 'is', Value: 'list: Competitors' },
    { Test: 'in list', Value: 'Competitors' },
  ])('is not given for %j', (rule) => {
    expect(adviceOf(rule, { lists: [['Competitors'], ['Rival']] })).toEqual([]);
  });

  it('is not given where a number in the column has the value', () => {
    expect(adviceOf({ Value: '"1,200"' }, { cells: [1200, 5] })).toEqual([]);
  });

  it('is not given where a column is empty, or has more than 200 different values', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `Industry ${index}`);
    expect(adviceOf({ Value: 'x' }, { cells: ['', ''] })).toEqual([]);
    expect(adviceOf({ Value: 'x' }, { cells: many(201) })).toEqual([]);
    expect(adviceOf({ Value: 'x' }, { cells: many(200) })).toHaveLength(1);
  });

  const activities = [
    ['ID', 'Activity', 'When'],
    ['L0', 'Demo request', '2026-11-01'],
    ['L1', 'Webinar', 'not yet'],
  ];

  it('is given for an activity that no event has, counted or not', () => {
    const onActivity = { Field: 'Activity', Test: 'is any of' };
    expect(adviceOf({ ...onActivity, Value: 'Demo requst' }, { activities })).toEqual([
      'Rules!F2: no activity is called "Demo requst", did you mean "Demo request"? Correct the name, or leave it for activities to come.',
    ]);
    expect(adviceOf({ ...onActivity, Value: 'demo request, webinar' }, { activities })).toEqual([]);
  });

  it('is given at an and row, too', () => {
    const { problems } = scoreWorkbook({
      leads: [
        ['ID', 'Industry'],
        ['L0', 'SaaS'],
      ],
      rules: [
        { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 5 },
        { Rule: 'and', Field: 'Industry', Test: 'is not', Value: 'Retail' },
      ],
    });
    expect(problems.filter(({ code }) => code === 'value-nowhere').map(({ cell }) => cell)).toEqual(['F3']);
  });
});
