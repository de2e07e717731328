import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { Day, type TestRow } from '../document.ts';

/** Columns that are known when a lead comes in. */
const earlyColumns = [
  ...['Record ID', 'Create date', 'First name', 'Last name', 'Email', 'Company', 'Phone', 'City', 'Country'],
  ...[
    'Job title',
    'Industry',
    'Employees',
    'Lead source',
    'Campaign',
    'Website visits',
    'Pages viewed',
    'Budget',
  ],
  ...['Timeline', 'What do you need', 'Newsletter'],
];
/** What sales fills in on the way to the outcome, and after it. */
export const lateColumns = [
  ...['Deal stage', 'Close date', 'Amount', 'Deal owner', 'Loss reason', 'Contract number', 'Invoice total'],
  ...[
    'Payment status',
    'Meetings held',
    'Calls made',
    'Days in pipeline',
    'Proposal sent',
    'Discount',
    'Champion',
  ],
  ...['Competitor', 'Onboarding', 'Satisfaction', 'Forecast category', 'Health score', 'Sales notes'],
];

type Random = () => number;

/** A CRM's export of leads and their deals in one tab of 40 columns: seeded, a third of the deals still open. */
export function crmExport(count: number, seed: number): TestRow[] {
  const random = randomNumbers(seed);
  const rows = Array.from({ length: count }, (_, k) => lead(k, random));
  return [[...earlyColumns, ...lateColumns], ...rows];
}

function lead(k: number, random: Random): TestRow {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const early = {
    industry: pick(['Software', 'Retail', 'Health', 'Construction']),
    employees: Math.round(5 * Math.exp(5 * random())),
    source: pick(['Referral', 'Web form', 'Trade fair', 'Cold call']),
    timeline: pick(['this month', 'this quarter', 'this year', '']),
    isUrgent: random() < 0.25,
    visits: Math.floor(30 * random() ** 2),
  };
  const logOdds =
    -0.8 +
    (early.industry === 'Software' ? 0.9 : early.industry === 'Retail' ? -0.7 : 0) +
    (early.source === 'Referral' ? 1.1 : early.source === 'Cold call' ? -0.8 : 0) +
    (early.employees >= 100 ? 0.6 : -0.4) +
    (early.isUrgent ? 0.9 : 0);
  const isWon = random() < 1 / (1 + Math.exp(-logOdds));
  const isOpen = random() < 0.33;
  const created = 19_700 + Math.floor(500 * random());
  return [...known(k, early, created, random, pick), ...filledIn(isWon, isOpen, created, random, pick)];
}

type Pick = <T>(values: readonly T[]) => T;
type Early = Record<'industry' | 'source' | 'timeline', string> & {
  employees: number;
  visits: number;
  isUrgent: boolean;
};

function known(k: number, early: Early, created: number, random: Random, pick: Pick): TestRow {
  const first = pick(['Ann', 'Bo', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hal']);
  const last = pick(['Adler', 'Brandt', 'Cole', 'Dietz', 'Egan', 'Falk']);
  const asks = pick([
    'a new system',
    'more storage',
    'help with reports',
    'training for staff',
    'a second site',
  ]);
  const more = pick([
    'for our team',
    'for the office',
    'to replace the old one',
    'and an offer',
    'with support',
  ]);
  return [
    ...[
      `R-${10_000 + k}`,
      day(created),
      first,
      last,
      `${first}.${last}${k}@firm${k % 350}.example`.toLowerCase(),
    ],
    ...[
      `${last} & Sons ${k % 350}`,
      `+49 30 ${100_000 + k}`,
      pick(['Berlin', 'Ulm', 'Kiel']),
      pick(['DE', 'AT']),
    ],
    ...[pick(['Manager', 'Owner', 'Assistant']), early.industry, early.employees, early.source],
    ...[pick(['Spring', 'Autumn', '']), early.visits, early.visits * 2 + Math.floor(4 * random())],
    ...[random() < 0.5 ? '' : 1000 * Math.ceil(20 * random()), early.timeline],
    ...[`We need ${asks} ${early.isUrgent ? 'urgently ' : ''}${more}, site ${k}`, pick([true, false])],
  ];
}

function filledIn(isWon: boolean, isOpen: boolean, created: number, random: Random, pick: Pick): TestRow {
  const closed = created + 20 + Math.floor((isWon ? 60 : 30) * random());
  const onlyWon = (cell: TestRow[number]) => (isWon && !isOpen ? cell : '');
  const onlyLost = (cell: TestRow[number]) => (!isWon && !isOpen ? cell : '');
  const often = (cell: TestRow[number]) => (random() < (isWon ? 0.8 : 0.3) ? cell : '');
  const stage = isOpen ? pick(['Qualification', 'Proposal']) : isWon ? 'Closed won' : 'Closed lost';
  return [
    ...[
      stage,
      isOpen ? '' : day(closed),
      often(1000 + Math.floor(9000 * random())),
      pick(['Kim', 'Lou', 'Max']),
    ],
    ...[onlyLost(pick(['price', 'timing', 'competitor'])), onlyWon(`C-${Math.floor(1e6 * random())}`)],
    ...[onlyWon(Math.floor(9000 * random())), onlyWon(pick(['paid', 'due']))],
    ...[Math.floor(2 + (isWon ? 3 : 1) * random()), Math.floor(8 * random()), closed - created],
    ...[
      often('yes'),
      often(pick([5, 10, 15])),
      often(pick(['CEO', 'CFO'])),
      onlyLost(pick(['Acme', 'Globex', ''])),
    ],
    ...[onlyWon(pick(['done', 'planned'])), onlyWon(Math.ceil(10 * random())), isWon ? 'Commit' : 'Omitted'],
    ...[Math.round((isWon ? 70 : 40) + 25 * random())],
    ...[isOpen ? 'still talking' : isWon ? `order came in, call ${closed}` : `went quiet, call ${closed}`],
  ];
}

function day(days: number): Day {
  return new Day(new Date(86_400_000 * days).toISOString().slice(0, 10));
}
