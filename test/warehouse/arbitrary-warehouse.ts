import fc from 'fast-check';
import { type Cell, calendarDay, testDefinitions } from '../../src/scoring/index.ts';
import { dayOf, type RuleRow } from '../scoring/score-workbook.ts';
import type { WarehouseWorkbook } from './warehouse-document.ts';

const asOfDay = dayOf('2026-11-21');
const empty = fc.constant<Cell>('');

const dayCell: fc.Arbitrary<Cell> = fc
  .oneof(fc.integer({ min: -40, max: 4 }), fc.integer({ min: -4000, max: 400 }))
  .map((age) => calendarDay(asOfDay + age));

/** Texts that differ in case, form, spaces, quotes and marks, or are hard to quote. */
const words: readonly string[] = [
  'SaaS',
  ' saas ',
  'ＳａａＳ',
  'Media',
  'media and more',
  'Retail, food',
  "O'Neil",
  'O’Neil',
  'say "hi"',
  'back\\slash',
  "'; DROP TABLE leads; --",
  '/* no comment */',
  'line\nbreak',
  'Straße',
  'STRASSE',
  'İzmir',
  'ÅNGSTRÖM',
  'Ångström',
  'новый',
  '日本',
  '👍 yes',
  '100%',
  'a_b',
  '*',
  'what?',
  'tilde~',
  '\u200bhidden\u00ad',
  '\u00a0nbsp\u00a0',
  '#N/A',
  '#n/a',
  'Loading...',
  'loading...',
  '1200',
  '(x)[y]{z}^$|.+',
];

const textCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>(...words) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/\0/g, '')),
  },
  { weight: 1, arbitrary: empty },
);

const numberCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(0, 1, 5, 50, 150, 200, 1200, -3, 2.5, 0.1, 1e6, 1e-7, 1e21) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: empty },
);

const emailCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    'ann@acme.com',
    'Ann Lee <ann@mail.acme.com>',
    'b@GMAIL.com',
    'c@mit.edu',
    'd@x.ac.uk',
    'broken@',
    'two@@acme.com',
    'a..b@acme.com',
    '.a@acme.com',
    'a@acme',
    'a@acme.c',
    'a@acme.123',
    'a@-acme.com',
    'ü@käse.de',
    'info@हिन्दी.भारत',
    'x y@acme.com',
    '<ann@acme.com>',
    'Ann < ann@acme.com >',
    `${'l'.repeat(64)}@acme.com`,
    `${'l'.repeat(65)}@acme.com`,
    `a@${'l'.repeat(63)}.com`,
    `a@${'l'.repeat(64)}.com`,
    `${'😀'.repeat(32)}@acme.com`,
    `${'😀'.repeat(33)}@acme.com`,
    `a.${'b'.repeat(61)}@${'c'.repeat(63)}.com`,
    `a@${'abcdefghi.'.repeat(24)}example.com`,
    `a@${'abcdefghi.'.repeat(25)}example.com`,
    'notacme.com',
    '#REF!',
    '',
  ),
  textCell,
);

const columns: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Industry: textCell,
  'Job title (now)': textCell,
  Employees: numberCell,
  'E-mail': emailCell,
  Seen: fc.oneof({ weight: 6, arbitrary: dayCell }, empty),
  Budget: fc.oneof({ weight: 4, arbitrary: fc.boolean() }, empty),
  Größe: fc.constantFrom<Cell>('yes', 'Nein', 'ja', 'maybe', '1', '✓', ''),
};

const eventNames = ['Demo', ' demo', 'Visit', 'Pricing page', "It's", '#N/A', ''];

const item = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words, 'saa', 'dia', 'and', 'food', 'ss', 'n', '日') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }) },
);
const pattern = fc.constantFrom(
  '*',
  'sa*',
  '*s',
  '*a*',
  '?edia',
  's??s',
  '*~**',
  '*~?',
  '~~*',
  's*a*s',
  '*.*',
  '?',
);
const quotedItems = (items: readonly string[]) =>
  items.map((text) => `"${text.replace(/"/g, '""')}"`).join(', ');
