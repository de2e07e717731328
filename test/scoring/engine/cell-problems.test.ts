import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { date, type RuleRow, scoreWorkbook } from '../score-workbook.ts';

function problemsOf(rules: RuleRow[], cells: readonly Cell[]) {
  const leads = [['Key', 'Cell'], ...cells.map((cell, index) => [`k${index}`, cell])];
  return scoreWorkbook({ leads, rules: rules.map((rule) => ({ Field: 'Cell', Points: 1, ...rule })) })
    .problems;
}

describe('a cell that a rule cannot read', () => {
  it.each<[RuleRow, Cell, string]>([
    [
      { Test: '≥', Value: 5 },
      'many',
      'Leads!B2: "many" is not a number, so rules on Cell are unknown for this lead. Enter a number or a range such as 51-200.',
    ],
    [
      { Test: '≥', Value: 5 },
      true,
      'Leads!B2: "TRUE" is not a number, so rules on Cell are unknown for this lead. Enter a number or a range such as 51-200.',
    ],
    [
      { Test: '≥', Value: '2026-01-01' },
      45_000,
      'Leads!B2: "45000" is not a date, so rules on Cell are unknown for this lead. Enter a date such as 2026-11-21.',
    ],
    [
      { Test: 'within last days', Value: 7 },
      'soon',
      'Leads!B2: "soon" is not a date, so rules on Cell are unknown for this lead. Enter a date such as 2026-11-21.',
    ],
    [
      { Test: 'within last days', Value: 7 },
      date('2026-11-22'),
      'Leads!B2: 2026-11-22 has not come yet, so no age can be taken and rules on Cell are unknown for this lead. Correct the date.',
    ],
    [
      { Test: 'is not empty', Fade: 'expires', 'Fade days': 7 },
      '2027-01-01',
      'Leads!B2: 2027-01-01 has not come yet, so no age can be taken and rules on Cell are unknown for this lead. Correct the date.',
    ],
    [
      { Test: 'is yes' },
      'perhaps',
      'Leads!B2: "perhaps" is neither yes nor no, so rules on Cell are unknown for this lead. Enter yes or no, or add the word to Settings, Yes words or No words.',
    ],
    [
      { Test: 'email is free' },
      'nobody',
      'Leads!B2: "nobody" is not an e-mail address, so rules on the domain of Cell are unknown for this lead. Correct the address.',
    ],
    [
      { Test: 'is not empty', Count: 'each' },
      '51-200',
      'Leads!B2: points cannot be multiplied by "51-200", so rules on Cell are unknown for this lead. Enter one number from 0.',
    ],
    [
      { Test: 'is', Value: 'x' },
      '#REF!',
      'Leads!B2: the cell has the error #REF!, so rules on it are unknown. Repair its formula.',
    ],
  ])('is reported with address and way out: %j', (rule, cell, sentence) => {
    expect(problemsOf([rule], [cell]).map((problem) => problem.message)).toEqual([sentence]);
  });

  it('is said in one line where the header of its column has several', () => {
    const leads = [
      ['Key', 'Number of\n  people'],
      ['k', 'many'],
    ];
    const { problems } = scoreWorkbook({
      leads,
      rules: [{ Field: 'Number of people', Points: 1, Test: '≥', Value: 5 }],
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'Leads!B2: "many" is not a number, so rules on Number of people are unknown for this lead. Enter a number or a range such as 51-200.',
    ]);
  });

  it('is remarked on once a column where formulas have no result yet', () => {
    const problems = problemsOf(
      [{ Test: 'is empty' }, { Test: '≥', Value: 5 }],
      ['Loading...', '', 'Loading...'],
    );
    expect(problems.map(({ code, count, message }) => [code, count, message])).toEqual([
      [
        'formula-without-result',
        2,
        'Leads!B2: 2 formulas have no result yet, so rules on Cell are unknown for these leads. Wait until they are computed (a file: open it in Excel or Google Sheets and save it again), then score again.',
      ],
    ]);
  });

  it('is reported once for several rules that read it in the same way', () => {
    const rules: RuleRow[] = [
      { Test: '≥', Value: 5 },
      { Test: '<', Value: 5 },
      { Test: 'within last days', Value: 5 },
      { Test: 'more than days ago', Value: 5 },
    ];
    expect(problemsOf(rules, ['many']).map((problem) => problem.code)).toEqual([
      'cell-not-number',
      'cell-not-date',
    ]);
  });

  it.each<[RuleRow, Cell]>([
    [{ Test: '≥', Value: 5 }, ''],
    [{ Test: '≥', Value: 5 }, '51-200'],
    [{ Test: 'is', Value: 'many' }, 'many'],
    // DECISIONS A28.
    [{ Test: '≥', Value: '2026-01-01' }, date('2030-01-01')],
    [{ Test: 'email is invalid' }, 'nobody'],
  ])('is not this one: %j reads %j', (rule, cell) => {
    expect(problemsOf([rule], [cell])).toEqual([]);
  });

  it('is counted beyond the first twenty of its kind, and not named', () => {
    const problems = problemsOf([{ Test: '≥', Value: 5 }], new Array(1250).fill('many'));
    expect(problems).toHaveLength(21);
    expect(problems.reduce((sum, problem) => sum + problem.count, 0)).toBe(1250);
    expect(problems.at(-1)!.message).toBe(
      'Leads!B22: "many" is not a number, so rules on Cell are unknown for this lead. Enter a number or a range such as 51-200. (and 1,229 more cells like it)',
    );
  });
});
