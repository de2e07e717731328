import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { type DocumentOptions, put, TestDocument, type TestRow } from '../document.ts';

const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Draft points', 'Notes'],
  [true, 'Software', 'Industry', 'is', 'SaaS', 5, '', ''],
];
const statuses: readonly TestRow[] = [
  ['Status', 'Min score', 'Draft min score'],
  ['Cold', 0, ''],
  ['MQL', 40, ''],
  ['SQL', 70, ''],
];

/** Leads that are their own deals: software and large companies are won more often. */
export function learningDeals(count: number, options: DocumentOptions = {}): TestDocument {
  const random = randomNumbers(4);
  const leads: TestRow[] = [['Lead ID', 'Industry', 'Visits', 'Size', 'Outcome']];
  for (let k = 0; k < count; k++) {
    const [isSoftware, visits, isLarge] = [random() < 0.4, Math.floor(random() * 100), random() < 0.5];
    const logOdds = (isSoftware ? 1.2 : -1) + (isLarge ? 0.8 : -0.8) + visits / 100;
    const isWon = random() < 1 / (1 + Math.exp(-logOdds));
    leads.push([
      ...[`L${k}`, isSoftware ? 'SaaS' : 'Retail', visits, isLarge ? 'large' : 'small'],
      isWon ? 'Won' : 'Lost',
    ]);
  }
  const settings: TestRow[] = [
    ['Setting', 'Value'],
    ['Deals tab', 'Leads'],
  ];
  const tabs = { Leads: leads, Rules: rules, Statuses: statuses, Settings: settings };
  return new TestDocument(tabs, { rows: count + 50, answers: { alert: () => 'YES' }, ...options });
}

/** The same with a second rule, whose points are far too many beside those of the first. */
export function weighedWrongly(count: number): TestDocument {
  const document = learningDeals(count);
  [true, 'Large', 'Size', 'is', 'large', 90].forEach((cell, column) => {
    put(document.sheet('Rules'), 3, column + 1, cell);
  });
  return document;
}