const texts = fc.array(item, { minLength: 1, maxLength: 3 }).map(quotedItems);
const patterns = fc.array(fc.oneof(pattern, item), { minLength: 1, maxLength: 2 }).map(quotedItems);
const numbers = fc.constantFrom('5', '50', '1,200', '2.5', '0.1', '50-200', '-3', '1e21', '150; 200');
const number = fc.constantFrom('0', '5', '50', '1200', '2.5', '0.1', '-3');
const days = fc.constantFrom('2026-11-01', '2026-11-21', '2026-10-01 to 2026-11-10', '2020-01-01');
const dayCount = fc.constantFrom<Cell>(0, 7, 30, 365, 100000);
const domains = fc.constantFrom(
  'acme.com',
  '@gmail.com, *.edu',
  '*.ac.*',
  'mail.*',
  'com',
  'acme.com, mit.edu, de, in, भारत, uk',
);

const testsOf = (...families: string[]) =>
  testDefinitions.filter(({ family }) => families.includes(family)).map(({ name }) => name);
const textTests = testsOf('text').filter((name) => name !== 'matches');

const asked = (
  fields: readonly string[],
  tests: readonly string[],
  value: fc.Arbitrary<Cell>,
): fc.Arbitrary<RuleRow> =>
  fc.record({ Field: fc.constantFrom(...fields), Test: fc.constantFrom(...tests), Value: value });

const textFields = ['Industry', 'Job title (now)', 'E-mail'];
const anyField = Object.keys(columns);

/** Tests on columns of Leads; those that a statement can say of a column of its type. */
const leadTest: fc.Arbitrary<RuleRow> = fc.oneof(
  { weight: 5, arbitrary: asked([...textFields, 'Größe', 'Seen', 'Budget'], textTests, texts) },
  { weight: 2, arbitrary: asked(textFields, ['matches'], patterns) },
  {
    weight: 2,
    arbitrary: asked(
      textFields,
      testsOf('list'),
      fc.constantFrom('Competitors', 'Patterns', 'Free mail', 'Nothing'),
    ),
  },
  {
    weight: 1,
    arbitrary: asked(
      textFields,
      ['is any of', 'contains'],
      fc.constantFrom('list: Competitors, media', 'list: Patterns'),
    ),
  },
  { weight: 1, arbitrary: asked(anyField, ['is empty', 'is not empty', 'is duplicate'], empty) },
  { weight: 2, arbitrary: asked(['Budget', 'Größe', 'Employees', 'Industry'], ['is yes', 'is no'], empty) },
  { weight: 3, arbitrary: asked(['Employees', 'Budget', 'Seen'], ['=', '≠'], numbers) },
  { weight: 3, arbitrary: asked(['Employees'], ['>', '≥', '<', '≤'], number) },
  {
    weight: 1,
    arbitrary: asked(['Employees'], ['between'], fc.constantFrom('50-200', '5, 0.1', '1200; -3')),
  },
  {
    weight: 1,
    arbitrary: asked(
      ['Employees'],
      ['is', 'is not', 'is any of', 'is none of'],
      fc.constantFrom('5', '150, "1,200"', 'many', '2.5'),
    ),
  },
  {
    weight: 2,
    arbitrary: asked(
      ['Seen'],
      ['=', '≠', '≥', '<', '≤', '>'],
      fc.constantFrom('2026-11-01', '2026-11-21', '2020-01-01'),
    ),
  },
  {
    weight: 1,
    arbitrary: asked(
      ['Seen'],
      ['between', '='],
      days.filter((text) => text.includes('to')),
    ),
  },
  { weight: 2, arbitrary: asked(['Seen'], testsOf('age'), dayCount) },
  { weight: 3, arbitrary: asked(['E-mail', 'Industry'], ['email domain in'], domains) },
  {
    weight: 2,
    arbitrary: asked(
      ['E-mail', 'Industry', 'Budget'],
      ['email is free', 'email is academic', 'email is invalid'],
      empty,
    ),
  },
);

