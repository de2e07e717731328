import { describe, expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import { copySheet } from '../../../src/host/workbook/copy-sheet.ts';
import { sortRows } from '../../../src/host/workbook/sort-rows.ts';
import { Day, put, TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Industry', 'Employees'],
  ['L1', 'SaaS', 150],
  ['L2', 'Food', 20],
  ['L3', 'SaaS', 20],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', '50'],
  [true, 'Large', 'Employees', '≥', '100', '20'],
];

function document(options: ConstructorParameters<typeof TestDocument>[1] = {}): TestDocument {
  return new TestDocument({ Leads: leads, Rules: rules }, options);
}

function withSettings(...settings: [string, string][]): TestDocument {
  return new TestDocument({ Leads: leads, Rules: rules, Settings: [['Setting', 'Value'], ...settings] });
}

describe('what is written', () => {
  it('stands behind the last used column: score, status, next step and reason', () => {
    const sheet = document();
    sheet.scoreLeads();
    expect(sheet.texts('Leads')).toEqual([
      ['Lead ID', 'Industry', 'Employees', 'Score', 'Status', 'Next step', 'Why', 'Scored for'],
      [
        'L1',
        'SaaS',
        '150',
        '70',
        'SQL',
        'Call within a day. +20 to High priority',
        '70 = +50 Software · +20 Large',
        'L1',
      ],
      [
        'L2',
        'Food',
        '20',
        '0',
        'Early-stage',
        'Nurture: keep sending useful things. +40 to MQL',
        '0 = nothing matched',
        'L2',
      ],
      [
        'L3',
        'SaaS',
        '20',
        '50',
        'MQL',
        'Look closer and invite to talk. +20 to SQL',
        '50 = +50 Software',
        'L3',
      ],
    ]);
  });

  it('is reported with the figures of the leads', () => {
    const { milliseconds, ...summary } = document().scoreLeads();
    expect(milliseconds).toBeGreaterThan(0);
    expect(summary).toMatchObject({
      command: 'score',
      asOf: '2026-11-21',
      stopped: null,
      leads: 3,
      scored: 3,
      scoreSum: 120,
      statuses: { 'Early-stage': 1, MQL: 1, SQL: 1, 'High priority': 0, Disqualified: 0 },
      rulesLeftOut: [],
      conversion: null,
      messages: ['Scored 3 leads: Early-stage 1, MQL 1, SQL 1.'],
    });
    expect(summary).not.toHaveProperty('rows');
  });

  it('is nothing at all when nothing has changed', () => {
    const sheet = document();
    sheet.scoreLeads();
    sheet.scoreLeads();
    const writes = [...sheet.calls.keys()].filter((name) => /^Range\.(set|clear|insert)/.test(name));
    expect(writes).toEqual([]);
  });

  it('is only the block of rows that differ', () => {
    const many = Array.from({ length: 500 }, (_, i) => [`L${i}`, 'SaaS', 0]);
    const sheet = new TestDocument({
      Leads: [leads[0]!, ...many],
      Rules: [rules[0]!, [true, 'Some', 'Employees', '≥', '1', '5']],
    });
    sheet.scoreLeads();
    for (const row of [10, 12, 400]) put(sheet.sheet('Leads'), row, 3, 1);
    const before = sheet.host.executions[0]!.cellsWritten;
    sheet.scoreLeads();
    const { cellsWritten, calls } = sheet.host.executions[1]!;
    // Rows 10 to 12 and row 400: five columns of values, four of them made plain text before; and the count of the rule.
    expect(calls.get('Range.setValues')).toBe(3);
    expect(cellsWritten).toBeLessThan(50);
    expect(before).toBeGreaterThan(5_000);
  });

  it('has every optional column where Settings ask for it', () => {
    const names =
      'Score, Fit, Engagement, Status, Why, Next step, Cools on, Completeness, Potential, MQL on, SQL on';
    const sheet = withSettings(['Output columns', names]);
    sheet.scoreLeads();
    const [headers, first] = sheet.texts('Leads');
    expect(
      headers!
        .slice(3)
        .filter((header) => header !== 'Scored for')
        .join(', '),
    ).toBe(names);
    expect(first!.slice(3)).toEqual([
      ...[
        '70',
        '70',
        '0',
        'SQL',
        '70 = +50 Software · +20 Large',
        'L1',
        'Call within a day. +20 to High priority',
      ],
      // 2026-11-21 is day 46,347 of the spreadsheet's calendar.
      ...['', '1', '70', '46347', '46347'],
    ]);
  });

  it('skips blank rows, and clears what we had beside them', () => {
    const sheet = document();
    sheet.scoreLeads();
    for (const column of [1, 2, 3]) put(sheet.sheet('Leads'), 3, column, '');
    expect(sheet.scoreLeads()).toMatchObject({ leads: 2 });
    expect(sheet.texts('Leads')[2]).toEqual(['', '', '', '', '', '', '', '']);
  });

  it('takes a row for a lead where only a column that no rule reads holds something', () => {
    const wide = [
      [...leads[0]!, 'Phone', 'Notes'],
      ...leads.slice(1),
      [],
      ['', '', '', '', 'call back'],
      ['', '', '', '  ', ''],
    ];
    const sheet = new TestDocument({ Leads: wide, Rules: rules });
    expect(sheet.scoreLeads({ rows: true }).rows!.map(({ row }) => row)).toEqual([2, 3, 4, 6]);
  });

  it('counts activities up to the as-of day', () => {
    const sheet = new TestDocument({
      Leads: leads,
      Rules: [...rules, [true, 'Demo', 'Activity', 'is', 'Demo request', '25']],
      Activities: [
        ['Note', 'When', 'Lead ID', 'Activity'],
        ['', new Day('2026-11-21'), 'l2', 'demo request'],
        ['', new Day('2026-11-22'), 'L3', 'Demo request'],
        ['', 'soon', 'L3', 'Demo request'],
        ['', new Day('2026-11-01'), 'L9', 'Demo request'],
      ],
    });
    const summary = sheet.scoreLeads();
    expect(sheet.column('Leads', 'Score')).toEqual(['70', '25', '50']);
    expect(summary.problemCounts).toMatchObject({
      eventsWithoutDate: 1,
      eventsInFuture: 1,
      eventsWithoutLead: 1,
    });
  });

  it('keeps what tells the outcome out of the rules, where deals stand among the leads', () => {
    const sheet = new TestDocument({
      Leads: [
        ['Lead ID', 'Industry', 'Outcome'],
        ['L1', 'SaaS', 'Won'],
      ],
      Rules: [...rules.slice(0, 2), [true, 'Cheating', 'Outcome', 'is', 'Won', '50']],
      Settings: [
        ['Setting', 'Value'],
        ['Deals tab', 'Leads'],
      ],
    });
    expect(sheet.scoreLeads().rulesLeftOut).toEqual([
      {
        row: 3,
        why: 'Rules!C3: column "Outcome" tells the outcome, so a rule on it would predict what is already known. Choose another column.',
      },
    ]);
    expect(sheet.column('Leads', 'Score')).toEqual(['50']);
  });

  it('goes by the calendar day of the spreadsheet’s zone', () => {
    const now = '2026-11-21T03:30:00Z';
    expect(document({ now }).scoreLeads().asOf).toBe('2026-11-21');
    expect(document({ now, timeZone: 'America/New_York' }).scoreLeads().asOf).toBe('2026-11-20');
  });

  it('reads a date cell as the day that it shows, whatever the zones', () => {
    for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
      const sheet = new TestDocument(
        {
          Leads: [
            ['Lead ID', 'Seen'],
            ['L1', new Day('2026-11-14')],
            ['L2', new Day('2026-11-13')],
          ],
          Rules: [rules[0]!, [true, 'Recent', 'Seen', 'within last days', '7', '10']],
        },
        { timeZone, now: '2026-11-21T20:00:00Z' },
      );
      const isTomorrow = timeZone === 'Pacific/Auckland';
      sheet.scoreLeads();
      expect(sheet.column('Leads', 'Score'), timeZone).toEqual(isTomorrow ? ['0', '0'] : ['10', '0']);
    }
  });
});

