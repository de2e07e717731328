import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { messyWorkbook } from '../host/files/xlsx/messy-workbook.ts';
import { inFolder } from './in-folder.ts';

const folder = inFolder({
  'leads.csv': 'Email,Name\nann@example.com,Ann\n=bob@example.com,Bob\n',
  'deals.csv': 'Email,Outcome\nann@example.com,Won\n',
  'rules.csv': 'Rule,Field,Test,Value,Points\nSize,Name,is,01,-5\n',
  'settings.csv': 'Setting,Value\nDeals tab,Closed deals\n',
  'renamed.csv': 'Setting,Value\nLeads tab,People\n',
  'latin1.csv': Uint8Array.of(0x4e, 0x0a, 0xe9),
  'surplus.csv': 'Email,Outcome\nann@acme.de,won,cake\n',
  'commands.csv': 'Email,Name\n\x1b]0;title\x07\x1b[31mred\u202eevil,Ann\n',
  'commanding.csv': 'Setting,Value\nLeads tab,a\x07b\n',
  'old.xlsx': 'no workbook',
  'messy.xlsx': await messyWorkbook(),
});
const { run } = folder;
const sheets = async (name: string) => (await readXlsx(await folder.read(name))).sheets;

describe('a command', () => {
  it('scores a .csv file into a workbook beside it, and says what came out', async () => {
    const { code, stdout, stderr } = await run(
      'score',
      'leads.csv',
      '--deals',
      'deals.csv',
      '--rules',
      'rules.csv',
      '--as-of',
      '2026-11-21',
    );
    expect(stdout).toBe(
      [
        'score · leads.csv · as of 2026-11-21',
        '',
        'Tabs: Leads, Rules, Deals',
        'By: command line',
        '',
        '  Early-stage  0',
        '  MQL          2  ██████████████████████████████',
        '',
        '2 problems of 1 kind, 1 rule left out:',
        '  Rules!G7: wrong. (2 cells)',
        '',
        'Written: ./leads.scored.xlsx',
        '',
      ].join('\n'),
    );
    expect([code, stderr]).toEqual([0, '']);
    const [leads, rules] = await sheets('leads.scored.xlsx');
    expect(leads!.rows).toEqual([
      ['Email', 'Name', 'Score'],
      ['ann@example.com', 'Ann', 7],
      ['=bob@example.com', 'Bob', 7],
    ]);
    expect(rules!.rows[1]).toEqual(['Size', 'Name', 'is', '01', '-5']);
  });

  it('prints one JSON object and nothing else', async () => {
    const { code, stdout, stderr } = await run(
      'score',
      'leads.csv',
      '--json',
      '--as-of',
      '2026-11-21',
      '--out',
      'json.xlsx',
    );
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({
      command: 'score',
      asOf: '2026-11-21',
      stopped: null,
      scoreSum: 14,
      out: './json.xlsx',
    });
    expect(summary.serviceCalls).toBeGreaterThan(5);
    expect(summary.milliseconds).toBeGreaterThan(0);
    expect(summary).not.toHaveProperty('rows');
    expect(stdout.endsWith('}\n')).toBe(true);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('adds the leads where they are asked for', async () => {
    const { stdout } = await run('score', 'leads.csv', '--json', '--rows', '--out', 'json.xlsx');
    expect(JSON.parse(stdout).rows.map((row: { key: string }) => row.key)).toEqual([
      'ann@example.com',
      '=bob@example.com',
    ]);
    const text = await run('score', 'leads.csv', '--rows', '--out', 'json.xlsx');
    expect(text.stdout).toContain('\n    2  ann@example.com   MQL     7 = +7 Rule\n');
  });

  it('prints what commands a terminal in a name as a sign that does nothing', async () => {
    const { stdout } = await run('score', 'commands.csv', '--rows', '--out', 'json.xlsx');
    expect(stdout).toContain('\n    2  \ufffd]0;title\ufffd\ufffd[31mred\ufffdevil  MQL     7 = +7 Rule\n');
    const { stderr } = await run('score', 'commands.csv', '--settings', 'commanding.csv', '--out', 'x.xlsx');
    expect(stderr).toContain('There is no tab Leads: a\ufffdb,');
  });

  it('writes the scores as a .csv file that no spreadsheet computes', async () => {
    await run('score', 'leads.csv', '--scores-out', 'scores.csv', '--out', 'json.xlsx');
    expect(await folder.text('scores.csv')).toBe(
      "row,key,score,status,fit,engagement,why\r\n2,ann@example.com,7,MQL,7,0,7 = +7 Rule\r\n3,'=bob@example.com,7,MQL,7,0,7 = +7 Rule\r\n",
    );
  });

  it('takes the day from the clock of the zone of the spreadsheet', async () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const { stdout } = await run(
        'score',
        'leads.csv',
        '--json',
        '--as-of',
        '2026-11-21',
        '--time-zone',
        zone,
        '--out',
        'json.xlsx',
      );
      expect(JSON.parse(stdout).asOf, zone).toBe('2026-11-21');
    }
  });

  it('names tabs as the settings do, and writes settings that are given', async () => {
    await run(
      'score',
      'leads.csv',
      '--deals',
      'deals.csv',
      '--settings',
      'settings.csv',
      '--set',
      'deals tab=Sold',
      '--set',
      'Bands=0-50, 51-100',
      '--out',
      'set.xlsx',
    );
    const [leads, settings, deals] = await sheets('set.xlsx');
    expect([leads!.name, settings!.name, deals!.name]).toEqual(['Leads', 'Settings', 'Sold']);
    expect(settings!.rows.slice(1)).toEqual([
      ['deals tab', 'Sold'],
      ['Bands', '0-50, 51-100'],
    ]);
  });

  it('stops with the sentence of the bundle and what else is wrong, and writes nothing then', async () => {
    const { code, stdout, stderr } = await run(
      'score',
      'leads.csv',
      '--settings',
      'renamed.csv',
      '--out',
      'stopped.xlsx',
    );
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'There is no tab Leads: People,Settings\n\n1 more problem:\n  Settings!A3: wrong.\n',
    ]);
    await expect(folder.read('stopped.xlsx')).rejects.toThrow('ENOENT');
    const json = await run('score', 'leads.csv', '--settings', 'renamed.csv', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      stopped: 'There is no tab Leads: People,Settings',
      // What was done to the workbook is not kept.
      messages: [],
      out: null,
    });
    expect(json.code).toBe(1);
  });

  it('runs set-up only where the rules are missing, then scores and calculates conversion', async () => {
    const { code, stdout } = await run(
      'run',
      'leads.csv',
      '--rules',
      'rules.csv',
      '--json',
      '--out',
      'run.xlsx',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'run',
      scored: 2,
      statuses: { MQL: 2 },
      problemCounts: { eventsInFuture: 2 },
      conversion: { deals: 4 },
      rulesLeftOut: [{ row: 7 }],
    });
    const unready = await run('run', 'leads.csv');
    expect([unready.code, unready.stderr]).toEqual([
      2,
      'This build of Scoreband cannot do "run" yet (its bundle has no setUpSpreadsheet).\n',
    ]);
  });

  it('shows the bands of a conversion with their intervals', async () => {
    const { stdout } = await run('conversion', 'leads.csv', '--out', 'run.xlsx');
    expect(stdout).toContain(
      [
        '4 deals: 1 won, 3 lost, conversion 25.0 %',
        '  Score  Deals  Won  Conversion      95 % interval',
        '  0-20       3    0       0.0 %    0.0 % to 56.2 %',
        '  21-40      0    0',
        '  41-60      1    1     100.0 %  20.7 % to 100.0 %  ██████████████████████████████',
      ].join('\n'),
    );
  });

  it('explains the lead with a key, and writes no workbook', async () => {
    const { code, stdout } = await run(
      'explain',
      'leads.csv',
      '--key',
      ' ANN@example.com',
      '--as-of',
      '2026-11-21',
    );
    expect([code, stdout]).toEqual([0, 'explain · leads.csv · as of 2026-11-21\n\nLead in row 2\n']);
    const unknown = await run('explain', 'leads.csv', '--key', 'zoe');
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      'No lead in Leads has the key "zoe" (column Email). Check the key, or use --row N.\n',
    ]);
  });
});

