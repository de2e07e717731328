import { describe, expect, it } from 'vitest';
import {
  cellPlace,
  countedGroups,
  groupProblems,
  type Problem,
  problemAt,
} from '../../../src/scoring/index.ts';

/** What is wrong with one cell, from row and column, both from 1 and 0. */
function at(code: string, tab: string, row: number, column: number, more: Partial<Problem> = {}): Problem {
  const finding = { code, expected: '', received: '', what: `${code} here`, wayOut: 'Mend it.' };
  return { ...problemAt(finding, tab, cellPlace(row, column)), ...more };
}

describe('groups of problems', () => {
  it('hold the cells of one column with one fault, and say how many rows they concern', () => {
    const { errors } = groupProblems([
      at('deal-day-unreadable', 'Deals', 2, 1),
      at('deal-day-unreadable', 'Deals', 3, 1),
      at('deal-day-unreadable', 'Deals', 4, 1, { count: 998 }),
      at('deal-day-unreadable', 'Deals', 2, 2),
    ]);
    expect(errors.map(({ message, count }) => [message, count])).toEqual([
      ['Deals!B2: deal-day-unreadable here. Mend it. (1,000 deals)', 1000],
      ['Deals!C2: deal-day-unreadable here. Mend it.', 1],
    ]);
  });

  it('come by what they concern: rules and whole tabs concern every lead', () => {
    const { errors } = groupProblems([
      at('cell-not-number', 'Leads', 2, 3),
      at('event-in-future', 'Activities', 2, 2, { count: 5 }),
      at('points-not-whole', 'Rules', 7, 6),
      at('deal-in-future', 'Deals', 2, 1, { count: 9 }),
    ]);
    expect(errors.map(({ message }) => message)).toEqual([
      'Rules!G7: points-not-whole here. Mend it.',
      'Deals!B2: deal-in-future here. Mend it. (9 deals)',
      'Activities!C2: event-in-future here. Mend it. (5 activities)',
      'Leads!D2: cell-not-number here. Mend it.',
    ]);
  });

  it('keep each rule and each outcome word apart: their ways out differ', () => {
    const { errors } = groupProblems([
      at('points-not-whole', 'Rules', 7, 6),
      at('points-not-whole', 'Rules', 8, 6),
      at('outcome-unknown', 'Deals', 2, 1, { received: 'Maybe', count: 2 }),
      at('outcome-unknown', 'Deals', 3, 1, { received: 'Soon' }),
    ]);
    expect(errors).toHaveLength(4);
  });

  it('keep advice apart from problems', () => {
    const groups = groupProblems([
      at('ranges-stack', 'Rules', 3, 5, { level: 'advice' }),
      at('points-not-whole', 'Rules', 7, 6),
    ]);
    expect([groups.errors.length, groups.advice.length]).toEqual([1, 1]);
  });

  it('are counted by cells, and by kinds where that is less', () => {
    const { errors } = groupProblems([
      at('cell-not-number', 'Leads', 2, 3, { count: 2000 }),
      at('points-not-whole', 'Rules', 7, 6),
    ]);
    expect(countedGroups(errors, 'problem')).toBe('2,001 problems of 2 kinds');
    expect(countedGroups(errors.slice(0, 1), 'problem')).toBe('1 problem');
  });
});
