import { describe, expect, it } from 'vitest';
import type { Answers, Dialog } from '../../../src/host/services/answers.ts';
import type { Summary } from '../../../src/shared/index.ts';
import { asOfDay } from '../../proposal/records.ts';
import { type TestWorkbook, testWorkbooks } from '../../proposal/workbooks.ts';
import { Day, type TestCell, TestDocument, type TestRow } from '../document.ts';
import { wholeState } from '../whole-state.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';

const ourTabs = ['Rules', 'Statuses', 'Settings', 'Lists'];

/** Yes to everything but to scoring at the end. */
const agreeing: Answers = {
  alert: ({ buttons }) => (buttons === 'YES_NO_CANCEL' ? 'YES' : buttons === 'YES_NO' ? 'NO' : 'OK'),
};

function documentOf({ tabs, locale }: TestWorkbook, answers = agreeing): TestDocument {
  const cell = (value: unknown): TestCell =>
    typeof value === 'object' && value !== null
      ? new Day(new Date((value as { day: number }).day * 86_400_000).toISOString().slice(0, 10))
      : (value as TestCell);
  const rows = tabs.map(({ name, rows }) => [name, rows.map((row): TestRow => row.map(cell))] as const);
  const now = new Date(asOfDay * 86_400_000 + 36_000_000).toISOString();
  return new TestDocument(Object.fromEntries(rows), { locale, now, answers });
}

function setUp(document: TestDocument): Summary {
  return document.run('setUpSpreadsheet', { by: 'command line' }) as Summary;
}

/** Texts of the dialogs that an action shows. */
function dialogsOf(document: TestDocument, action = 'menuSetUp'): string[] {
  const before = document.host.shown.length;
  document.run(action);
  return document.host.shown.slice(before).map((shown) => ('text' in shown ? shown.text : ''));
}

/** First No, then these corrections, then Yes. */
function correcting(entries: readonly string[]): Answers {
  const left = [...entries];
  let asked = 0;
  return {
    alert: ({ buttons }: Dialog) => {
      if (buttons !== 'YES_NO_CANCEL') return buttons === 'OK' ? 'OK' : 'NO';
      return asked++ === 0 ? 'NO' : 'YES';
    },
    prompt: () => ({ button: 'OK', text: left.shift() ?? '' }),
  };
}

function setting(document: TestDocument, name: string): string | undefined {
  return document.texts('Settings').find(([setting]) => setting === name)?.[1];
}