const fade = fc.oneof(
  { weight: 2, arbitrary: fc.constant<RuleRow>({}) },
  {
    weight: 1,
    arbitrary: fc.record({
      Fade: fc.constantFrom('half-life', 'straight line', 'expires'),
      'Fade days': fc.constantFrom<Cell>(1, 7, 30, 90),
    }),
  },
);

/** Counts and fades on columns. */
const variableTest: fc.Arbitrary<RuleRow> = fc.oneof(
  fc.constant<RuleRow>({ Field: 'Employees', Test: 'is not empty', Count: 'each' }),
  fc.constant<RuleRow>({ Field: 'Employees', Test: '≥', Value: '2', Count: 'each' }),
  fc.constant<RuleRow>({ Field: 'Employees', Test: 'is not empty', 'At least': 5 }),
  fade.map((faded): RuleRow => ({ Field: 'Seen', Test: 'is not empty', 'Within days': 60, ...faded })),
  fade.map((faded): RuleRow => ({ Field: 'Seen', Test: '≤', Value: '2026-11-15', ...faded })),
);

const eventTest: fc.Arbitrary<RuleRow> = fc
  .tuple(
    fc.record({
      Field: fc.constant('Activity'),
      Test: fc.constantFrom(
        'is',
        'is any of',
        'contains',
        'starts with',
        'is not empty',
        'matches',
        'in list',
        'contains any of',
      ),
      Value: fc.constantFrom<Cell>('demo', 'Visit', 'page', '"it\'s", demo', '*i*', 'Competitors'),
      Count: fc.constantFrom('once', 'each', 'each day'),
      'At least': fc.constantFrom<Cell>('', 2, 3),
      'Within days': fc.constantFrom<Cell>('', 0, 10, 60),
    }),
    fade,
  )
  .map(([rule, faded]) => ({
    ...rule,
    ...faded,
    ...(rule.Test === 'in list' ? { Value: 'Competitors' } : {}),
  }));

const absenceTest: fc.Arbitrary<RuleRow> = fc.record({
  Field: fc.constant('Activity'),
  Test: fc.constantFrom('is empty', 'is not', 'does not contain', 'is none of'),
  Value: fc.constantFrom<Cell>('demo', 'visit, page'),
  'Within days': fc.constantFrom<Cell>('', 14),
});

const points = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -40, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(1000, -1000, 0) },
  { weight: 2, arbitrary: fc.constant('Disqualify') },
);

const firstRow: fc.Arbitrary<RuleRow> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: leadTest },
      variableTest,
      { weight: 2, arbitrary: eventTest },
      absenceTest,
    ),
    fc.record({
      Rule: fc.oneof({ weight: 3, arbitrary: empty }, fc.constantFrom<Cell>(...words)),
      Points: points,
      'Max points': fc.constantFrom<Cell>('', '', 15, 40),
      Group: fc.constantFrom('', '', 'Web', 'Firm', "O'Neil"),
      Kind: fc.constantFrom('', '', 'Behavior', 'Attribute'),
    }),
  )
  .map(([test, rest]) => ({ ...test, ...rest }));

const andRow: fc.Arbitrary<RuleRow> = fc.oneof(leadTest, absenceTest, eventTest).map((row) => ({
  Rule: 'and',
  Field: row.Field!,
  Test: row.Test!,
  Value: row.Value ?? '',
  'Within days': row['Within days'] ?? '',
}));

