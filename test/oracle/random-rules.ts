import { respelled, type Scene } from './random-cells.ts';
import { dayInValue } from './random-dates.ts';
import { intervals, numberForm, numberText, size } from './random-numbers.ts';
import { spellings } from './test-names.ts';

/** What the rules of a case may speak of. */
export interface Subjects {
  /** Leads columns with the texts that stand in them. */
  columns: { header: string; texts: string[] }[];
  activities: string[];
  activityField: string;
  lists: string[];
  groups: string[];
}

export interface RuleRow {
  [header: string]: string;
}

const textTests = [
  'is',
  'is not',
  'contains',
  'does not contain',
  'starts with',
  'ends with',
  'matches',
  'is any of',
  'is none of',
  'contains any of',
];
const dateTests = ['=', '≠', '>', '≥', '<', '≤', 'between'];
const numberTests = [...dateTests, 'equals', 'does not equal'];
const noValueTests = [
  'is empty',
  'is not empty',
  'is yes',
  'is no',
  'email is free',
  'email is academic',
  'email is invalid',
  'is duplicate',
];

/** Tests that have something to say about a column, so that rules match. */
const testsFor: [pattern: RegExp, tests: string[]][] = [
  [/employees|revenue|visits/iu, [...numberTests, ...numberTests, 'is', 'is any of', 'is none of', 'is not']],
  [/budget/iu, ['is yes', 'is no', 'is', 'is not empty']],
  [/visit$|until/iu, ['within last days', 'more than days ago', 'is not empty', ...numberTests]],
  [
    /mail/iu,
    [
      'email domain in',
      'email is free',
      'email is academic',
      'email is invalid',
      'is duplicate',
      'contains',
      'ends with',
    ],
  ],
];

function fragment(text: string, test: string, { random }: Scene): string {
  const signs = [...text.trim()];
  const middle = random.whole(0, Math.max(0, signs.length - 1));
  switch (test) {
    case 'contains':
    case 'does not contain':
      return signs.slice(middle, middle + random.whole(1, 6)).join('');
    case 'starts with':
      return signs.slice(0, random.whole(1, 5)).join('');
    case 'ends with':
      return signs.slice(-random.whole(1, 5)).join('');
    case 'contains any of':
      return random.pick(text.split(/[\s/,]+/u));
    case 'matches':
      signs[middle] = random.pick(['*', '?', '*', '~*', '~?', '~~', `${signs[middle] ?? ''}*`]);
      return signs.join('') + random.pick(['', '', '*', '?', '~']);
    default:
      return text;
  }
}

/** A spelling that compares as equal. */
function recased(text: string, { random }: Scene): string {
  return random.pick([text, text, text, text.toUpperCase(), text.toLowerCase(), ` ${text} `]);
}