describe('an .xlsx file', () => {
  it('keeps its tabs, and gets those that are given', async () => {
    const settings = ['--set', "Leads tab=Kim's leads & more", '--set', 'Deals tab=Data'];
    const { code } = await run(
      'conversion',
      'messy.xlsx',
      '--deals',
      'deals.csv',
      ...settings,
      '--out',
      'messy.out.xlsx',
    );
    expect(code).toBe(0);
    const written = await sheets('messy.out.xlsx');
    expect(written.map((sheet) => sheet.name)).toEqual(["Kim's leads & more", 'Data', 'Notes', 'Settings']);
    expect(written[1]!.rows).toEqual([
      ['Email', 'Outcome'],
      ['ann@example.com', 'Won'],
    ]);
    expect(written[3]!.rows[0]).toEqual(['Setting', 'Value', 'What it does']);
  });

  it('is never overwritten unless it is named as --out', async () => {
    const before = await folder.read('messy.xlsx');
    await run('conversion', 'messy.xlsx');
    expect(await folder.read('messy.xlsx')).toEqual(before);
    expect((await sheets('messy.scored.xlsx')).length).toBe(3);
  });
});

describe('a file that cannot be read or written', () => {
  it.each([
    [
      ['score', 'latin1.csv'],
      'latin1.csv is not UTF-8 and was read as Windows-1252. Look whether its names are right.',
    ],
    [
      ['score', 'leads.csv', '--deals', 'surplus.csv'],
      'surplus.csv, row 2: 3 cells, but there are 2 headers, so "cake" is left out.',
    ],
  ])('goes on with %j, and says how it was read', async (argv, message) => {
    const { code, stdout } = await run(...argv);
    expect(code).toBe(0);
    expect(stdout).toContain(message);
    const { problems } = JSON.parse((await run(...argv, '--json')).stdout);
    expect(problems[0].message).toContain(message);
  });

  it.each([
    [
      ['score', 'nowhere.csv'],
      'There is no file ./nowhere.csv (looked for ./nowhere.csv). Check its name and folder.\n',
    ],
    [['score', 'old.xlsx'], 'old.xlsx is no .xlsx file: it is empty or holds something else.'],
    [
      ['score', 'leads.csv', '--statuses', 'deals.csv'],
      'deals.csv lacks the headers Status, Min score in its first row. Give a file for --statuses that has them.\n',
    ],
    [
      ['score', 'leads.csv', '--out', 'none/out.xlsx'],
      './none/out.xlsx cannot be written: there is no folder ./none.\n',
    ],
  ])('stops %j with a sentence', async (argv, message) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    const json = await run(...argv, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ command: 'score', stopped: stderr.trimEnd(), out: null });
  });
});

