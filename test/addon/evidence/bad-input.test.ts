import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import type { Evidence, Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';

const rules: readonly TestRow[] = [
  ['Rule', 'Field', 'Test', 'Value', 'Points'],
  ['Software', 'Industry', 'is', 'SaaS', 20],
  ['Visits', 'Visits', '≥', '50', 10],
];

interface Shape {
  deals?: number;
  /** Whether deal `k` is won, where it is not left to chance and the columns. */
  won?: (k: number) => boolean;
  /** Cells of one more column, by deal and outcome. */
  more?: Record<string, (k: number, won: boolean) => string | number>;
  without?: readonly string[];
  days?: boolean;
}

/** Deals that Industry and Visits tell apart, and whatever is wrong with them. */
function evidenceOf({ deals = 400, won, more = {}, without = [], days = true }: Shape): {
  summary: Summary;
  evidence: Evidence;
} {
  const random = randomNumbers(11);
  const columns = Object.entries(more);
  const header = ['Lead ID', 'Industry', 'Visits', ...columns.map(([name]) => name)];
  const leads: TestRow[] = [header];
  const dealRows: TestRow[] = [['Lead ID', 'Outcome', ...(days ? ['Created on', 'Closed on'] : [])]];
  for (let k = 0; k < deals; k++) {
    const [isSoftware, visits] = [random() < 0.4, Math.floor(random() * 100)];
    const logOdds = (isSoftware ? 1.2 : -0.8) + (visits >= 50 ? 0.8 : -0.8);
    const isWon = won?.(k) ?? random() < 1 / (1 + Math.exp(-logOdds));
    leads.push([
      `L${k}`,
      isSoftware ? 'SaaS' : 'Retail',
      visits,
      ...columns.map(([, cell]) => cell(k, isWon)),
    ]);
    const dates = days ? [new Day('2026-01-05'), new Day('2026-03-05')] : [];
    dealRows.push([`L${k}`, isWon ? 'Won' : 'Lost', ...dates]);
  }
  const kept = header.map((name) => !without.includes(name));
  const document = new TestDocument({
    Leads: leads.map((row) => row.filter((_, c) => kept[c])),
    Deals: dealRows,
    Rules: rules.filter(([, field]) => !without.includes(String(field))),
  });
  const summary = document.run('findEvidence', { by: 'menu' }) as Summary;
  expect(JSON.stringify(document.texts('Evidence'))).not.toMatch(/NaN|Infinity|undefined|null/);
  return { summary, evidence: summary.evidence! };
}

describe('deals that little can be learnt from', () => {
  it('fewer than 40 wins: said, with wide intervals', () => {
    const { evidence } = evidenceOf({ deals: 90, won: (k) => k % 3 === 0 });
    expect(evidence.warnings).toContain(
      '30 won and 60 lost deals are few: below 40 of each, points that deals suggest are often no better than a good guess.',
    );
  });

  it('hardly any: no suggestion, and when to come back', () => {
    const { evidence } = evidenceOf({ deals: 20, won: (k) => k < 4 });
    expect(evidence.refusals).toEqual([
      'There are no new rules. 4 won and 16 lost deals are too few to learn from. Come back when there are 10 of each, better 40.',
    ]);
    expect([evidence.reweighed, evidence.rebuilt]).toEqual([null, null]);
    expect(evidence.rules.map(({ verdict }) => verdict)).toEqual(['too few to say', 'too few to say']);
  });

  it('none at all', () => {
    const { evidence } = evidenceOf({ deals: 0 });
    expect(evidence.refusals).toEqual([
      'There are no new rules. There are no closed deals to learn from. Enter won and lost deals in the Deals tab.',
    ]);
  });

  it('all won: no suggestion', () => {
    const { evidence, summary } = evidenceOf({ won: () => true });
    expect(evidence.refusals).toEqual([
      'There are no new rules. All 400 closed deals are won: what tells them from lost ones cannot be seen. Enter those too.',
    ]);
    expect(summary.rebuiltRules).toBeUndefined();
    expect(evidence.rules[0]).toMatchObject({
      conversionWith: 1,
      conversionWithout: 1,
      suggestedPoints: null,
    });
  });

  it('outcomes by chance: the gate is shut for both suggestions', () => {
    const coin = randomNumbers(3);
    const { evidence } = evidenceOf({ won: () => coin() < 0.5 });
    expect([evidence.reweighed, evidence.rebuilt, evidence.signals]).toEqual([null, null, []]);
    expect(evidence.refusals[0]).toMatch(
      /^There are no new points for your rules\. What your rules say does not tell won from lost deals beyond chance \(right in \d\d of 100 pairs/,
    );
    expect(evidence.refusals[1]).toMatch(
      /^There are no new rules\. The columns do not tell won from lost deals beyond chance \(right in \d\d of 100 pairs/,
    );
    expect(evidence.rules.map(({ suggestedPoints }) => suggestedPoints)).toEqual([null, null]);
  });
});

describe('columns that are no help', () => {
  it('one column is enough where it says something', () => {
    const { evidence } = evidenceOf({ without: ['Visits'] });
    expect(evidence.rebuilt?.fields).toEqual(['Industry']);
  });

  it('constant columns are left out and named', () => {
    const { evidence } = evidenceOf({ more: { Region: () => 'North', Team: () => '' } });
    expect(evidence.warnings).toEqual([
      'Column "Region" is the same for all deals, or empty. It is left out.',
    ]);
    expect(evidence.rebuilt?.fields.sort()).toEqual(['Industry', 'Visits']);
  });

  it('a column that gives the outcome away is left out', () => {
    const { evidence } = evidenceOf({
      more: {
        'Loss reason': (k, won) => (won ? '' : k % 2 ? 'Price' : 'Timing'),
        Grade: (_, won) => (won ? 9 : 2),
      },
    });
    expect(evidence.warnings).toEqual([
      `Column "Loss reason" is filled in ${evidence.lost} deals, and all of them are lost. It is probably filled in after the outcome, and left out.`,
      'Column "Grade" alone tells won from lost in 99 of 100 pairs. That is too good for something known beforehand: it is probably filled in after the outcome, and left out.',
    ]);
    expect(evidence.rebuilt?.fields.sort()).toEqual(['Industry', 'Visits']);
    expect(evidence.signals).toEqual([]);
  });

  it('2,000 distinct texts are left out', () => {
    const { evidence } = evidenceOf({ deals: 2000, more: { Comment: (k) => `text ${k}` } });
    expect(evidence.warnings).toEqual([
      'Column "Comment" has almost only different texts, none of them in 5 deals. It is left out; group the values if they say something.',
    ]);
  });

  it('a value that only won deals have gets points that do not run off', () => {
    const { evidence } = evidenceOf({
      more: { Partner: (k, won) => (won && k % 2 ? 'Yes' : k % 5 ? 'No' : '') },
    });
    expect(evidence.rebuilt?.fields).toContain('Partner');
    expect(evidence.rebuilt?.highest).toBeLessThanOrEqual(100);
    const partner = evidence.signals.find(({ value }) => value === 'yes')!;
    expect(Math.abs(partner.suggestedPoints!)).toBeLessThan(100);
  });
});

describe('deals that are not what they seem', () => {
  it('without any day: what is known today may know the outcome', () => {
    const { evidence } = evidenceOf({ days: false });
    expect(evidence.warnings).toEqual([
      '400 of 400 deals have no day and are read as of today: what is known today may know the outcome. Enter Created on or Closed on.',
    ]);
  });

  it('entered twice: counted once', () => {
    const random = randomNumbers(5);
    const deals = Array.from({ length: 60 }, (_, k): TestRow => [`L${k}`, random() < 0.5 ? 'Won' : 'Lost']);
    const document = new TestDocument({
      Leads: [['Lead ID', 'Industry', 'Visits'], ...deals.map(([id], k): TestRow => [id!, 'SaaS', k])],
      Deals: [['Lead ID', 'Outcome'], ...deals, ...deals.slice(0, 5)],
      Rules: rules,
    });
    const { evidence } = document.run('findEvidence', { by: 'menu' }) as Summary;
    expect(evidence?.deals).toBe(60);
    expect(evidence?.warnings).toContain(
      '5 rows of Deals are the same as a row above, cell by cell (row 62 as row 2). They are not learnt from; delete them if they are entered twice.',
    );
  });
});
