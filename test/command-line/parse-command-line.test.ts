import { expect, it } from 'vitest';
import { parseCommandLine } from '../../src/command-line/parse-command-line.ts';

const parse = (...argv: string[]) => parseCommandLine(argv);

it('reads a command with its options', () => {
  expect(
    parse(
      ...[
        'run',
        'leads.csv',
        '--deals',
        'd.csv',
        '--rules=r.csv',
        '--set',
        'Score ceiling=120',
        '--set',
        'Won words=a, b=c',
      ],
      ...[
        '--sell',
        'Software',
        '--as-of',
        '2026-1-2',
        '--locale',
        'de-de',
        '--time-zone',
        'Europe/Berlin',
        '--json',
        '--rows',
        '--out',
        'o.xlsx',
      ],
    ),
  ).toEqual({
    command: 'run',
    file: 'leads.csv',
    tabs: { deals: 'd.csv', rules: 'r.csv' },
    set: [
      ['Score ceiling', '120'],
      ['Won words', 'a, b=c'],
    ],
    sell: 'Software',
    asOf: '2026-01-02',
    locale: 'de_DE',
    timeZone: 'Europe/Berlin',
    sql: { dialect: 'bigquery', dataset: '', types: new Map() },
    row: null,
    key: null,
    out: 'o.xlsx',
    scoresOut: null,
    rulesOut: null,
    json: true,
    rows: true,
    progress: false,
  });
});

it('stands for an English spreadsheet in UTC, as of today', () => {
  expect(parse('score', 'leads.xlsx')).toMatchObject({
    locale: 'en_US',
    timeZone: 'UTC',
    asOf: null,
    set: [],
    tabs: {},
  });
});

it('takes a negative value of a setting', () => {
  expect(parse('score', 'leads.xlsx', '--set', 'Score floor=-50')!.set).toEqual([['Score floor', '-50']]);
});

it.each([['--help'], ['-h'], ['score', '--help'], ['nonsense', '-h']])('asks for help: %s %s', (...argv) => {
  expect(parse(...argv)).toBeNull();
});

it.each([
  [
    [],
    'Give a command: setup, score, check, explain, conversion, evidence, compare, call-list, accounts, review, sql, run. See scoreband --help.',
  ],
  [['scroe', 'leads.csv'], 'There is no command "scroe". Did you mean score?'],
  [['frobnicate', 'leads.csv'], 'There is no command "frobnicate". See scoreband --help.'],
  [['score'], 'score needs a FILE: scoreband score leads.xlsx, or a .csv file of leads.'],
  [['score', 'a.csv', 'b.csv'], 'One FILE at a time: "b.csv" is too much.'],
  [['score', 'a.csv', '--asof', '2026-01-01'], 'There is no option --asof. Did you mean --as-of?'],
  [['score', 'a.csv', '--deal', 'd.csv'], 'There is no option --deal. Did you mean --deals?'],
  [['score', 'a.csv', '--deals'], '--deals needs a value: --deals FILE.csv.'],
  [['score', 'a.csv', '--out', '--json'], '--out needs a value: --out FILE.xlsx.'],
  [['score', 'a.csv', '--json=yes'], '--json takes no value, but got "yes".'],
  [
    ['score', 'a.csv', '--out', 'a.xlsx', '--out', 'b.xlsx'],
    '--out is given twice: "a.xlsx" and "b.xlsx". Give it once.',
  ],
  [
    ['score', 'a.csv', '--set', 'Bands'],
    '--set takes "Setting=Value", such as --set "Score ceiling=120", but got "Bands".',
  ],
  [['score', 'a.csv', '--as-of', '2026-02-30'], '--as-of takes a day as 2026-11-21, but got "2026-02-30".'],
  [['score', 'a.csv', '--as-of', 'today'], '--as-of takes a day as 2026-11-21, but got "today".'],
  [
    ['score', 'a.csv', '--locale', 'Klingon'],
    '--locale takes a locale such as en_US or de_DE, but got "Klingon".',
  ],
  [
    ['score', 'a.csv', '--time-zone', 'Berlin'],
    '--time-zone takes a zone such as Europe/Berlin or UTC, but got "Berlin".',
  ],
  [['explain', 'a.csv'], 'explain needs one lead: --row N, its row in the sheet, or --key KEY.'],
  [['explain', 'a.csv', '--row', '2', '--key', 'x'], 'explain needs one lead'],
  [['explain', 'a.csv', '--row', '0'], '--row takes the number of a row in the sheet, but got "0".'],
  [
    ['score', 'a.csv', '--row', '2'],
    '--row and --key go with explain, not with score. For all leads use --rows.',
  ],
  [['score', 'a.csv', '--rules-out', 'r.csv'], '--rules-out goes with evidence only.'],
])('says what would be right instead of %j', (argv, message) => {
  expect(() => parse(...argv)).toThrow(message);
});