function quoted(text: string, { random }: Scene): string {
  // Quotes of one kind within those of another are read in more than one way.
  if (/[“”„‟«»]/u.test(text)) return text;
  if (!/[,;"\n]/u.test(text)) return random.chance(0.1) ? `"${text}"` : text;
  const [open, close] = random.pick(['""', '""', '“”', '„“', '«»']);
  return random.chance(0.75) ? `${open}${text.replaceAll('"', '""')}${close}` : text;
}

function separator({ random }: Scene): string {
  return random.pick([', ', ',', '; ', ';', '\n', ' , ', ',,', ';\n']);
}

function textValue(test: string, texts: string[], lists: string[], scene: Scene): string {
  const { random } = scene;
  const items = random.times(1, random.chance(0.3) ? 1 : 6, () => {
    if (random.chance(0.07))
      return `${random.pick(['list: ', 'LIST:', 'list:'])}${random.pick([...lists, 'No such list'])}`;
    const text =
      texts.length > 0 && random.chance(0.9)
        ? random.pick(texts)
        : random.pick([
            'director',
            'zzz',
            '1,200',
            '10%',
            'c++',
            '1',
            '1.0',
            '01',
            '1e3',
            '100%',
            'TRUE',
            '0',
          ]);
    return quoted(recased(fragment(text.replace(/^'/u, ''), test, scene), scene), scene);
  });
  return items.join(separator(scene)) + (random.chance(0.05) ? random.pick([',', ';', ' ,"', '"']) : '');
}

function numberValue(test: string, texts: string[], scene: Scene): string {
  const { random } = scene;
  const one = () => {
    if (random.chance(0.1) && texts.length > 0) return random.pick(texts).trim();
    if (random.chance(0.1)) return random.pick(intervals);
    if (random.chance(0.15)) return numberForm(scene);
    return (
      numberText(scene, size(scene), random.chance(0.25)) + random.pick(['', '', '', '', 'k', '%', ' €'])
    );
  };
  if (test === 'between') {
    if (random.chance(0.3))
      return random.pick([
        '50-500',
        '50 to 500',
        '10-50k',
        '2–6',
        '500-50',
        '1000+',
        '"50", "500"',
        '50',
        '1, 2, 3',
      ]);
    return [one(), one()].join(random.pick([', ', '; ', '\n', ',', ' ; ']));
  }
  return random.times(1, random.chance(0.7) ? 1 : 3, one).join(random.pick([', ', '; ', '\n', ',']));
}

function dateValue(test: string, scene: Scene): string {
  const { random } = scene;
  const one = () => dayInValue(scene);
  const between = random.pick([' to ', ' - ', ' – ', '~']);
  if (random.chance(test === 'between' ? 0.3 : 0.1)) return `${one()}${between}${one()}`;
  const values = test === 'between' ? [one(), one()] : random.times(1, random.chance(0.8) ? 1 : 2, one);
  return values.join(random.pick(['; ', '; ', ', ', ';', ',']));
}

function domainValue({ random }: Scene, lists: string[]): string {
  const patterns = [
    'acme.com',
    '@acme.com',
    '.edu',
    '*.acme.com',
    'edu',
    '*.ac.*',
    'ac.uk',
    'gmail.*',
    'GMAIL.COM',
    '@*.edu',
    '?mail.com',
    'example',
    'shop.example',
    'list: Free mail',
    `list: ${random.pick(lists)}`,
  ];
  return random.some(patterns, 1, 3).join(', ');
}

function valueFor(test: string, header: string, texts: string[], subjects: Subjects, scene: Scene): string {
  const { random } = scene;
  if (random.chance(0.015)) return random.pick(['', ' ', ',', ';;']);
  if (noValueTests.includes(test)) return random.chance(0.05) ? 'ignored' : '';
  if (test.endsWith('list'))
    return random.some([...subjects.lists, `list: ${random.pick(subjects.lists)}`], 1, 2).join(', ');
  if (test.includes('days'))
    return random.chance(0.9)
      ? String(random.pick([0, 1, 7, 14, 30, 60, 90, 200])) + random.pick(['', '', '', ' days'])
      : random.pick(['-1', '7.5', 'week', '7, 14', '1-7', '7 weeks']);
  if (test === 'email domain in') return domainValue(scene, subjects.lists);
  if (!numberTests.includes(test)) return textValue(test, texts, subjects.lists, scene);
  const dated = /visit\s*$|until|created on|clos/iu.test(header) ? random.chance(0.85) : random.chance(0.05);
  return dated ? dateValue(test, scene) : numberValue(test, texts, scene);
}

/** Columns of dates with `/` and `-`: which of them a file types, and so what a text test reads, is not laid down. */
const slashDated = /first visit|paid until|created on|clos(?:ed on|ing day)/iu;

function testFor(header: string, onActivities: boolean, { random }: Scene): string {
  if (!onActivities && slashDated.test(header.replace(/\s+/gu, ' ')))
    return random.pick(['within last days', 'more than days ago', 'is not empty', 'is empty', ...dateTests]);
  if (random.chance(0.12)) return random.pick(Object.keys(spellings));
  if (onActivities)
    return random.pick([
      ...textTests,
      ...textTests,
      'is',
      'is',
      'is',
      'is empty',
      'is not empty',
      'in list',
      'not in list',
    ]);
  const usual = testsFor.find(([pattern]) => pattern.test(header))?.[1];
  return random.pick(
    usual && random.chance(0.8)
      ? usual
      : [...textTests, 'is empty', 'is not empty', 'in list', 'not in list', 'is duplicate'],
  );
}

/** Field, Test, Value, At least, Within days. */
function condition(subjects: Subjects, scene: Scene): RuleRow {
  const { random } = scene;
  const onActivities = subjects.activities.length > 0 && random.chance(0.35);
  const column = random.pick(subjects.columns);
  const header = onActivities ? subjects.activityField : column.header;
  const test = testFor(header, onActivities, scene);
  const texts = (onActivities ? subjects.activities : column.texts).filter((text) => text.trim() !== '');
  const dated = onActivities || /visit$|until/iu.test(header);
  const row: RuleRow = {
    Field: random.chance(0.02)
      ? random.pick(['Emploees', '', 'Score', 'Outcome', 'Activity (tab)'])
      : respelled(header, random),
    Test: random.chance(0.01)
      ? random.pick(['', 'is true', 'resembles'])
      : respelled(random.pick(spellings[test]!), random),
    Value: valueFor(test, header, texts, subjects, scene),
  };
  if (random.chance(dated ? 0.4 : 0.03))
    row['Within days'] = random.pick(['0', '7', '14', '30', '30', '60', '90', '200']);
  if (random.chance(onActivities ? 0.25 : 0.06))
    row['At least'] = random.pick(['1', '2', '2', '3', '5', '10', '1.5', '0.5k']);
  if (random.chance(0.01))
    row[random.pick(['Within days', 'At least'])] = random.pick(['soon', '-1', '0', '1,5']);
  return row;
}

function points({ random }: Scene): string {
  if (random.chance(0.05)) return random.pick(['Disqualify', 'disqualify ', 'DISQUALIFY']);
  if (random.chance(0.03)) return random.pick(['2.5', '', 'high', '1001', '-1001', '1-5', '10%']);
  if (random.chance(0.1))
    return random.pick([
      '( 5 )',
      '(5)',
      '10.0',
      '1e2',
      '20 ',
      '−１',
      '-0',
      '+20',
      '−5',
      '0',
      '1000',
      '-1000',
      '1k',
      '７',
    ]);
  return String(random.chance(0.8) ? random.whole(1, 30) : -random.whole(1, 30));
}

function options(onActivities: boolean, dated: boolean, subjects: Subjects, { random }: Scene): RuleRow {
  const row: RuleRow = {};
  if (random.chance(onActivities ? 0.5 : 0.12))
    row.Count = random.pick(['once', 'each', 'Each', 'each day', 'each-day', onActivities ? 'each' : 'once']);
  if (random.chance(onActivities || dated ? 0.35 : 0.03)) {
    row.Fade = random.pick(['half-life', 'half life', 'straight line', 'Straight-line', 'expires', 'none']);
    row['Fade days'] = random.pick([
      '7',
      '14',
      '20',
      '30',
      '45',
      '60',
      '0.5',
      '1',
      '3',
      '0.001',
      '1e6',
      '730',
    ]);
  }
  if (random.chance(0.15)) row['Max points'] = random.pick(['10', '20', '-15', '5', '0', '100']);
  if (random.chance(0.35)) row.Group = respelled(random.pick(subjects.groups), random).trim();
  if (random.chance(0.5))
    row.Kind = random.pick(['Attribute', 'Behavior', 'behaviour', 'Behavior', 'ATTRIBUTE']);
  if (random.chance(0.02))
    row[random.pick(['Count', 'Fade', 'Kind', 'Max points', 'Fade days'])] = random.pick([
      'twice',
      '1.5',
      '-',
    ]);
  return row;
}

function rule(index: number, subjects: Subjects, scene: Scene): RuleRow {
  const { random } = scene;
  const row = condition(subjects, scene);
  const onActivities = /activity/iu.test(row.Field!);
  const dated = /visit\s*$|until/iu.test(row.Field!);
  return {
    On: random.chance(0.85)
      ? 'TRUE'
      : random.pick(['', '', 'true', 'yes', 'x', 'FALSE', 'FALSE', 'no', 'maybe']),
    Rule: random.chance(0.9) ? `Rule ${index + 1}` : '',
    ...row,
    Points: points(scene),
    ...options(onActivities, dated, subjects, scene),
  };
}

function andRow(subjects: Subjects, scene: Scene): RuleRow {
  const { random } = scene;
  const ignored = random.chance(0.1) ? { Points: 'ignored', Count: 'each' } : {};
  return {
    On: random.chance(0.8) ? 'TRUE' : random.pick(['', 'yes', 'FALSE']),
    Rule: random.pick(['and', 'And', ' AND ']),
    ...condition(subjects, scene),
    ...ignored,
  };
}

export function randomRules(subjects: Subjects, scene: Scene): RuleRow[] {
  const { random } = scene;
  const rows: RuleRow[] = random.chance(0.02) ? [andRow(subjects, scene)] : [];
  for (let index = 0, count = random.whole(3, 15); index < count; index++) {
    rows.push(rule(index, subjects, scene));
    while (random.chance(0.15)) rows.push(andRow(subjects, scene));
    if (random.chance(0.04)) rows.push({ On: random.pick(['TRUE', 'FALSE']), Notes: 'a blank row' });
  }
  return rows;
}
