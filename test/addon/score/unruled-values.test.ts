import { describe, expect, it } from 'vitest';
import { Day, TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['ID', 'Industry', 'Created on'],
  ...Array.from({ length: 20 }, (_, index): TestRow => [`L${index}`, 'SaaS', new Day('2026-05-05')]),
  ...Array.from({ length: 6 }, (_, index): TestRow => [`N${index}`, 'Fintech, banks', new Day('2026-11-10')]),
];
const rules: readonly TestRow[] = [
  ['Field', 'Test', 'Value', 'Points'],
  ['Industry', 'is', 'SaaS', 20],
];

function problemsOf(settings: readonly TestRow[] = []): string[] {
  const document = new TestDocument(
    { Leads: leads, Rules: rules, Settings: [['Setting', 'Value'], ...settings] },
    { now: '2026-11-21T08:00:00Z' },
  );
  const { problems } = document.scoreLeads({ by: 'menu' });
  return problems
    .filter(({ code }) => code === 'value-unruled')
    .map(({ message, level }) => `${level}: ${message}`);
}

describe('a value that no rule knows', () => {
  it('is advice beside the first lead that has it, with both ways out', () => {
    expect(problemsOf()).toEqual([
      'advice: Leads!B22: 6 of the 6 leads of the last 30 days have "Fintech, banks" in Industry; few had it before, and no rule knows it. Add a rule on Rules; if it does not matter, enter "Industry: Fintech, banks" in Settings, Does not matter.',
    ]);
  });

  it('is told no more once Settings say that it does not matter', () => {
    expect(problemsOf([['Does not matter', '"Industry: Fintech, banks"']])).toEqual([]);
    expect(problemsOf([['Does not matter', 'Industry']])).toEqual([]);
  });
});
