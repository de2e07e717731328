import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { type RuleRow, scoreWorkbook } from '../score-workbook.ts';

/** What is said of a column of Leads that one rule reads. */
function saidOf(rule: RuleRow, cells: readonly Cell[], locale = 'en_US'): string[] {
  const { problems } = scoreWorkbook({
    leads: [['ID', 'Cell'], ...cells.map((cell, index) => [`L${index}`, cell])],
    rules: [{ Field: 'Cell', Points: 5, ...rule }],
    locale,
  });
  return problems.filter(({ code }) => code !== 'no-negative-rule').map(({ message }) => message);
}

const since: RuleRow = { Test: '≥', Value: '2026-01-01' };
const large: RuleRow = { Test: '≥', Value: 50 };

describe('a column is said once', () => {
  it('to have words behind numbers that are passed over', () => {
    expect(saidOf(large, [5, '60', '51-200 employees', '1-10 employees', '12 Main Street'])).toEqual([
      'Leads!B6: "12 Main Street" is not a number, so rules on Cell are unknown for this lead. Enter a number or a range such as 51-200.',
      'Leads!B4: words behind a number, as in "51-200 employees", are passed over in Cell. Nothing is to be done where they are all the same unit.',
    ]);
  });

  it('to have dates in another order than the locale has', () => {
    expect(saidOf(since, ['3/10/2026', '27/9/2026', '28/9/2026'])).toEqual([
      'Leads!B3: dates of Cell are read with the day first, as "27/9/2026" says. Nothing is to be done where that is right; else write them as 2026-11-21.',
    ]);
    expect(saidOf(since, ['3/10/2026', '27/9/2026'], 'en_GB')).toEqual([]);
  });

  it('to have dates in both orders, with the number of those that may be either', () => {
    const cells = ['27/9/2026', '9/28/2026', '3/10/2026', '10/3/2026', '4/4/2026'];
    const { problems } = scoreWorkbook({
      leads: [['ID', 'Cell'], ...cells.map((cell, index) => [`L${index}`, cell])],
      rules: [{ Field: 'Cell', Points: -5, ...since }],
    });
    expect(problems.map(({ message, count }) => [message, count])).toEqual([
      [
        'Leads!B4: Cell has dates with the day first and dates with the month first, so what may be either is unknown, such as "3/10/2026". Write the dates of this column in one order, or as 2026-11-21.',
        2,
      ],
    ]);
  });
});

describe('a cell is reported', () => {
  it('where it is no date in the order of its column', () => {
    expect(saidOf(since, [...new Array(19).fill('27/9/2026'), '9/28/2026'], 'en_GB')).toEqual([
      'Leads!B21: "9/28/2026" is no date with the day first, as the others of Cell are, so rules on it are unknown for this lead. Correct the date, or write it as 2026-11-21.',
    ]);
  });

  it.each([large, { Test: 'is not empty', Count: 'each' }])(
    'where it may be one or a thousand: %j',
    (rule) => {
      expect(saidOf(rule, ['1.000'])).toEqual([
        'Leads!B2: "1.000" may be one or a thousand times as much, so rules on Cell are unknown for this lead. Write it without a mark, such as 1000, or with other decimals, such as 1.0.',
      ]);
    },
  );
});
