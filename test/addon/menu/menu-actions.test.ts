import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import type { Answers } from '../../../src/host/services/answers.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Industry', 'Employees', 'Seen'],
  ['Ann-1', 'SaaS', 150, new Day('2026-11-20')],
  ['L2', 'Food', '', ''],
  [],
  ['L3', 'Gambling', 'many', ''],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Kind', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', '', 'Industry', 'is', 'SaaS', '30'],
  [true, 'Large', '', 'Employees', '≥', '100', '20'],
  [true, 'Recent', 'Behavior', 'Seen', 'within last days', '7', '15'],
  [true, 'Not served', '', 'Industry', 'is', 'Gambling', 'Disqualify'],
  [true, 'Food', '', 'Industry', 'is', 'Food', '-5'],
];

function document(answers: Answers = {}): TestDocument {
  return new TestDocument(
    {
      Leads: leads,
      Rules: rules,
      Settings: [
        ['Setting', 'Value'],
        ['Score floor', 'none'],
      ],
    },
    { answers },
  );
}

function select(sheet: TestDocument, tab: string, row: number): void {
  sheet.workbook.activeSheet = sheet.sheet(tab);
  sheet.sheet(tab).selection = { row, column: 2, rows: 3, columns: 1 };
}

describe('Selected lead ▸ Explain', () => {
  const explain = (sheet: TestDocument, tab: string, row: number) => {
    select(sheet, tab, row);
    sheet.run('menuExplainLead');
    return sheet.host.shown[sheet.host.shown.length - 1];
  };

  it('shows score, status, every line of the reason, the next step and when the status falls', () => {
    expect(explain(document(), 'Leads', 2)).toMatchObject({
      kind: 'alert',
      title: 'Ann-1 (row 2)',
      text: [
        'Score 65, status MQL',
        'Fit 50, Engagement 15',
        '  +30  Software',
        '  +20  Large',
        '  +15  Recent',
        'Next step: Look closer and invite to talk. +5 to SQL',
      ].join('\n'),
    });
  });

  it('names the lead as Show leads as says, and by its key alone where it has no name', () => {
    const sheet = document();
    sheet.sheet('Leads').cells.set(1, 5, 'Name');
    sheet.sheet('Leads').cells.set(2, 5, 'Ann Lee');
    expect(explain(sheet, 'Leads', 2)).toMatchObject({ title: 'Ann Lee (Ann-1) (row 2)' });
    expect(explain(sheet, 'Leads', 3)).toMatchObject({ title: 'L2 (row 3)' });
    sheet.sheet('Settings').cells.set(3, 1, 'Show leads as');
    sheet.sheet('Settings').cells.set(3, 2, 'Industry');
    expect(explain(sheet, 'Leads', 2)).toMatchObject({ title: 'SaaS (Ann-1) (row 2)' });
  });

  it('shows what is unknown, with the cells that would tell', () => {
    expect(explain(document(), 'Leads', 3)).toMatchObject({
      title: 'L2 (row 3)',
      text: [
        'Score −5, status Early-stage',
        'Fit −5, Engagement 0',
        '  −5  Food',
        'Unknown (33 % of the fields are filled in; the score could reach 30):',
        '  Large: Employees (C3) is empty',
        '  Recent: Seen (D3) is empty',
        'Next step: Nurture: keep sending useful things. +45 to MQL; the largest single step is Large +20',
      ].join('\n'),
    });
  });

  it('names what disqualified the lead', () => {
    expect(explain(document(), 'Leads', 5)).toMatchObject({
      text: expect.stringContaining('Score 0, status Disqualified\nDisqualified by: Not served\n'),
    });
    expect(explain(document(), 'Leads', 5)).toMatchObject({
      text: expect.stringContaining('No rule matched.\n'),
    });
  });

  it('says when the status will fall if nothing happens', () => {
    const sheet = document();
    sheet.sheet('Rules').cells.set(2, 7, '25');
    sheet.sheet('Rules').cells.set(3, 7, '0');
    expect(explain(sheet, 'Leads', 2)).toMatchObject({
      text: expect.stringContaining('If nothing happens, the status falls on 2026-11-28.'),
    });
  });

  it.each([
    ['Rules', 2, 'Select a lead on Leads, then choose Selected lead ▸ Explain again.'],
    ['Leads', 1, 'Leads!1:1: there is no lead in this row. Select a row with a lead.'],
    ['Leads', 4, 'Leads!4:4: there is no lead in this row. Select a row with a lead.'],
    ['Leads', 9, 'Leads!9:9: there is no lead in this row. Select a row with a lead.'],
  ])('on %s, row %d, says what to select', (tab, row, text) => {
    expect(explain(document(), tab, row)).toMatchObject({ kind: 'alert', title: 'Scoreband', text });
  });

  it('returns one row and changes nothing', () => {
    const sheet = document();
    const before = workbookSnapshot(sheet.workbook);
    const { rows, command } = sheet.explainLead(2);
    expect(command).toBe('explain');
    expect(rows).toEqual([
      {
        row: 2,
        likeThis: null,
        key: 'ann-1',
        score: 65,
        status: 'MQL',
        fit: 50,
        engagement: 15,
        completeness: 1,
        potential: 65,
        why: [
          [30, 'Software'],
          [20, 'Large'],
          [15, 'Recent'],
        ],
        whyText: '65 = +30 Software · +20 Large · +15 Recent',
        disqualifiedBy: [],
        coolsOn: null,
        nextStep: 'Look closer and invite to talk. +5 to SQL',
        trend: null,
      },
    ]);
    expect(workbookSnapshot(sheet.workbook)).toEqual(before);
  });
});

