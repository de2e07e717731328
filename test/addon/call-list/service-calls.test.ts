import { describe, expect, it } from 'vitest';
import { TestDocument, type TestRow } from '../document.ts';

const industries = ['SaaS', 'Retail', 'Food'];

/** 60 leads, of which forty are at a status of the call list. */
const leads: readonly TestRow[] = [
  [
    'Lead ID',
    'Industry',
    'Name',
    'City',
    'Company',
    'Web',
    'E-mail',
    'Size',
    'Phone',
    'Note',
    'Contacted on',
    'Budget',
    'Owner',
  ],
  ...Array.from({ length: 60 }, (_, i): TestRow => {
    return [`L${i}`, industries[i % 3]!, `Name ${i}`, '', `Firm ${i}`, '', `a@firm${i}.com`];
  }),
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', 92],
  [true, 'Shops', 'Industry', 'is', 'Retail', 72],
];

/** Service calls of a rescoring on the next day, after every third lead has become another one. */
function callsOfNextDay(prepare: (document: TestDocument) => void): number {
  const document = new TestDocument({ Leads: leads, Rules: rules }, { rows: 80 });
  document.scoreLeads();
  prepare(document);
  document.scoreLeads();
  for (let row = 2; row <= 61; row += 3)
    document.sheet('Leads').cells.set(row, 2, industries[(row + 1) % 3]!);
  document.host.clock.now += 86_400_000;
  document.scoreLeads();
  return [...document.calls.values()].reduce((sum, count) => sum + count, 0);
}

describe('a rescoring', () => {
  it('takes at most 30 service calls more with a call list of 20', () => {
    const without = callsOfNextDay(() => {});
    const withList = callsOfNextDay((document) => document.run('makeCallList', { by: 'menu' }));
    expect(withList - without).toBeLessThanOrEqual(30);
  });
});
