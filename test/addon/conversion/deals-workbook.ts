import { Day, type DocumentOptions, TestDocument, type TestRow } from '../document.ts';

const industries = ['SaaS', 'Food', 'Retail', 'SaaS', 'Energy'];
const firstDay = Date.UTC(2026, 0, 5);
const dayLength = 86_400_000;

const day = (offset: number): Day =>
  new Day(new Date(firstDay + offset * dayLength).toISOString().slice(0, 10));

/** Sixty leads of whom every second SaaS lead and few others bought: enough for a verdict, small enough to read. */
const leads: readonly TestRow[] = [
  ['Lead ID', 'Industry', 'Employees', 'Created on', 'Sales verdict'],
  ...Array.from(
    { length: 60 },
    (_, i): TestRow => [
      `L${String(i + 1).padStart(3, '0')}`,
      industries[i % industries.length]!,
      (i * 37) % 300,
      day(i * 4),
      i % 6 === 0 ? 'Good' : i % 6 === 3 ? 'Too small' : '',
    ],
  ),
];

const isWon = (i: number): boolean => (i % 5 === 0 || i % 5 === 3 ? i % 4 !== 1 : i % 7 === 2);

const deals: readonly TestRow[] = [
  ['Lead ID', 'Outcome', 'Closed on', 'Amount'],
  ...Array.from(
    { length: 45 },
    (_, i): TestRow => [
      `L${String(i + 1).padStart(3, '0')}`,
      isWon(i) ? 'Won' : 'Lost',
      day(i * 4 + 30 + (i % 9)),
      isWon(i) ? 1000 + 50 * i : '',
    ],
  ),
];

const activities: readonly TestRow[] = [
  ['Lead ID', 'Activity', 'When'],
  ...Array.from(
    { length: 30 },
    (_, i): TestRow => [
      `L${String(2 * i + 1).padStart(3, '0')}`,
      i % 3 === 0 ? 'Demo request' : 'Newsletter',
      day(8 * i + 12),
    ],
  ),
];

const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Kind', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Attribute', 'Industry', 'is', 'SaaS', 35],
  [true, 'Company size', 'Attribute', 'Employees', 'between', '50; 200', 15],
  [true, 'Demo', 'Behavior', 'Activity', 'is', 'Demo request', 25],
  [true, 'Very small', 'Attribute', 'Employees', '<', '20', -10],
];

const settings: readonly TestRow[] = [
  ['Setting', 'Value'],
  ['Days before close', '7'],
  // So that many leads are left to count.
  ['Closed leads', 'like open ones'],
  ['Output columns', 'Score, Status, Why, MQL on, SQL on'],
];

export type Tabs = Record<string, readonly TestRow[]>;

/** The workbook with some of its tabs replaced; null takes one away. */
export function dealsWorkbook(
  changes: Record<string, readonly TestRow[] | null> = {},
  options: DocumentOptions = {},
): TestDocument {
  const tabs: Record<string, readonly TestRow[] | null> = {
    Leads: leads,
    Deals: deals,
    Activities: activities,
    Rules: rules,
    Settings: settings,
    ...changes,
  };
  const present = Object.entries(tabs).filter(
    (entry): entry is [string, readonly TestRow[]] => entry[1] !== null,
  );
  return new TestDocument(Object.fromEntries(present), { rows: 400, ...options });
}

export const parts = { leads, deals, activities, rules, settings, day } as const;
