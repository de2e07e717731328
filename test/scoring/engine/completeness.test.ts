import { describe, expect, it } from 'vitest';
import { type RuleRow, scoreWorkbook } from '../score-workbook.ts';

function completenessOf(rules: RuleRow[], row: readonly string[]): number {
  const leads = [['Email', 'Industry', 'Employees', 'Phone'], row];
  return scoreWorkbook({ leads, rules, activities: [['Email', 'Activity', 'When']] }).completeness[0]!;
}

const industry: RuleRow = { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 10 };
const employees: RuleRow = { Field: 'Employees', Test: '≥', Value: 50, Points: 10 };

describe('completeness', () => {
  // DECISIONS A55.
  it("is the share of the rules' columns whose cell is neither empty nor an error", () => {
    expect(completenessOf([industry, employees], ['a', 'SaaS', '', ''])).toBe(0.5);
    expect(completenessOf([industry, employees], ['a', ' ', '#N/A', ''])).toBe(0);
    expect(completenessOf([industry, employees], ['a', 'Media', '10', ''])).toBe(1);
  });

  it('counts a column once, and a cell that cannot be read as known', () => {
    expect(
      completenessOf([industry, { ...industry, Value: 'Media' }, employees], ['a', '', 'many', '']),
    ).toBe(0.5);
  });

  it('counts the columns of and rows and of disqualifiers', () => {
    const and: RuleRow = { Rule: 'and', Field: 'Employees', Test: '≥', Value: 1 };
    const out: RuleRow = { Field: 'Phone', Test: 'is empty', Points: 'Disqualify' };
    expect(completenessOf([industry, and, out], ['a', 'SaaS', '', ''])).toBeCloseTo(1 / 3, 12);
  });

  it('is 1 where rules read activities only', () => {
    expect(completenessOf([{ Field: 'Activity', Test: 'is empty', Points: -5 }], ['a', '', '', ''])).toBe(1);
  });
});
