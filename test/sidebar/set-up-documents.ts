import { Day, TestDocument, type TestRow } from '../addon/document.ts';

const sources = ['Google', 'Friend', 'Flyer', 'Facebook'];
const whens = ['As soon as possible', 'In 1–3 months', 'Just looking'];
const firstNames = ['Mia', 'Ben', 'Zoë', 'Ada', 'Tom', 'Ida', 'Max', 'Eva'];
const lastNames = ['Hall', 'Stone', 'Müller', 'Brown', 'Fox'];

function inquiry(i: number): TestRow {
  const name = `${firstNames[i % 8]} ${lastNames[i % 5]}`;
  const isFree = i % 3 === 0;
  return [
    `${String((i % 28) + 1).padStart(2, '0')}.09.2026`,
    name,
    `${name.split(' ')[0]!.toLowerCase()}${i}@${isFree ? 'gmail.com' : `firm${i}.example`}`,
    i % 4 === 1 ? '' : `0${1_000_000 + i}`,
    whens[i % 3]!,
    sources[(i * 7) % 4]!,
    500 + ((i * 137) % 4500),
  ];
}

const headers = [
  'Timestamp',
  'Name',
  'Email',
  'Phone',
  'When do you need it?',
  'How did you hear of us?',
  'Budget',
];

/** A form's answers, and nobody has ever written down how they ended. */
export function formAnswers(leads = 40): TestDocument {
  const rows = Array.from({ length: leads }, (_, i) => inquiry(i));
  return new TestDocument({ 'Form responses': [headers, ...rows] });
}

/** Outcomes among the leads, some in words of the house, below a title; and a tab of former leads. */
export function housePipeline(): TestDocument {
  const outcomes = ['Won', 'Lost', 'On ice', 'Offer', 'Lost', 'Won', 'Lost', ''];
  const rows = Array.from({ length: 120 }, (_, i): TestRow => {
    const isGood = i % 2 === 0;
    const outcome =
      i % 9 === 0 ? 'On ice' : isGood ? outcomes[(i * 5) % 8]! : i % 5 === 0 ? 'Won' : outcomes[1 + (i % 3)]!;
    const cells = inquiry(i);
    return [
      `K${i}`,
      ...cells.slice(1, 4),
      isGood ? 'Friend' : 'Flyer',
      i * 10,
      outcome,
      `${(i % 9) + 1}/${(i % 12) + 1}/2026`,
    ];
  });
  return new TestDocument({
    Pipeline: [
      ['Our pipeline 2026'],
      [],
      ['No.', 'Name', 'Email', 'Phone', 'Source', 'Budget', 'Outcome', 'Closed on'],
      ...rows,
    ],
  });
}

/** Deals and activities in tabs of their own: nothing is missing, and nothing unsure. */
export function fullSheets(leads = 120): TestDocument {
  const rows = Array.from({ length: leads }, (_, i): TestRow => {
    const [, ...cells] = inquiry(i);
    return [`L${i}`, ...cells, ['SaaS', 'Food', 'Retail', 'Media'][i % 4]!];
  });
  const deals = Array.from({ length: Math.floor((leads * 2) / 3) }, (_, i): TestRow => {
    const isWon = i % 4 === 0 ? i % 12 !== 0 : (i * 7) % 6 === 0;
    return [`L${i}`, isWon ? 'Won' : 'Lost', new Day('2026-06-01'), new Day('2026-08-01'), isWon ? 900 : ''];
  });
  const events = Array.from(
    { length: leads },
    (_, i): TestRow => [
      `L${i}`,
      i % 4 === 0 ? 'Demo request' : 'Newsletter',
      new Day(i % 4 === 0 ? '2026-07-10' : '2026-11-10'),
    ],
  );
  return new TestDocument({
    Leads: [['Lead ID', ...headers.slice(1), 'Industry'], ...rows],
    Deals: [['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Amount'], ...deals],
    Activities: [['Lead ID', 'Activity', 'When'], ...events],
  });
}

/** Demo requests whose days could be either, and inquiries whose days are written both ways. */
export function eitherDates(): TestDocument {
  const bothWays = ['25/4/2026', '4/25/2026', '3/4/2026'];
  const rows = Array.from({ length: 60 }, (_, i): TestRow => {
    const [, ...cells] = inquiry(i);
    return [`L${i}`, ...cells, bothWays[i % 3]!];
  });
  const events = Array.from(
    { length: 20 },
    (_, i): TestRow => [`L${3 * i + 1}`, 'Demo request', `${1 + (i % 9)}/11/2026`],
  );
  return new TestDocument({
    Leads: [['Lead ID', ...headers.slice(1), 'Asked on'], ...rows],
    Activities: [['Lead ID', 'Activity', 'When'], ...events],
  });
}