const settings: fc.Arbitrary<Record<string, Cell>> = fc.record({
  'Score floor': fc.constantFrom('', 'none', '10', '-50'),
  'Score ceiling': fc.constantFrom('', 'none', '60'),
  'Max points: Fit': fc.constantFrom('', '30'),
  'Max points: Engagement': fc.constantFrom('', '20'),
  'Max points: Web': fc.constantFrom('', '25'),
  'Max points: Firm': fc.constantFrom('', '12'),
  "Max points: O'Neil": fc.constantFrom('', '7'),
  'Demotion margin': fc.constantFrom('', '0', '5', '12.5'),
});

const statuses = fc.constantFrom<readonly (readonly Cell[])[] | undefined>(
  undefined,
  [
    ['Status', 'Min score', 'Min fit', 'Min engagement'],
    ['Cold', '', '', ''],
    ["Warm; 'ish", 15, '', 5],
    ['SQL', 30, 10, ''],
    ['Hot \\ 🔥', 45, -5, 2.5],
  ],
  [
    ['Status', 'Min score'],
    ['Only', 10],
  ],
);

const statusNames = [
  'MQL',
  'sql',
  'Early-stage',
  'Cold',
  'Hot \\ 🔥',
  'Disqualified',
  'Won',
  'no status',
  '#N/A',
  '',
];
const override = fc.tuple(fc.constantFrom<Cell>(...statusNames, '', '', ''), fc.oneof(empty, dayCell));

const key = fc.oneof(
  { weight: 8, arbitrary: fc.nat(9).map((number) => `K${number}`) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(' k1', 'ｋ2', '', '#N/A') },
);

const outcome = fc.constantFrom<Cell>('Won', 'lost', 'open', 'closedwon', 'Closed - Lost', 'who knows', '');
const deal = fc.tuple(key, outcome, fc.oneof(dayCell, empty));

/** A spreadsheet with typed columns, rules of every test, and the tables beside it. */
export const arbitraryWarehouse: fc.Arbitrary<WarehouseWorkbook> = fc
  .record({
    leads: fc.array(fc.tuple(key, fc.tuple(...Object.values(columns)), override, fc.oneof(dayCell, empty)), {
      minLength: 1,
      maxLength: 14,
    }),
    rules: fc.array(fc.tuple(firstRow, fc.option(andRow, { freq: 3, nil: undefined })), {
      minLength: 3,
      maxLength: 10,
    }),
    activities: fc.array(
      fc.tuple(
        key,
        fc.constantFrom<Cell>(...eventNames),
        fc.oneof({ weight: 9, arbitrary: dayCell }, empty),
        fc.constantFrom<Cell>('', 1, 2, 0, 0.5, -1),
      ),
      { maxLength: 30 },
    ),
    deals: fc.option(fc.array(deal, { maxLength: 8 }), { nil: undefined }),
    settings,
    statuses,
    lastRun: fc.array(fc.constantFrom(...statusNames), { minLength: 10, maxLength: 10 }),
  })
  .map(({ leads, rules, activities, deals, settings, statuses, lastRun }) => ({
    leads: [
      ['Lead ID', ...anyField, 'Status override', 'Override until', 'Created on'],
      ...leads.map(([id, cells, by, created]) => [id, ...cells, ...by, created]),
    ],
    rules: rules.flatMap(([rule, and]) => (and ? [rule, and] : [rule])),
    activities: [['Lead ID', 'Activity', 'When', 'Count'], ...activities],
    lists: [
      ['Competitors', 'Patterns', 'Nothing'],
      ['Media', 'sa*', ''],
      ['demo', '*~**', ''],
      ["O'Neil", '1200', ''],
    ],
    settings,
    ...(statuses && { statuses }),
    ...(deals && { deals: [['Lead ID', 'Outcome', 'Closed on'], ...deals] }),
    // One row a key, as tables have it.
    lastRun: leads.map(([id]) => statusOfKey(id, lastRun)),
  }));

function statusOfKey(key: Cell, statuses: readonly string[]): string {
  const number = /\d/.exec(String(key).normalize('NFKC'))?.[0];
  return number === undefined ? '' : statuses[Number(number)]!;
}