describe('wrong usage', () => {
  it.each([
    [['scoer', 'leads.csv'], 'There is no command "scoer". Did you mean score?\n'],
    [['score', 'leads.pdf'], 'FILE is an .xlsx workbook or a .csv file, but got "leads.pdf".\n'],
    [
      ['score', 'leads.csv', '--out', 'out.csv'],
      '--out takes the name of an .xlsx file, but got "./out.csv".\n',
    ],
    [
      ['score', 'leads.csv', '--deals', 'deals.csv', '--set', 'Deals tab=Leads'],
      'The setting "Deals tab" names the tab of leads itself. Leave --deals out, or set "Deals tab".\n',
    ],
    [
      ['score', 'leads.csv', '--set', 'Leads tab=Leads 2025/26'],
      'The setting "Leads tab" is "Leads 2025/26", which is no name for a tab of an .xlsx file: at most 31 characters, none of [ ] : * ? / \\.\n',
    ],
    [
      ['evidence', 'leads.csv'],
      'This build of Scoreband cannot do "evidence" yet (its bundle has no findEvidence).\n',
    ],
  ])('%j ends with exit code 2 and says what is right', async (argv, message) => {
    expect(await run(...argv)).toEqual({ code: 2, stdout: '', stderr: message });
    const json = await run(...argv, '--json');
    expect(json).toMatchObject({ code: 2, stderr: message });
    expect(JSON.parse(json.stdout)).toMatchObject({ stopped: message.trimEnd(), out: null });
  });
});

describe('the object of --json', () => {
  const keys =
    'asOf closed command conversion leads messages milliseconds out problemCounts problems rulesLeftOut scoreSum scored serviceCalls statuses stopped';

  it.each([
    ['a run that went through', ['score', 'leads.csv']],
    ['a run that the bundle stops', ['score', 'leads.csv', '--settings', 'renamed.csv']],
    ['a file that cannot be read', ['score', 'nowhere.csv']],
    ['wrong usage', ['scoer', 'leads.csv']],
  ])('has the same keys after %s', async (_, argv) => {
    const { stdout } = await run(...argv, '--json');
    expect(stdout.split('\n')).toHaveLength(2);
    expect(Object.keys(JSON.parse(stdout)).sort().join(' ')).toBe(keys);
  });

  it('keeps its figures where a file cannot be written in the end', async () => {
    const files = ['--out', 'kept.xlsx', '--scores-out', 'none/scores.csv'];
    const { code, stdout } = await run('score', 'leads.csv', ...files, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      leads: 2,
      scoreSum: 14,
      out: './kept.xlsx',
      messages: ['Tabs: Leads', 'By: command line'],
      stopped: './none/scores.csv cannot be written: there is no folder ./none.',
    });
  });

  it('says nothing of what was done to a workbook that cannot be written', async () => {
    const { stdout } = await run('score', 'leads.csv', '--out', 'none/kept.xlsx', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ leads: 2, out: null, messages: [] });
  });

  it('has null, not 0, for leads that were never counted', async () => {
    const unknown = { leads: null, scored: null, scoreSum: null, problemCounts: { eventsInFuture: null } };
    for (const argv of [['nowhere.csv'], ['leads.csv', '--settings', 'renamed.csv']]) {
      const { stdout } = await run('score', ...argv, '--json');
      expect(JSON.parse(stdout), argv.join(' ')).toMatchObject(unknown);
    }
  });
});

it('prints help on standard output', async () => {
  const { code, stdout } = await run('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: scoreband <command> FILE [options]');
  expect(stdout).toContain('  --set "Setting=Value"       one setting; may be repeated\n');
});

it('tells an error of its own from one of the files', async () => {
  const { code, stderr } = await run('check', 'leads.csv');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Scoreband itself failed\. Error: boom\n {4}at \S*checkRules /);
});
