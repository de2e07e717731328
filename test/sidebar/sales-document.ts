import { Day, put, TestDocument, type TestRow } from '../addon/document.ts';

const ruleHeaders = [
  'On',
  'Rule',
  'Field',
  'Test',
  'Value',
  'Points',
  'Within days',
  'Max points',
  'Fade',
  'Fade days',
];

const rules: readonly TestRow[] = [
  ruleHeaders,
  [true, 'SaaS', 'Industry', 'is', 'SaaS', 20],
  [true, 'Company size', 'Employees', 'between', '50-500', 15],
  [true, 'Demo request', 'Activity', 'is', 'Demo request', 40, '', '', 'expires', 30],
  [true, 'Student', 'Title', 'contains', 'student', -30],
  [true, 'Competitor', 'Email', 'email domain in', 'rival.example', 'Disqualify'],
  [true, 'Typing error', 'Industry', 'is', 'Retail', 'ten'],
];

const leads: readonly TestRow[] = [
  ['Lead ID', 'Email', 'Title', 'Industry', 'Employees'],
  ['L1', 'ada@acme.example', 'Director', 'SaaS', 150],
  ['L2', 'bob@school.example', 'Student', 'SaaS', 300],
  ['L3', 'cyd@acme.example', '', 'SaaS', ''],
  ['L4', 'dan@rival.example', 'Owner', 'Retail', 80],
  ['L5', '<img src=x onerror=alert(1)>', '<b>Boss</b>', 'Retail', 'many'],
];

/** Forty closed deals: those of large SaaS companies are won more often. */
function deals(): readonly TestRow[] {
  const rows = Array.from({ length: 40 }, (_, i): TestRow => {
    const isSaas = i % 2 === 0;
    const isWon = isSaas ? i % 8 !== 0 : i % 10 === 1;
    return [
      `D${i}`,
      isSaas ? 'SaaS' : 'Retail',
      isSaas ? 200 : 10,
      isWon ? 'Won' : 'Lost',
      new Day('2026-09-01'),
      new Day('2026-10-01'),
    ];
  });
  return [['Lead ID', 'Industry', 'Employees', 'Outcome', 'Created on', 'Closed on'], ...rows];
}

/** Five leads, six rules of which one has a typing error, and forty closed deals. */
export function salesDocument(): TestDocument {
  return new TestDocument(
    {
      Leads: leads,
      Activities: [
        ['Lead ID', 'Activity', 'When'],
        ['L1', 'Demo request', new Day('2026-11-20')],
      ],
      Deals: deals(),
      Rules: rules,
      Lists: [['Competitors'], ['rival.example']],
    },
    { now: '2026-11-21T09:30:00Z' },
  );
}

/**
 * Leads that were scored with a rule of 10 points, which has 20 now: each call of a run in chunks writes 20,000 rows, as Google
 * takes its time.
 */
export function largeDocument(rowCount: number): TestDocument {
  const rows = Array.from(
    { length: rowCount },
    (_, i): TestRow => [`L${i + 1}`, i % 2 === 0 ? 'SaaS' : 'Retail'],
  );
  const document = new TestDocument({
    Leads: [['Lead ID', 'Industry'], ...rows],
    Rules: [ruleHeaders, [true, 'SaaS', 'Industry', 'is', 'SaaS', 10]],
  });
  document.scoreLeads();
  put(document.sheet('Rules'), 2, 6, 20);
  document.host.costs.committedCell = 0.3;
  return document;
}
