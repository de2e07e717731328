import { respelled, type Scene } from './random-cells.ts';
import type { Plan, Rows } from './random-plan.ts';
import type { RuleRow } from './random-rules.ts';

const ruleHeaders =
  'On,Rule,Kind,Field,Test,Value,Points,Count,At least,Within days,Max points,Fade,Fade days,Group,Draft points,Notes'.split(
    ',',
  );

export function statusTable({ random, statuses }: Plan): Rows {
  const minimums = random.pick([
    [0, 20, 40, 60, 80],
    [0, 15, 15, 30, 50],
    [5, 10, 25, 25, 60],
    [-10, 0, 30, 55, 70],
    [0, 12.5, 12.5, 40, 1000],
  ]);
  const rows = statuses.map((status, index) => [
    status,
    index === 0 && random.chance(0.3) ? '' : String(minimums[index]),
    random.chance(0.25) ? String(random.pick([0, 5, 10, 20])) : '',
    random.chance(0.25) ? String(random.pick([0, 5, 10])) : '',
  ]);
  if (random.chance(0.1)) rows.push(['Broken', 'high', '', '']);
  for (const always of ['Disqualified', 'Won', 'lost'])
    if (random.chance(0.12)) rows.push([always, random.pick(['', '50']), '', '']);
  const ordered = random.chance(0.5) ? rows : random.shuffled(rows);
  return [['Status', 'Min score', 'Min fit', 'Min engagement'], ...ordered];
}

export function listTable({ random }: Scene): Rows {
  const lists: [string, string[]][] = [
    ['Free mail', random.pick([['gmail.com', '*.yahoo.com'], ['outlook.*'], []])],
    ['Academic', random.pick([['edu', 'ac.uk'], ['*.ac.*'], ['@stanford.edu']])],
    [
      'Competitors',
      ['SaaS', 'CEO', ' india ', '12', 'Pricing page', 'Retail', 'Rival*', 'f?o', 'a~*b', '*page*'],
    ],
    ['V I  P', ['acme.com', 'Agency, digital', '1,200', 'Demo request', 'new york']],
    ['Empty', []],
  ];
  const chosen = random.some(lists, 1, 5);
  if (random.chance(0.1)) chosen.push([chosen[0]![0].toUpperCase(), ['never used']]);
  const longest = Math.max(...chosen.map(([, items]) => items.length));
  const rows = Array.from({ length: longest }, (_, row) => chosen.map(([, items]) => items[row] ?? ''));
  return [chosen.map(([name]) => name), ...rows];
}

const settingChoices: [name: string, values: string[]][] = [
  ['Max points: Fit', ['30', '50', 'none', '0']],
  ['Max points: Engagement', ['25', '60', 'None']],
  ['Max points: Mail', ['10', '5', 'none', '']],
  ['Max points: pages', ['15', '-8', '20']],
  ['Max points: Web  Site', ['12', '0']],
  ['Score floor', ['none', 'none', '-20', '-20', '10', '']],
  ['Score floor', ['none', 'NONE ']],
  ['Score ceiling', ['none', '80', '1000']],
  [
    'Bands',
    ['0-25, 25-50, 50-100', '0-20; 31-40; 61+', '<0, 0-50, 51+', '60+, 0 to 30, 31-59', '-100--1, 0–100'],
  ],
  ['Demotion margin', ['5', '10', '0', '100']],
  ['Days before close', ['0', '7', '30']],
  ['Won words', ['won, signed', 'Closed-Won; "yes"']],
  ['Lost words', ['lost, no, 0', 'closed lost']],
  ['Open words', ['open, pending, unsure']],
  ['Closed leads', ['like open ones', 'Like Open Ones', 'Won and Lost']],
  ['Yes words', ['yes, ja, x', 'ja, 2', '“yes”; ✔']],
  ['No words', ['no, nein', 'nein, maybe']],
  ['No such setting', ['1']],
];

export function chooseSettings(plan: Plan): void {
  const { random, settings } = plan;
  for (const [name, values] of settingChoices)
    if (random.chance(0.17)) settings.push([respelled(name, random), random.pick(values)]);
  if (random.chance(0.006))
    settings.push(
      random.pick([
        ['Bands', 'low, high'],
        ['Score floor', 'zero'],
        ['Demotion margin', 'some'],
      ]),
    );
  if (plan.dealsAreLeads) settings.push(['Deals tab', random.pick(['Leads', 'leads '])]);
}

export function ruleTable(rules: RuleRow[], { random }: Scene): Rows {
  const used = ruleHeaders.filter((header) => random.chance(0.95) || rules.some((row) => row[header]));
  const headers = [
    ...(random.chance(0.85) ? used : random.shuffled(used)),
    ...(random.chance(0.1) ? ['In words', 'My own'] : []),
  ];
  const other = () => (random.chance(0.3) ? 'mine' : '');
  return [
    headers,
    ...rules.map((row) =>
      headers.map((header) => (ruleHeaders.includes(header) ? (row[header] ?? '') : other())),
    ),
  ];
}