describe('Set up on workbooks of many kinds', () => {
  it.each(testWorkbooks)(
    '$name: adds our tabs, leaves every cell of the user’s, and leads can be scored',
    (workbook) => {
      const document = documentOf(workbook);
      const users = workbook.tabs.map(({ name }) => name);
      const before = workbookSnapshot(document.workbook, users);
      expect(setUp(document).stopped).toBeNull();
      expect(document.workbook.sheets.map(({ name }) => name)).toEqual([...users, ...ourTabs]);
      expect(workbookSnapshot(document.workbook, users)).toEqual(before);
      const { stopped, statuses, problems, rulesLeftOut } = document.scoreLeads();
      expect({ stopped, rulesLeftOut }).toEqual({ stopped: null, rulesLeftOut: [] });
      expect(problems.filter(({ tab }) => ourTabs.includes(tab))).toEqual([]);
      expect(Object.values(statuses).filter((leads) => leads > 0).length).toBeGreaterThan(1);
      expect(workbookSnapshot(document.workbook, users)).toEqual(before);
    },
  );

  it.each(testWorkbooks)('$name: run again, it changes nothing', (workbook) => {
    const document = documentOf(workbook);
    setUp(document);
    document.scoreLeads();
    const before = wholeState(document.workbook, document.host);
    expect(setUp(document).messages).toContain('Everything is set up already: nothing was changed.');
    expect(wholeState(document.workbook, document.host)).toEqual(before);
    expect(dialogsOf(document)[0]).toMatch(
      /^Everything is set up already\. Set up changes nothing that is there\./,
    );
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it.each(testWorkbooks)(
    '$name: set-up, scoring and removal leave it as it was, cell by cell',
    (workbook) => {
      const document = documentOf(workbook);
      const before = wholeState(document.workbook, document.host);
      document.host.answers = { alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK') };
      document.run('menuSetUp');
      expect(document.texts(workbook.leads)[workbook.headerRow - 1]).toContain('Scored for');
      expect(dialogsOf(document, 'menuRemove')[0]).toContain(
        '• tab Rules\n• tab Statuses\n• tab Settings\n• tab Lists\n',
      );
      expect(wholeState(document.workbook, document.host)).toEqual(before);
    },
  );
});

describe('what Set up shows', () => {
  const workbook = testWorkbooks.find(({ deals, activities }) => deals !== null && activities !== null)!;

  it('lists what it found, outcomes and their meaning, and what it will add, before it writes', () => {
    const document = documentOf(workbook, { alert: () => 'CANCEL' });
    const before = wholeState(document.workbook, document.host);
    const [found, ...others] = dialogsOf(document);
    expect(found).toMatch(/^This is what Scoreband found:\n1\. Leads tab: /);
    expect(found).toContain(`Deals tab: ${workbook.deals}`);
    expect(found).toContain(`Activities tab: ${workbook.activities}`);
    expect(found).toMatch(/\nOutcomes that mean won: ".+" \(\d+\)/);
    expect(found).toMatch(/\nOutcomes that mean lost: ".+" \(\d+\)/);
    expect(found).toContain(
      'It will add the tabs Rules, Statuses, Settings, Lists. No cell of yours changes.',
    );
    expect(found).toContain('Yes: go on. No: correct something first. Cancel: change nothing.');
    expect(others).toEqual([]);
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it('says that deals are scored 7 days before closing, and writes it', () => {
    const document = documentOf(workbook);
    const [found] = dialogsOf(document);
    expect(found).toContain('Days before close: 7  – Deals are scored 7 days before they closed');
    expect(setting(document, 'Days before close')).toBe('7');
  });

  it('offers to score at the end', () => {
    const document = documentOf(workbook);
    document.host.answers = { alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK') };
    const dialogs = dialogsOf(document);
    const [, , added, scored] = dialogs;
    expect(added).toMatch(/^Added the tabs Rules, Statuses, Settings, Lists\.\n\n\d rules are proposed/);
    expect(added).toMatch(
      /Score the leads now\? That adds the columns Score, Status, Next step and Why beside them\.$/,
    );
    expect(scored).toMatch(/^Scored \d+ leads: /);
  });
});

describe('what do you sell?', () => {
  const inquiries: TestRow[] = [
    ['Name', 'Phone', 'When do you need it?', 'How did you hear of us?'],
    ['Ann', '1', 'today', 'friend'],
    ['Bo', '2', 'next month', 'web'],
    ['Cy', '3', 'just looking', 'web'],
  ];
  const rulesOf = (document: TestDocument) => document.texts('Rules').slice(1);

  it('is asked where there are no closed deals, and answered by number', () => {
    const document = new TestDocument(
      { Leads: inquiries },
      { answers: { ...agreeing, prompt: () => ({ button: 'OK', text: '1' }) } },
    );
    const dialogs = dialogsOf(document);
    expect(dialogs[1]).toMatch(
      /^What do you sell\? .*\n1\. Home and local services\n(.*\n){8}10\. Something else$/,
    );
    expect(dialogs[2]).toMatch(/^There is no tab Deals yet\. Keep track of won and lost\?/);
    expect(dialogs[3]).toContain(
      'rules are proposed from the template "Home and local services", on your own columns.',
    );
    expect(dialogs[3]).toContain('Would also help: a column Budget.');
    const points = new Map(rulesOf(document).map((cells) => [cells[5], Number(cells[6])]));
    expect(points.get('today')).toBeGreaterThan(points.get('next month')!);
    expect(points.get('just looking')).toBeLessThan(0);
  });

  it.each([
    ['YES', ['Lead ID', 'Name', 'Outcome', 'Closed on', 'Created on', 'Amount', 'Reason']],
    ['NO', null],
  ] as const)('then offers to keep track of won and lost; the tab is made on yes: %s', (answer, headers) => {
    const [first, ...rows] = inquiries;
    const leads = [['Lead ID', ...first!], ...rows.map((row, i) => [`L${i}`, ...row])];
    const document = new TestDocument({ Leads: leads });
    document.host.answers = {
      alert: ({ text, buttons }) => {
        if (text.includes('Keep track')) return answer;
        return buttons.startsWith('YES_NO') && !/Score the leads now/.test(text) ? 'YES' : 'NO';
      },
      prompt: () => ({ button: 'OK', text: '1' }),
    };
    document.run('menuSetUp');
    const deals = document.workbook.sheetByName('Deals');
    expect(deals === null || deals === undefined ? null : document.texts('Deals')[0]).toEqual(headers);
    const said = document.host.shown.map((shown) => ('text' in shown ? shown.text : '')).at(-1);
    expect(said?.includes('so far 0 of 20 won and 0 of 20 lost')).toBe(answer === 'YES');
  });

  it('is said on the command line, and counts as Something else where it is no trade, or not said', () => {
    const messagesFor = (sell: object) => {
      const document = new TestDocument({ Leads: inquiries });
      return (document.run('setUpSpreadsheet', { by: 'command line', ...sell }) as Summary).messages.join(
        '\n',
      );
    };
    expect(messagesFor({ sell: 'Property' })).toContain('from the template "Property"');
    const unknown = messagesFor({ sell: 'Plumbing' });
    expect(unknown).toContain(
      '"Plumbing" is none of the trades, so it counts as Something else. They are: Home and',
    );
    expect(unknown).toContain('from the template "Something else"');
    expect(messagesFor({})).toContain('What you sell was not said, so the template is "Something else".');
  });

  it('has its rules added later, those alone that do not stand there', () => {
    const document = new TestDocument({ Leads: inquiries });
    document.run('setUpSpreadsheet', { by: 'command line', sell: 'Home and local services' });
    const before = rulesOf(document);
    const add = (text: string) => {
      document.host.answers = { ...agreeing, prompt: () => ({ button: 'OK', text }) };
      return dialogsOf(document, 'menuAddFromTemplate')[1];
    };
    expect(add('1')).toContain(
      'has no rule for your columns that is not in Rules already; nothing was added.',
    );
    expect(add('Plumbing')).toContain('"Plumbing" is none of the trades, so nothing was added.');
    expect(rulesOf(document)).toEqual(before);
    document.sheet('Rules').cells.set(2, 6, 'tomorrow');
    expect(add('home')).toMatch(
      /^Added 1 rule of the template "Home and local services" below your rules; \d stood/,
    );
    expect(
      rulesOf(document)
        .slice(0, before.length)
        .map((cells) => cells[5]),
    ).toContain('tomorrow');
    expect(rulesOf(document)[before.length]!.slice(3, 6)).toEqual(['When do you need it?', 'is', 'today']);
  });

  it('is not asked where closed deals say enough', () => {
    const headers = ['Lead ID', 'Source', 'Size', 'Region', 'Plan', 'Outcome'];
    // Four things speak for a lead; who has three of them was won.
    const leads = Array.from({ length: 200 }, (_, n): TestRow => {
      const good = [1, 2, 4, 8].map((bit) => (n & bit) !== 0);
      const outcome = good.filter((one) => one).length >= 3 ? 'Won' : 'Lost';
      return [`L${n}`, ...good.map((one) => (one ? 'A' : 'B')), n % 7 === 0 ? '' : outcome];
    });
    const dialogs = dialogsOf(new TestDocument({ Leads: [headers, ...leads] }, { answers: agreeing }));
    expect(dialogs[1]).toContain('proposed from your own columns and 171 closed deals.');
    expect(dialogs.filter((text) => text.startsWith('What do you sell?'))).toEqual([]);
  });
});

describe('correcting what was found', () => {
  const rows: TestRow[] = [
    ['Customer no.', 'Company', 'Industry', 'Result'],
    ...Array.from(
      { length: 30 },
      (_, i): TestRow => [
        `C${i}`,
        `Company ${i}`,
        i % 3 === 0 ? 'SaaS' : 'Food',
        i % 2 === 0 ? 'won' : 'lost',
      ],
    ),
  ];
  const old: TestRow[] = [
    ['Lead', 'Industry'],
    ['a', 'b'],
    ['c', 'd'],
  ];

  function corrected(entries: readonly string[]): { document: TestDocument; dialogs: string[] } {
    const document = new TestDocument({ Leads: rows, Archive: old }, { answers: correcting(entries) });
    return { document, dialogs: dialogsOf(document) };
  }

  it('takes a number of the list or the name of a setting', () => {
    const { document } = corrected(['3 = Company', 'days before close = 14']);
    expect(setting(document, 'Lead key column')).toBe('Company');
    expect(setting(document, 'Days before close')).toBe('14');
  });

  it('looks anew where another tab is meant', () => {
    const { document, dialogs } = corrected(['Leads tab = archive']);
    expect(dialogs[2]).toContain('1. Leads tab: Archive');
    expect(setting(document, 'Leads tab')).toBe('Archive');
    expect(document.texts('Rules')[1]).toBeDefined();
  });

  it('takes an outcome with what it means, and lists it so from then on', () => {
    const words = ['won', 'lost', 'On ice', 'Pending'];
    const deals = rows.map((row, i): TestRow => (i === 0 ? row : [...row.slice(0, 3), words[i % 4]!]));
    const answers = correcting(['on ICE = verloren', 'Pending = won']);
    const document = new TestDocument({ Leads: deals }, { answers });
    const dialogs = dialogsOf(document);
    expect(dialogs[0]).toContain('Outcomes that are not clear: "On ice" (8)');
    expect(dialogs[2]).toContain('"On ice" (8)');
    expect(dialogs[2]).not.toContain('not clear');
    expect(dialogs[3]).toMatch(/Outcomes that mean won: .*"Pending" \(7\)/);
    expect(setting(document, 'Lost words')).toMatch(/^On ice, lost, /);
    expect(setting(document, 'Won words')).toMatch(/^Pending, won, /);
    expect(setting(document, 'Open words')).not.toMatch(/pending/i);
  });

  it('takes how dates are read that could be either, by a word of its own', () => {
    const leads = rows.map((row, i): TestRow => [...row, i === 0 ? 'Came on' : `${(i % 9) + 3}/4/2026`]);
    const document = new TestDocument({ Leads: leads }, { answers: correcting(['dates = Day first']) });
    const dialogs = dialogsOf(document);
    expect(dialogs[0]).toContain(
      'Dates of "Came on" could be day or month first: "5/4/2026" is read as 4 May 2026.\nIf that is wrong, correct it: Dates = day first, or Dates = month first.',
    );
    expect(dialogs[2]).toContain('"5/4/2026" is read as 5 April 2026.');
    expect(dialogs[2]).not.toContain('If that is wrong');
    expect(dialogs[2]).toContain('Date order: Day first');
    expect(setting(document, 'Date order')).toBe('Day first');
  });

  it('says of dates written both ways that they are not read', () => {
    const dates = ['25/4/2026', '4/25/2026', '3/4/2026'];
    const leads = rows.map((row, i): TestRow => [...row, i === 0 ? 'Came on' : dates[i % 3]!]);
    const unasked = new TestDocument({ Leads: leads });
    const { messages } = unasked.run('setUpSpreadsheet', { by: 'command line' }) as { messages: string[] };
    expect(messages).toEqual(
      expect.arrayContaining([
        'Dates of "Came on" are written both ways, day first and month first: "3/4/2026" is not read.',
        'If that is wrong, enter day first or month first under Date order in Settings.',
      ]),
    );
  });

  it.each(['Deals tab = none', 'deals = none'])('takes %j for a tab that is no such tab', (entry) => {
    const { document } = corrected([entry]);
    expect(setting(document, 'Deals tab')).toBe('');
    expect(setting(document, 'Deal outcome column')).toBe('');
  });

  it('lists once what there is none of', () => {
    const { dialogs } = corrected(['3 = none']);
    expect(dialogs[2]).toContain('3. Lead key column: (none)');
    expect(dialogs[2]).not.toContain('Lead key column: none');
  });

  it.each([
    ['Company', '"Company" has no =. Enter a number or a name, = and what is right.'],
    [
      '99 = x',
      'There is no line, setting or outcome "99". Enter a number of the list, or the name of a setting or of an outcome.',
    ],
    [
      'Colour = red',
      'There is no line, setting or outcome "Colour". Enter a number of the list, or the name of a setting or of an outcome.',
    ],
    ['won = perhaps', '"won" cannot be "perhaps". Say whether it means won, lost or open.'],
    ['Leads tab = Nowhere', 'There is no tab "Nowhere". Your tabs: "Leads", "Archive".'],
    ['Leads tab =', 'There is no tab "". Your tabs: "Leads", "Archive".'],
    ['Header row = 99', '"99" is no row of headers. Enter a whole number from 1 to 31.'],
    [
      'Lead key column = Customer',
      'Leads has no column "Customer". Its columns: "Customer no.", "Company", "Industry", "Result".',
    ],
    [
      'Activity column = x',
      'Activity column needs a tab to look in. Say which it is first: Activities tab = its name.',
    ],
    [
      'Score floor = low',
      'Setting Score floor is "low". Enter a whole number, or none, or clear the cell for the default.',
    ],
  ])('%j is told: %s', (entry, sentence) => {
    const { document, dialogs } = corrected([entry]);
    expect(dialogs.join('\n')).toContain(sentence);
    expect(document.workbook.sheetByName('Rules')).toBeDefined();
  });

  it('changes nothing when cancelled after a correction', () => {
    const document = new TestDocument({ Leads: rows });
    const before = wholeState(document.workbook, document.host);
    let asked = 0;
    document.host.answers = {
      alert: () => (asked++ === 0 ? 'NO' : 'CANCEL'),
      prompt: () => ({ button: asked > 1 ? 'OK' : 'CANCEL', text: '' }),
    };
    document.run('menuSetUp');
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });
});

describe('the tabs that Set up makes', () => {
  const document = documentOf(testWorkbooks.find(({ activities }) => activities !== null)!);
  setUp(document);
  const rules = document.sheet('Rules');
  const headers = document.texts('Rules')[0]!;
  const columnOf = (header: string) => headers.indexOf(header) + 1;

  it('freeze their header row, which explains itself in notes', () => {
    for (const name of ourTabs) {
      const sheet = document.sheet(name);
      expect(sheet.rows.frozen).toBe(1);
      for (let column = 1; column <= sheet.lastColumn(); column++)
        expect(sheet.notes.at(1, column), `${name} ${column}`).toMatch(/\.$/);
    }
  });

  it('have dropdowns that warn and take other words', () => {
    for (const header of ['Kind', 'Field', 'Test', 'Count', 'Fade']) {
      const validation = rules.validations.at(2, columnOf(header));
      expect(validation).toMatchObject({ criteria: 'VALUE_IN_LIST', allowInvalid: true });
      // As far as people will type: 200 rows below those that set-up wrote.
      expect(rules.validations.at(rules.lastRow() + 200, columnOf(header))).toBe(validation);
    }
  });

  it('tick every proposed rule', () => {
    const last = rules.lastRow();
    for (let row = 2; row <= last; row++) {
      expect(rules.cells.at(row, 1)).toBe(true);
      expect(rules.validations.at(row, 1)).toMatchObject({ criteria: 'CHECKBOX', allowInvalid: true });
    }
    expect(rules.validations.at(last + 1, 1)).toBeUndefined();
  });

  it('fold away the columns that a newcomer does not need', () => {
    const shown = headers.filter((_, index) => !rules.columns.hidden.at(index + 1));
    expect(shown).toEqual([
      ...['On', 'Rule', 'Kind', 'Field', 'Test', 'Value', 'Points'],
      ...['Problem', 'In words', 'Leads matched'],
    ]);
    expect(rules.columns.groupDepth.at(columnOf('Fade'))).toBe(1);
    const settings = document.sheet('Settings');
    const open = document.texts('Settings').filter((_, index) => !settings.rows.hidden.at(index + 1));
    // The ten that everybody may want to change, and the six more that set-up has found.
    expect(open).toHaveLength(17);
    expect(open.map(([name]) => name)).toContain('Deal amount column');
  });

  it('keep Value and Lists as plain text, so that 10-50 becomes no date', () => {
    for (const [name, column] of [
      ['Rules', columnOf('Value')],
      ['Settings', 2],
      ['Lists', 1],
    ] as const)
      expect(document.sheet(name).formats.numberFormat.at(5, column)).toBe('@');
  });

  it('are grey where they are ours', () => {
    expect(rules.formats.fontColor.at(2, columnOf('In words'))).toBe('#5f6368');
    expect(rules.formats.fontColor.at(2, columnOf('Rule'))).toBeUndefined();
  });
});

describe('what is there already', () => {
  it('a tab of the user’s own keeps its name, and ours gets a suffix that is found again', () => {
    const workbook = testWorkbooks[0]!;
    const document = documentOf(workbook);
    document.addTab('Rules', [['House rules'], ['No shoes']]);
    const { messages } = setUp(document);
    expect(messages).toContain('You have a tab Rules of your own, so ours is called Rules (Scoreband).');
    expect(document.texts('Rules')).toEqual([['House rules'], ['No shoes']]);
    expect(document.scoreLeads().stopped).toBeNull();
    expect(setUp(document).messages).toContain('Everything is set up already: nothing was changed.');
  });

  it.each([
    [
      'Rules',
      [
        ['Rule', 'Points', 'Notes'],
        ['Pay in time', 5, ''],
      ],
    ],
    [
      'Statuses',
      [
        ['Status', 'Count'],
        ['on ice', 3],
      ],
    ],
    [
      'Settings',
      [
        ['Name', 'Value'],
        ['Colour', 'red'],
      ],
    ],
  ])('a tab %s that has one header in common with ours is the user’s', (name, rows) => {
    const document = documentOf(testWorkbooks[0]!);
    document.addTab(name, rows);
    expect(setUp(document).messages).toContain(
      `You have a tab ${name} of your own, so ours is called ${name} (Scoreband).`,
    );
    document.scoreLeads();
    expect(document.texts(name)).toEqual(rows.map((row) => row.map(String)));
  });

  it('a tab that was deleted is made again, and the others keep what people entered', () => {
    const document = documentOf(testWorkbooks[0]!);
    setUp(document);
    document.sheet('Rules').cells.set(2, 2, 'My own name');
    document.workbook.removeSheet(document.sheet('Statuses'));
    const before = workbookSnapshot(document.workbook);
    expect(setUp(document).messages).toContain('Added the tab Statuses.');
    expect(workbookSnapshot(document.workbook, Object.keys(before))).toEqual(before);
  });

  it('renamed tabs are found', () => {
    const document = documentOf(testWorkbooks[0]!);
    setUp(document);
    document.sheet('Rules').name = 'Scoring';
    expect(setUp(document).messages).toContain('Everything is set up already: nothing was changed.');
  });

  it('fills in only settings that are empty or missing', () => {
    const document = new TestDocument(
      {
        Contacts: [
          ['Industry', 'Customer no.'],
          ...Array.from({ length: 20 }, (_, i): TestRow => [i % 3 ? 'Food' : 'SaaS', `C${i}`]),
        ],
        Settings: [
          ['Setting', 'Value', 'What it does'],
          ['Leads tab', '', 'mine'],
          ['Score ceiling', '200', ''],
        ],
      },
      { answers: agreeing },
    );
    document.sheet('Settings').maxRows = 3;
    const { messages } = setUp(document);
    expect(document.texts('Settings')).toEqual([
      ['Setting', 'Value', 'What it does'],
      ['Leads tab', 'Contacts', 'mine'],
      ['Score ceiling', '200', ''],
      ['Lead key column', 'Customer no.', expect.stringMatching(/./)],
    ]);
    expect(messages).toContain('Filled in settings: Leads tab = Contacts, Lead key column = Customer no.');
  });

  it('takes the word of a Settings tab against its own guess', () => {
    const document = documentOf(testWorkbooks[0]!);
    document.addTab('Other', [['Title'], ['Name', 'Group'], ['x', 'a'], ['y', 'b']]);
    document.addTab('Settings', [
      ['Setting', 'Value'],
      ['Leads tab', 'Other'],
      ['Header row', '2'],
    ]);
    setUp(document);
    expect(document.texts('Settings').slice(1, 3)).toEqual([
      ['Leads tab', 'Other'],
      ['Header row', '2'],
    ]);
    expect(document.texts('Rules')[1]!.slice(0, 4)).toEqual(['false', 'Example', 'Attribute', 'Group']);
  });
});

describe('where nothing can be found', () => {
  it('an empty spreadsheet gets one example rule, switched off, and is told what to do', () => {
    const document = new TestDocument({ Sheet1: [] }, { answers: agreeing });
    const dialogs = dialogsOf(document);
    expect(dialogs[0]).toContain(
      'No tab has rows below a row of headers. Put one lead a row, with headers above, and set up again.',
    );
    expect(dialogs[1]).toContain('No rules are proposed yet: there are no leads to make them from.');
    expect(document.texts('Rules')).toHaveLength(2);
    expect(document.texts('Rules')[1]!.slice(0, 2)).toEqual(['false', 'Example']);
  });

  it('leads with names alone get the example too', () => {
    const document = new TestDocument({ Leads: [['Name'], ['Ann'], ['Bob']] });
    const { messages, stopped } = setUp(document);
    expect(stopped).toBeNull();
    expect(messages.join('\n')).toContain('One example is there, switched off');
    expect(document.texts('Rules')[1]![0]).toBe('false');
  });

  it('says so while another run is writing', () => {
    const document = documentOf(testWorkbooks[0]!);
    const before = wholeState(document.workbook, document.host);
    document.host.project.locks.set('document', { owner: {}, until: Number.POSITIVE_INFINITY });
    expect(setUp(document).stopped).toBe(
      'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then set up again.',
    );
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });
});

describe('what Set up did not find', () => {
  it('is named, with the settings that say it', () => {
    const rows: TestRow[] = [
      ['Lead ID', 'Company', 'Outcome'],
      ...Array.from({ length: 12 }, (_, n): TestRow => [`L${n}`, `Company ${n}`, n % 2 ? 'Won' : 'Lost']),
    ];
    expect(setUp(new TestDocument({ Leads: rows })).messages).toContain(
      'Deal closed-on column: none · Deal created-on column: none · Deal amount column: none · Activities tab: none.',
    );
  });

  it('is no outcome below the first 2,000 rows: all are counted', () => {
    const rows: TestRow[] = [
      ['Lead ID', 'Outcome'],
      ...Array.from(
        { length: 2600 },
        (_, n): TestRow => [`L${n}`, n < 1900 ? 'Won' : n < 2500 ? 'Lost' : 'Ghost'],
      ),
    ];
    const { messages } = setUp(new TestDocument({ Deals: rows }));
    expect(messages).toContain('Outcomes that mean won: "Won" (1900).');
    expect(messages).toContain('Outcomes that mean lost: "Lost" (600).');
    expect(messages).toContain('Outcomes that are not clear: "Ghost" (100).');
  });
});