describe('our columns', () => {
  it('are found again after they were renamed and moved', () => {
    const sheet = document();
    sheet.scoreLeads();
    put(sheet.sheet('Leads'), 1, 4, 'Punkte');
    sheet.sheet('Leads').move('column', 4, 1, 1);
    put(sheet.sheet('Leads'), 2, 3, 'Food');
    sheet.scoreLeads();
    expect(sheet.texts('Leads')[0]).toEqual([
      'Punkte',
      'Lead ID',
      'Industry',
      'Employees',
      'Status',
      'Next step',
      'Why',
      'Scored for',
    ]);
    expect(sheet.column('Leads', 'Punkte')).toEqual(['20', '0', '50']);
  });

  describe('in the order of an earlier version', () => {
    const old = ['Score', 'Status', 'Why', 'Scored for', 'Next step'];
    const scoredEarlier = () => {
      const sheet = document();
      sheet.addTab('Settings', [
        ['Setting', 'Value'],
        ['Output columns', 'Score, Status, Why, Next step'],
      ]);
      sheet.scoreLeads();
      expect(sheet.texts('Leads')[0]!.slice(3)).toEqual(old);
      return sheet;
    };
    const asked = (sheet: TestDocument, columns: string) => put(sheet.sheet('Settings'), 2, 2, columns);

    it.each(['', 'Score, Status, Next step, Why'])(
      'stay there, whatever Settings say now: "%s"',
      (columns) => {
        const sheet = scoredEarlier();
        asked(sheet, columns);
        put(sheet.sheet('Leads'), 2, 3, 'Food');
        sheet.scoreLeads();
        expect(sheet.texts('Leads')[0]!.slice(3)).toEqual(old);
        expect(sheet.column('Leads', 'Next step')[0]).not.toBe('');
      },
    );

    it('stay there where they are known by their headers alone', () => {
      const sheet = scoredEarlier();
      asked(sheet, '');
      sheet.sheet('Leads').metadata = [];
      sheet.scoreLeads();
      expect(sheet.texts('Leads')[0]!.slice(3)).toEqual(old);
    });

    it('get what is missing behind the others', () => {
      const sheet = scoredEarlier();
      asked(sheet, 'Score, Status, Next step, Why, Fit');
      sheet.sheet('Leads').remove('column', 8, 1);
      sheet.scoreLeads();
      expect(sheet.texts('Leads')[0]!.slice(3)).toEqual([
        ...['Score', 'Status', 'Why', 'Scored for'],
        ...['Next step', 'Fit'],
      ]);
      expect(sheet.column('Leads', 'Next step')[0]).not.toBe('');
    });
  });

  it('are found by name without metadata, and marked then', () => {
    const sheet = document();
    sheet.scoreLeads();
    const leadsSheet = sheet.sheet('Leads');
    leadsSheet.metadata = [];
    put(leadsSheet, 2, 2, 'Food');
    sheet.scoreLeads();
    expect(sheet.texts('Leads')[0]).toHaveLength(8);
    expect(sheet.column('Leads', 'Score')).toEqual(['20', '0', '50']);
    expect(leadsSheet.metadata.filter(({ key }) => key === 'scoreband.column')).toHaveLength(5);
  });

  it('of the user’s with our names stay the user’s, unless Score, Status and Why are all there', () => {
    const own = leads.map((row, i) => [...row, i === 0 ? 'Status' : 'mine', i === 0 ? 'why' : 'mine']);
    const sheet = new TestDocument({ Leads: own, Rules: rules });
    sheet.scoreLeads();
    expect(sheet.texts('Leads')[0]!.slice(3)).toEqual([
      'Status',
      'why',
      'Score',
      'Status (Scoreband)',
      'Next step',
      'Why (Scoreband)',
      'Scored for',
    ]);
    sheet.sheet('Leads').metadata = [];
    sheet.scoreLeads();
    expect(sheet.column('Leads', 'Status')).toEqual(['mine', 'mine', 'mine']);
    expect(sheet.texts('Leads')[0]).toHaveLength(10);
  });

  it('of a copied tab belong to the copy', () => {
    const sheet = document();
    sheet.scoreLeads();
    const original = sheet.sheet('Leads');
    copySheet(original, 'Copy of Leads');
    put(original, 2, 2, 'Food');
    sheet.scoreLeads();
    expect(sheet.column('Leads', 'Score')).toEqual(['20', '0', '50']);
    expect(sheet.column('Copy of Leads', 'Score')).toEqual(['70', '0', '50']);
  });

  it('that Settings no longer name are kept up to date while they are there', () => {
    const sheet = withSettings(['Output columns', 'Score, Status, Why, Potential']);
    sheet.scoreLeads();
    put(sheet.sheet('Settings'), 2, 2, 'Score');
    put(sheet.sheet('Leads'), 2, 2, 'Food');
    sheet.scoreLeads();
    expect(sheet.column('Leads', 'Potential')).toEqual(['20', '0', '50']);
  });

  it('are as wide as their texts need, and a new Why is wrapped down to the last row, which no other column is', () => {
    const sheet = document({ rows: 50 });
    sheet.scoreLeads();
    const leadsSheet = sheet.sheet('Leads');
    const looks = [4, 5, 6, 7, 8].map((column) => [
      leadsSheet.columns.sizes.at(column),
      leadsSheet.formats.wrap.column(column)?.runs() ?? [],
    ]);
    expect(looks).toEqual([
      [90, []],
      [90, []],
      [330, []],
      [330, [{ from: 2, to: 50, value: 'WRAP' }]],
      [330, []],
    ]);
    expect(leadsSheet.rows.sizes.runs()).toEqual([]);
  });

  it('make room for two lines of the longest Why of the first thousand leads, and of none behind them', () => {
    const named = 'Took part in a webinar about moving to another vendor, and asked for the recording';
    const long: TestRow[] = [rules[0]!, [true, named, 'Industry', 'is', 'SaaS', 50], ...rules.slice(2)];
    const widthWith = (row: number) => {
      const rows = Array.from({ length: 1_010 }, (_, i) => [`L${i}`, i === row ? 'SaaS' : 'Food', 150]);
      const sheet = new TestDocument({ Leads: [leads[0]!, ...rows], Rules: long });
      sheet.scoreLeads();
      return sheet.sheet('Leads').columns.sizes.at(7);
    };
    expect(widthWith(999)).toBe(361);
    expect(widthWith(1_000)).toBe(330);
  });

  it.each(['by their marks', 'by their names'])(
    'that are there, found %s, keep their widths and wrapping',
    (by) => {
      const sheet = document();
      sheet.scoreLeads();
      const leadsSheet = sheet.sheet('Leads');
      leadsSheet.formats.wrap.set({ row: 1, column: 7, rows: leadsSheet.maxRows, columns: 1 }, undefined);
      leadsSheet.columns.sizes.set(7, 7, 200);
      if (by === 'by their names') leadsSheet.metadata = [];
      put(leadsSheet, 2, 2, 'Food');
      sheet.scoreLeads();
      expect(sheet.column('Leads', 'Score')).toEqual(['20', '0', '50']);
      expect([leadsSheet.columns.sizes.at(7), leadsSheet.formats.wrap.column(7)?.runs() ?? []]).toEqual([
        200,
        [],
      ]);
    },
  );

  it('look like nothing of the user’s: a new column takes over no dropdown of its neighbour', () => {
    const sheet = document({ columns: 3 });
    const choice = { criteria: 'VALUE_IN_LIST', values: [['1'], true], allowInvalid: false, helpText: null };
    sheet.sheet('Leads').validations.set({ row: 1, column: 3, rows: 20, columns: 1 }, choice);
    sheet.sheet('Leads').formats.background.set({ row: 1, column: 3, rows: 20, columns: 1 }, '#ff0000');
    expect(sheet.scoreLeads().problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(sheet.sheet('Leads').formats.background.at(2, 4)).toBeUndefined();
    expect(sheet.column('Leads', 'Score')).toEqual(['70', '0', '50']);
  });
});

describe('what travels with a lead', () => {
  const margin: [string, string][] = [
    ['Output columns', 'Score, Status, Why, MQL on'],
    ['Demotion margin', '15'],
  ];

  it('the present status, for the demotion margin, even where the leads were sorted without our columns', () => {
    const sheet = withSettings(...margin);
    sheet.scoreLeads();
    const tab = sheet.sheet('Leads');
    // L3 falls from 50 to 30: within the margin of MQL at 40.
    put(sheet.sheet('Rules'), 2, 6, '30');
    sortRows(tab, { row: 2, column: 1, rows: 3, columns: 3 }, [{ column: 1, ascending: false }]);
    sheet.scoreLeads();
    expect(sheet.column('Leads', 'Lead ID')).toEqual(['L3', 'L2', 'L1']);
    expect(sheet.column('Leads', 'Score')).toEqual(['30', '0', '50']);
    expect(sheet.column('Leads', 'Status')).toEqual(['MQL', 'Early-stage', 'MQL']);
  });

  it('MQL on: the day of the first run that found it at MQL or above, never moved', () => {
    const sheet = withSettings(...margin);
    sheet.scoreLeads();
    const first = String(new Day('2026-11-21').serial);
    expect(sheet.column('Leads', 'MQL on')).toEqual([first, '', first]);
    const tab = sheet.sheet('Leads');
    put(tab, 3, 2, 'SaaS');
    put(tab, 4, 2, 'Food');
    sortRows(tab, { row: 2, column: 1, rows: 3, columns: 3 }, [{ column: 1, ascending: false }]);
    sheet.host.clock.advance(3 * 86_400_000);
    sheet.scoreLeads();
    const later = String(new Day('2026-11-24').serial);
    expect(sheet.column('Leads', 'Lead ID')).toEqual(['L3', 'L2', 'L1']);
    expect(sheet.column('Leads', 'Score')).toEqual(['0', '50', '70']);
    expect(sheet.column('Leads', 'MQL on')).toEqual([first, later, first]);
  });

  it('a disqualified lead gets no MQL on, whatever its score', () => {
    const sheet = new TestDocument({
      Leads: leads,
      Rules: [...rules, [true, 'Not them', 'Lead ID', 'is', 'L1', 'Disqualify']],
      Settings: [
        ['Setting', 'Value'],
        ['Output columns', 'Score, Status, Why, MQL on'],
      ],
    });
    sheet.scoreLeads();
    expect(sheet.column('Leads', 'Status')).toEqual(['Disqualified', 'Early-stage', 'MQL']);
    expect(sheet.column('Leads', 'MQL on')[0]).toBe('');
    expect(sheet.column('Leads', 'Why')[0]).toBe('70 = +50 Software · +20 Large · disqualified by Not them');
  });

  it('a number as key is compared as the spreadsheet writes it', () => {
    const sheet = new TestDocument(
      {
        Leads: [
          ['ID', 'Industry'],
          [660_737, 'SaaS'],
          [1.5, 'SaaS'],
        ],
        Rules: rules.slice(0, 2),
      },
      { locale: 'de_DE' },
    );
    sheet.scoreLeads();
    expect(sheet.column('Leads', 'Scored for')).toEqual(['660737', '1,5']);
  });
});

describe('what is said about the sheet', () => {
  it('notes on our headers explain them to somebody without the add-on', () => {
    const sheet = document();
    sheet.scoreLeads();
    const note = (column: number) => sheet.sheet('Leads').notes.at(1, column);
    expect(note(4)).toContain('As of 2026-11-21.\nLast run: 2026-11-21 09:30, by menu.\nNext run: ');
    expect(note(5)).toContain('Early-stage from 0 · MQL from 40 · SQL from 70 · High priority from 90.');
    expect(note(7)).toContain('The points add up to the score.');
    sheet.host.clock.advance(60_000);
    sheet.scoreLeads({ by: 'schedule' });
    expect(note(4)).toContain('by schedule');
    expect(sheet.calls.get('Range.setNotes')).toBe(1);
  });

  it('a filter that ends left of our columns', () => {
    const sheet = document();
    sheet.sheet('Leads').filter = { area: { row: 1, column: 1, rows: 4, columns: 3 }, criteria: new Map() };
    expect(sheet.scoreLeads({ by: 'schedule' }).messages[1]).toBe(
      'The filter on Leads (A1:C4) leaves our columns out, so sorting with it moves leads away from their scores. Extend it to A1:H4.',
    );
    expect(sheet.host.shown).toEqual([]);
  });

  it('alternating colours that end left of our columns', () => {
    const sheet = document();
    const colors = { headerRow: null, firstRow: '#ffffff', secondRow: '#eeeeee', footerRow: null };
    sheet.sheet('Leads').bandings.push({ area: { row: 1, column: 1, rows: 4, columns: 3 }, ...colors });
    expect(sheet.scoreLeads().messages[1]).toBe(
      'The alternating colours on Leads (A1:C4) leave our columns out. If you sort that range, sort A1:H4 instead.',
    );
  });

  it('leads that a formula spills', () => {
    const sheet = document();
    put(sheet.sheet('Leads'), 2, 1, new Formula('=QUERY(Form!A:Z, "where B is not null")', 'L1'));
    expect(sheet.scoreLeads().messages[1]).toBe(
      'The leads of Leads come from a formula (=QUERY(Form!A:Z, "where B is not null")). Scores are right until its result changes: then score again.',
    );
    for (const row of [2, 3, 4]) put(sheet.sheet('Leads'), row, 1, new Formula(`=SORT(B${row})`, `L${row}`));
    expect(sheet.scoreLeads().messages).toHaveLength(1);
  });

  it('rules of which none works', () => {
    const sheet = new TestDocument({
      Leads: leads,
      Rules: [rules[0]!, [true, 'Odd', 'Age', 'is', '3', '5']],
    });
    expect(sheet.scoreLeads().messages).toEqual([
      'Scored 3 leads: Early-stage 3.',
      'No rule works, so every score is 0. Check rules says what is wrong with each.',
    ]);
  });

  it('rules of which none is switched on', () => {
    const off = rules.slice(1).map((rule) => [false, ...rule.slice(1)]);
    const sheet = new TestDocument({ Leads: leads, Rules: [rules[0]!, ...off] });
    expect(sheet.scoreLeads().messages).toEqual([
      'Scored 3 leads: Early-stage 3.',
      'No rule is switched on, so every score is 0. Tick On beside a rule, then score again.',
    ]);
  });

  it('no leads yet', () => {
    const sheet = new TestDocument({ Leads: [leads[0]!], Rules: rules });
    expect(sheet.scoreLeads().messages).toEqual([
      'Leads has no leads below row 1 yet. Add one lead a row, then score again.',
    ]);
  });
});

describe('conditional formats', () => {
  const formulasOf = (tab: { conditionalFormats: readonly object[] }) =>
    tab.conditionalFormats.map((format) =>
      'condition' in format ? (format.condition as { values: unknown[] }).values[0] : null,
    );
  const custom = { areas: [{ row: 2, column: 1, rows: 3, columns: 1 }], unsupported: true } as const;

  it('grey a score whose lead has gone and strike a disqualified one, behind the user’s, once', () => {
    const sheet = document();
    const tab = sheet.sheet('Leads');
    tab.conditionalFormats.push({
      areas: [{ row: 2, column: 3, rows: 3, columns: 1 }],
      condition: { criteria: 'NUMBER_GREATER_THAN', values: [100] },
      style: { background: '#00ff00' },
    });
    sheet.scoreLeads();
    sheet.scoreLeads();
    tab.metadata = [];
    sheet.scoreLeads();
    expect(formulasOf(tab).slice(0, 3)).toEqual([100, '=$A2&""<>$H2&""', '=$E2="Disqualified"']);
    expect(formulasOf(tab)).toHaveLength(3 + 4);
  });

  const tintOf = (name: string) => `=($E2&""="${name}")*($A2&""=$H2&"")`;

  it('tint Score and Status of a lead by its status, where both are of this lead', () => {
    const sheet = document();
    sheet.scoreLeads();
    const tints = sheet.sheet('Leads').conditionalFormats.slice(2);
    expect(tints).toMatchObject(
      [
        ['High priority', '#a8dab5'],
        ['SQL', '#ceead6'],
        ['MQL', '#feefc3'],
        ['Early-stage', '#f1f3f4'],
      ].map(([name, background]) => ({
        areas: [{ row: 2, column: 4, columns: 2 }],
        condition: { criteria: 'CUSTOM_FORMULA', values: [tintOf(name!)] },
        style: { background },
      })),
    );
  });

  it('have tints that black text is read on, by WCAG 2.2 at level AA', () => {
    const sheet = document();
    sheet.scoreLeads();
    for (const format of sheet.sheet('Leads').conditionalFormats.slice(2)) {
      const { background } = (format as { style: { background: string } }).style;
      // Relative luminance, as WCAG defines it; black has none.
      const [red, green, blue] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(background.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      expect((luminance + 0.05) / 0.05).toBeGreaterThan(4.5);
    }
  });

  it('follow a status that gets another name, with quotes in it too, and are not set anew otherwise', () => {
    const statuses = [
      ['Status', 'Min score'],
      ['Cold', 0],
      ['Warm', 40],
      ['SQL', 70],
    ];
    const sheet = new TestDocument({ Leads: leads, Rules: rules, Statuses: statuses });
    sheet.scoreLeads();
    const tab = sheet.sheet('Leads');
    expect(formulasOf(tab).slice(2)).toEqual(['SQL', 'Warm', 'Cold'].map(tintOf));
    const present = tab.conditionalFormats;
    sheet.scoreLeads();
    expect(tab.conditionalFormats).toBe(present);
    put(sheet.sheet('Statuses'), 3, 1, 'Almost "hot"');
    sheet.scoreLeads();
    expect(formulasOf(tab).slice(2)).toEqual(['SQL', 'Almost ""hot""', 'Cold'].map(tintOf));
  });

  it('do not come to a sheet that was scored without tints', () => {
    const sheet = document();
    sheet.scoreLeads();
    const tab = sheet.sheet('Leads');
    tab.conditionalFormats = tab.conditionalFormats.slice(0, 2);
    sheet.workbook.documentProperties.delete('scoreband.tints');
    sheet.scoreLeads();
    expect(tab.conditionalFormats).toHaveLength(2);
  });

  it('compare with another column when the key is another column', () => {
    const sheet = withSettings(['Lead key column', 'Lead ID']);
    sheet.scoreLeads();
    put(sheet.sheet('Settings'), 2, 2, 'Employees');
    sheet.scoreLeads();
    expect(formulasOf(sheet.sheet('Leads')).slice(0, 2)).toEqual(['=$C2&""<>$H2&""', '=$E2="Disqualified"']);
  });

  it('are left out where the list cannot be read whole, with a sentence', () => {
    const sheet = document();
    const tab = sheet.sheet('Leads');
    tab.conditionalFormats.push({ ...custom, areas: [...custom.areas] });
    expect(sheet.scoreLeads().messages[1]).toBe(
      'Leads has conditional formats that scripts cannot read, so Scoreband added none: a score beside the wrong lead is not greyed.',
    );
    expect(tab.conditionalFormats).toHaveLength(1);
  });
});
