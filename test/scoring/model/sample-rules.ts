import type { Rule } from '../../../src/scoring/index.ts';
import { compileWorkbook, type RuleRow, type Workbook } from '../score-workbook.ts';

export const leads = [['Email', 'Industry', 'Employees', 'Last visit', 'Score', 'Status', 'Why', 'Outcome']];
const activities = [['Email', 'Activity', 'When']];
export const works: RuleRow = { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 20 };
export const onActivity: RuleRow = { Field: 'Activity', Test: 'is', Value: 'Demo', Points: 25 };

/** What is said of rules with a problem. */
export function sentences(rules: RuleRow[], workbook: Workbook = {}): string[] {
  const { problems } = compileWorkbook({
    leads,
    activities,
    ownHeaders: ['Score', 'Status', 'Why'],
    outcomeHeaders: ['Outcome'],
    ...workbook,
    rules,
  });
  return problems.filter((problem) => problem.level === 'error').map((problem) => problem.message);
}

export function rulesOf(rules: RuleRow[], workbook: Workbook = {}): readonly Rule[] {
  return compileWorkbook({ leads, activities, ...workbook, rules }).model.rules;
}
