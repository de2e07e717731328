import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import type { Evidence, Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';

/** 300 deals that bring their own columns, of which every third has a lead; the rules read a column that they lack. */
function evidenceOf(rules: readonly TestRow[]): { evidence: Evidence; title: string } {
  const random = randomNumbers(5);
  const leads: TestRow[] = [['Lead ID', 'Industry', 'Visits', 'Region']];
  const deals: TestRow[] = [['Lead ID', 'Outcome', 'Industry', 'Visits', 'Created on', 'Closed on']];
  for (let k = 0; k < 300; k++) {
    const [isSoftware, visits] = [random() < 0.4, Math.floor(random() * 100)];
    const isWon = random() < 1 / (1 + Math.exp(-((isSoftware ? 1.2 : -0.8) + (visits >= 50 ? 0.8 : -0.8))));
    if (k % 3 === 0) leads.push([`L${k}`, '', '', 'North']);
    const cells = [isSoftware ? 'SaaS' : 'Retail', visits];
    deals.push([`L${k}`, isWon ? 'Won' : 'Lost', ...cells, new Day('2026-01-05'), new Day('2026-03-05')]);
  }
  deals.push(['L999', 'Won', '', '', new Day('2026-01-05'), new Day('2026-03-05')]);
  const document = new TestDocument({
    Leads: leads,
    Deals: deals,
    Rules: [['Rule', 'Field', 'Test', 'Value', 'Points'], ...rules],
  });
  const { evidence } = document.run('findEvidence', { by: 'menu' }) as Summary;
  return { evidence: evidence!, title: document.texts('Evidence')[1]![0]! };
}

describe('deals that are not in Leads', () => {
  it.each([
    ['without a rule', []],
    ['where no rule reads a column of theirs', [['North', 'Region', 'is', 'North', 10]]],
    ['where a rule does', [['Software', 'Industry', 'is', 'SaaS', 20]]],
    ['where a rule reads their keys, as starting points do', [['Key', 'Lead ID', 'is not empty', '', 10]]],
  ])('are learnt from %s', (_, rules) => {
    const { evidence } = evidenceOf(rules);
    expect(evidence.deals).toBe(300);
    expect(evidence.leftOut).toBe(1);
    expect(evidence.rebuilt).not.toBeNull();
  });

  it('are left out where they bring no cell of a column of Leads, and counted in the title', () => {
    const { evidence, title } = evidenceOf([]);
    expect(evidence.leftOut).toBe(1);
    expect(title).toMatch(
      /^As of 2026-\d\d-\d\d · 300 closed deals \(\d+ won, \d+ lost\) · 1 more left out · values of today: only activities and dates are those of the scoring day$/,
    );
  });
});