describe('Check rules', () => {
  it('says what works and lists problems before advice', () => {
    const sheet = document();
    sheet.sheet('Rules').cells.set(3, 5, 'is about');
    sheet.run('menuCheckRules');
    expect(sheet.host.shown).toMatchObject([
      {
        kind: 'alert',
        text: [
          '4 rules work, 1 is left out.',
          '1 problem:',
          'Rules!E3: "is about" is no test. Choose one from the dropdown, such as is, contains or ≥.',
          '2 pieces of advice:',
          'SQL needs a score of 70, but these rules give at most 45. Lower the minimum, or raise points.',
          'High priority needs a score of 90, but these rules give at most 45. Lower the minimum, or raise points.',
        ].join('\n\n'),
      },
    ]);
  });

  it('writes sentence, count and problem beside each rule, and no lead', () => {
    const sheet = document();
    sheet.sheet('Rules').cells.set(3, 5, 'is about');
    sheet.checkRules();
    expect(sheet.column('Rules', 'In words')).toEqual([
      '+30 when Industry is SaaS.',
      '',
      '+15 when Seen is at most 7 days ago.',
      'Disqualified when Industry is Gambling.',
      '−5 when Industry is Food.',
    ]);
    expect(sheet.column('Rules', 'Leads matched')).toEqual(['1', '', '1', '1', '1']);
    expect(sheet.column('Rules', 'Problem').filter(Boolean)).toEqual([
      'Rules!E3: "is about" is no test. Choose one from the dropdown, such as is, contains or ≥.',
    ]);
    expect(sheet.texts('Leads')[0]).toEqual(['Lead ID', 'Industry', 'Employees', 'Seen']);
  });

  it('rewrites only what differs, and finds its columns wherever they are', () => {
    const sheet = document();
    sheet.checkRules();
    sheet.checkRules();
    expect(sheet.calls.get('Range.setValues')).toBeUndefined();
    sheet.sheet('Rules').move('column', 8, 3, 1);
    sheet.sheet('Leads').cells.set(3, 2, 'SaaS');
    sheet.checkRules();
    expect(sheet.column('Rules', 'Leads matched')).toEqual(['2', '1', '1', '1', '0']);
    expect(sheet.texts('Rules')[0]!.slice(0, 3)).toEqual(['In words', 'Leads matched', 'Problem']);
  });

  it('finds the Rules tab after it was renamed, and not its copy', () => {
    const sheet = document();
    sheet.checkRules();
    sheet.sheet('Rules').name = 'Points';
    sheet.addTab('Rules', [
      ['Field', 'Test', 'Value', 'Points'],
      ['Nothing', 'is', 'x', '1'],
    ]);
    expect(sheet.checkRules().messages).toEqual(['5 rules work.']);
  });

  it('says so where there is nothing to complain of, and only what stops it where something does', () => {
    const sheet = document();
    sheet.sheet('Rules').cells.set(2, 7, '90');
    sheet.sheet('Leads').cells.set(5, 3, 5);
    sheet.run('menuCheckRules');
    sheet.sheet('Leads').name = 'Prospects';
    sheet.run('menuCheckRules');
    expect(sheet.host.shown).toMatchObject([
      { text: '5 rules work.\n\nNo problems found.' },
      {
        text: 'There is no tab "Leads". Rename your tab of leads to Leads, or enter its name in Settings, Leads tab.',
      },
    ]);
  });

  it('shows at most twelve lines and says how many more there are', () => {
    const wrong = Array.from({ length: 30 }, (_, i) => [true, `R${i}`, '', `Missing ${i}`, 'is', 'x', '1']);
    const sheet = new TestDocument({ Leads: leads, Rules: [...rules, ...wrong] });
    sheet.run('menuCheckRules');
    const [dialog] = sheet.host.shown;
    expect(dialog).toMatchObject({
      text: expect.stringMatching(/^5 rules work, 30 are left out\.\n\n31 problems:/),
    });
    expect(dialog).toMatchObject({ text: expect.stringContaining('\n\n… and 21 more kinds.\n\n') });
  });
});

