import { describe, expect, it } from 'vitest';
import { scoreWorkbook } from '../score-workbook.ts';

/** DECISIONS A12: a percent cell holds 0.1; Check rules should warn when the Value is not between 0 and 1. */
describe('advice on percents', () => {
  const advice = (cells: (number | string)[], test: string, value: string) =>
    scoreWorkbook({
      leads: [['ID', 'Growth'], ...cells.map((cell, index) => [`L${index}`, cell])],
      rules: [{ Field: 'Growth', Test: test, Value: value, Points: '-5' }],
    }).problems.filter(({ code }) => code === 'percent-expected');

  it('is given where all numbers are between 0 and 1 and the Value is a whole percent', () => {
    expect(advice([0.1, 0.25, 1, ''], '≥', '10').map(({ message }) => message)).toEqual([
      'Rules!F2: all numbers of Growth are between 0 and 1, as percent cells are, so this rule treats every lead alike. Write 10% instead of 10.',
    ]);
  });

  it('is not given for a Value in percent', () => {
    expect(advice([0.1, 0.25], '≥', '10%')).toEqual([]);
  });

  it('is not given where a number is above 1, or all are 0 and 1', () => {
    expect(advice([0.1, 25], '≥', '10')).toEqual([]);
    expect(advice([0, 1], '≥', '10')).toEqual([]);
  });
});