describe('Score leads', () => {
  it('mentions the result in a corner', () => {
    const sheet = document();
    sheet.run('menuScoreLeads');
    expect(sheet.host.shown).toMatchObject([
      {
        kind: 'toast',
        text: 'Scored 3 leads: Early-stage 1, MQL 1, Disqualified 1. 1 problem: Check rules lists them.',
      },
    ]);
  });

  const filtered = (answer: string) => {
    const sheet = document({ alert: ({ buttons }) => (buttons === 'YES_NO' ? answer : 'OK') });
    const criteria = new Map([
      [2, { hiddenValues: ['Food'] }],
      [3, { condition: { criteria: 'NUMBER_GREATER_THAN', values: [3] } }],
    ]);
    sheet.sheet('Leads').filter = { area: { row: 1, column: 1, rows: 5, columns: 4 }, criteria };
    sheet.run('menuScoreLeads');
    return sheet;
  };

  it('extends a filter that leaves our columns out, with the same criteria, on yes', () => {
    const sheet = filtered('YES');
    const question = sheet.host.shown[sheet.host.shown.length - 1];
    expect(question).toMatchObject({
      text: 'The filter covers A1:D5 and leaves our columns out: sorting with it moves leads away from their scores.\n\nExtend it to A1:I5, with the same criteria?',
    });
    expect(sheet.sheet('Leads').filter).toEqual({
      area: { row: 1, column: 1, rows: 5, columns: 9 },
      criteria: new Map([
        [2, { hiddenValues: ['Food'] }],
        [3, { condition: { criteria: 'NUMBER_GREATER_THAN', values: [3] } }],
      ]),
    });
    sheet.run('menuScoreLeads');
    expect(sheet.host.shown[sheet.host.shown.length - 1]).toMatchObject({ kind: 'toast' });
  });

  it('leaves the filter on no, and does not ask again', () => {
    const sheet = filtered('NO');
    expect(sheet.sheet('Leads').filter).toMatchObject({ area: { columns: 4 } });
    const asked = () =>
      sheet.host.shown.filter((shown) => 'buttons' in shown && shown.buttons === 'YES_NO').length;
    expect(asked()).toBe(1);
    sheet.run('menuScoreLeads');
    expect(asked()).toBe(1);
  });
});

it('Help says what the menu does, and which Scoreband this is', () => {
  const sheet = document();
  sheet.run('menuHelp');
  const [shown] = sheet.host.shown.slice(-1);
  expect(shown).toMatchObject({
    text: expect.stringContaining('Score leads writes Score, Status, Next step and Why'),
  });
  expect(shown).toMatchObject({ text: expect.stringContaining(`This is Scoreband ${manifest.version}.`) });
});
