import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/host/services/answers.ts';
import type { Overview } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Points'],
  ['L1', 'Mia', 20],
  ['L12', 'Ole', 95],
  ['ann@acme.example', 'Ann', 95],
];
const tabs: Readonly<Record<string, readonly TestRow[]>> = {
  Leads: leads,
  Rules: [
    ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
    [true, 'Points', 'Points', '≥', '0', '1', 'each'],
  ],
  Statuses: [
    ['Status', 'Min score', 'Call list', 'Contact within'],
    ['Low', 0, false, ''],
    ['High', 40, true, 1],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Output columns', 'Score, Status, Why, Next step, Status since'],
  ],
  Mine: [['Mia (L1)', 'L1']],
};

function answering(...prompts: string[]): Answers {
  return {
    alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
    prompt: () => ({ button: prompts.length === 0 ? 'CANCEL' : 'OK', text: prompts.shift() ?? '' }),
  };
}

const shownTexts = (document: TestDocument) =>
  document.host.shown.flatMap((dialog) => ('text' in dialog ? [dialog.text] : []));
const last = (document: TestDocument) => shownTexts(document).at(-1);

function select(document: TestDocument, row: number): void {
  document.workbook.activeSheet = document.sheet('Leads');
  document.sheet('Leads').selection = { row, column: 1, rows: 1, columns: 1 };
}

/** Mia has risen, was called, and has bought; all of it is noted in tabs of ours. */
function begun(more: Readonly<Record<string, readonly TestRow[]>> = {}): TestDocument {
  const document = new TestDocument(
    { ...tabs, ...more },
    { answers: answering('', '', 'too slow at first') },
  );
  document.run('makeCallList', { by: 'menu' });
  document.sheet('Leads').cells.set(2, 3, 90);
  document.scoreLeads();
  const list = document.sheet('Call list');
  const row = document.texts('Call list').findIndex((cells) => cells.includes('Mia (L1)')) + 1;
  list.cells.set(row, document.texts('Call list')[2]!.indexOf('Result') + 1, 'No answer');
  list.cells.set(row, document.texts('Call list')[2]!.indexOf('Note') + 1, 'rings only');
  document.scoreLeads();
  select(document, 2);
  document.run('menuSaleWon');
  document.run('buildConversion', { by: 'menu' });
  document.host.answers = answering('L1');
  return document;
}

/** Cells of all tabs but those of people that hold a text. */
function naming(document: TestDocument, pattern: RegExp): string[] {
  return document.workbook.sheets
    .filter(({ name }) => !['Leads', 'Mine'].includes(name))
    .flatMap(({ name }) =>
      document
        .texts(name)
        .flatMap((row, r) =>
          row.flatMap((cell, c) => (pattern.test(cell) ? [`${name} ${r + 1},${c + 1}: ${cell}`] : [])),
        ),
    );
}

describe('Team ▸ Forget a lead…', () => {
  it('shows where tabs of ours name the lead, and takes key and name out of them on yes', () => {
    const document = begun();
    const before = naming(document, /\bL1\b|\bMia\b/);
    for (const tab of ['Crossings', 'Calls', 'Changes', 'Memory', 'Deals'])
      expect(before.some((place) => place.startsWith(tab))).toBe(true);
    document.run('menuForget');
    const shown = shownTexts(document).find((text) => text.startsWith('Mia (L1) is named in:'))!;
    expect(shown).toContain('Crossings: 2 cells\n');
    expect(shown).toContain('Calls: 2 cells\n');
    expect(shown).toContain('Deals: 1 cell\n');
    expect(shown).toContain('The lead still stands on Leads, row 2.');
    expect(shown).toContain('Notes that people have typed stay. Look through Calls, row 2.');
    expect(last(document)).toMatch(/^Forgotten: \d+ cells emptied\.$/);
    // Its deal stays, by its key, without a name.
    expect(naming(document, /\bL1\b|\bMia\b/)).toEqual(['Deals 2,1: L1']);
    expect(document.texts('Deals')[1]!.slice(1, 3)).toEqual(['', 'won']);
    expect(document.texts('Changes').flat()).toContain('(forgotten) recorded as won on 2026-11-21');
    expect(document.texts('Changes').flat().join()).toContain('A lead forgotten: ');
  });

  it('keeps nothing of the lead with the document', () => {
    const document = begun();
    document.run('menuForget');
    const kept = [...document.workbook.documentProperties].filter(([, text]) => /\bl1\b|\bMia\b/i.test(text));
    expect(kept).toEqual([]);
  });

  it.each(['shown', 'ignored'] as const)(
    'keeps no problem that names it and is %s, but the others',
    (which) => {
      const document = begun();
      ['L1', 'Mia twice'].forEach((cell, column) => {
        document.sheet('Leads').cells.set(5, column + 1, cell);
      });
      document.checkRules();
      const messages = () => {
        const { shown, ignored } = (document.run('readOverview') as Overview).problems;
        return [...shown, ...ignored].map(({ message }) => message);
      };
      const before = messages();
      const naming = before.filter((message) => message.includes('key "L1" is already in row 2'));
      expect(naming).toHaveLength(1);
      if (which === 'ignored') document.run('ignoreProblem', { message: naming[0], isIgnored: true });
      document.run('menuForget');
      expect(messages()).toEqual(before.filter((message) => message !== naming[0]));
      expect(messages()).not.toEqual([]);
    },
  );

  it('leaves cells of people and other leads alone, those whose key begins alike too', () => {
    const document = begun();
    const [theirs, mine] = [
      naming(document, /L12|Ole/),
      document.texts('Leads').map((row) => row.slice(0, 3)),
    ];
    document.run('menuForget');
    expect(naming(document, /L12|Ole/)).toEqual(theirs);
    expect(document.texts('Leads').map((row) => row.slice(0, 3))).toEqual(mine);
    expect(document.texts('Mine')).toEqual([['Mia (L1)', 'L1']]);
  });

  it('takes the selected lead on an empty line', () => {
    const document = begun();
    document.host.answers = answering('');
    select(document, 2);
    document.run('menuForget');
    expect(
      shownTexts(document).some((text) => text.includes('An empty line is the selected lead: Mia (L1).')),
    ).toBe(true);
    expect(naming(document, /\bMia\b/)).toEqual([]);
  });

  it('finds a lead whose row is gone by its key, and what it was named then', () => {
    const document = begun();
    document.sheet('Leads').remove('row', 2, 1);
    document.run('menuForget');
    expect(shownTexts(document).some((text) => text.includes('still stands'))).toBe(false);
    expect(naming(document, /\bL1\b|\bMia\b/)).toEqual(['Deals 2,1: L1']);
  });

  it('takes a key that is an address out of the deal too', () => {
    const document = begun();
    select(document, 4);
    document.host.answers = answering('', '', '');
    document.run('menuSaleWon');
    expect(document.texts('Deals').at(-1)!.slice(0, 2)).toEqual([
      'ann@acme.example',
      'Ann (ann@acme.example)',
    ]);
    document.host.answers = answering('Ann@Acme.example');
    document.run('menuForget');
    expect(document.texts('Deals').at(-1)!.slice(0, 3)).toEqual(['', '', 'won']);
    expect(naming(document, /ann/i)).toEqual([]);
  });

  it('finds leads in the tables of Misses and Accounts too, and leaves the person’s own deals', () => {
    const document = new TestDocument(
      {
        ...tabs,
        Leads: [
          ['Email', 'Name', 'Points'],
          ['ann@acme.example', 'Ann', 95],
          ['bo@acme.example', 'Bo', 10],
        ],
        Deals: [
          ['Email', 'Outcome', 'Closed on'],
          ['ann@acme.example', 'Lost', new Day('2026-11-02')],
          ['bo@acme.example', 'Won', new Day('2026-11-02')],
        ],
        Settings: [
          ['Setting', 'Value'],
          ['Closed leads', 'like open ones'],
        ],
      },
      { answers: answering('ann@acme.example') },
    );
    document.run('buildAccounts', { by: 'menu' });
    document.run('buildConversion', { by: 'menu' });
    document.run('menuForget');
    const shown = shownTexts(document).find((text) => text.includes('is named in:'))!;
    expect(shown).toContain('Misses: 1 cell\n');
    expect(shown).toContain('Accounts: 2 cells\n');
    expect(naming(document, /ann@/)).toEqual(['Deals 2,1: ann@acme.example']);
    expect(document.texts('Accounts').flat()).toContain('95 = 95 (forgotten)');
  });

  it('leaves a tab of that name that is not ours', () => {
    const document = new TestDocument(
      { ...tabs, Calls: [['Lead key'], ['L1']] },
      { answers: answering('L1') },
    );
    document.scoreLeads();
    document.run('menuForget');
    expect(document.texts('Calls')).toEqual([['Lead key'], ['L1']]);
  });

  it('changes nothing on no, and says so where no tab names the lead', () => {
    const document = begun();
    document.host.answers = { ...answering('L1'), alert: () => 'NO' };
    const before = workbookSnapshot(document.workbook);
    document.run('menuForget');
    expect(workbookSnapshot(document.workbook)).toEqual(before);
    document.host.answers = answering('L77');
    document.run('menuForget');
    expect(last(document)).toBe('No tab of Scoreband names L77, so there is nothing to forget.');
  });

  it('writes nothing where somebody changes these tabs meanwhile', () => {
    const document = begun();
    const answers = answering('L1');
    document.host.answers = {
      ...answers,
      alert: (dialog) => {
        if (dialog.text.includes('Forget this lead?')) document.sheet('Calls').cells.set(2, 2, '');
        return answers.alert!(dialog);
      },
    };
    document.run('menuForget');
    expect(last(document)).toBe(
      'Somebody has changed these tabs meanwhile, so nothing was written. Please start again.',
    );
    expect(naming(document, /\bMia\b/)).not.toEqual([]);
  });

  /** After the question, right before the cells are written that are found. */
  function rightBeforeItWrites(document: TestDocument, happen: () => void): void {
    const { answers } = document.host;
    let wasAsked = false;
    document.host.answers = {
      ...answers,
      alert: (dialog) => {
        wasAsked ||= dialog.text.includes('Forget this lead?');
        return answers.alert!(dialog);
      },
    };
    document.host.onCall = ({ member }) => {
      // What is kept with the document is taken out first.
      if (!wasAsked || !['deleteProperty', 'setProperty'].includes(member)) return;
      document.host.onCall = null;
      happen();
    };
    document.run('menuForget');
  }

  it('writes nothing where rows are moved right then', () => {
    const document = begun();
    rightBeforeItWrites(document, () => document.sheet('Calls').insert('row', 2, 1));
    expect(last(document)).toBe(
      'Somebody has changed these tabs meanwhile, so nothing was written. Please start again.',
    );
    expect(document.column('Calls', 'Lead key')).toContain('L1');
  });

  it('finds its lines in Changes where what people have changed is noted above them first', () => {
    const document = begun();
    document.sheet('Rules').cells.set(2, 6, '2');
    document.run('menuForget');
    const changes = document.column('Changes', 'What');
    expect(changes).toContain('Points of Points');
    expect(changes).toContain('(forgotten) recorded as won on 2026-11-21');
    expect(naming(document, /\bMia\b/)).toEqual([]);
  });

  it('goes on where it could not empty all of a row', () => {
    const document = begun();
    const { protections, maxRows } = document.sheet('Memory');
    const column = document.texts('Memory')[0]!.indexOf('Status since') + 1;
    const area = { row: 1, column, rows: maxRows, columns: 1 };
    protections.push({ area, description: '', warningOnly: false, editors: [], unprotected: [] });
    document.run('menuForget', undefined, { user: 'guest@example.com' });
    expect(last(document)).toMatch(/^Not all cells could be emptied: /);
    const row = document.column('Memory', 'Lead key').indexOf('L1');
    expect(row).toBeGreaterThanOrEqual(0);
    protections.length = 0;
    document.host.answers = answering('L1');
    document.run('menuForget');
    expect(last(document)).toMatch(/^Forgotten: /);
    expect((document.texts('Memory')[row + 1] ?? []).join('')).toBe('');
  });

  it('has nothing left to forget the second time', () => {
    const document = begun();
    document.sheet('Leads').remove('row', 2, 1);
    document.run('menuForget');
    document.host.answers = answering('L1');
    document.run('menuForget');
    expect(last(document)).toBe('No tab of Scoreband names L1, so there is nothing to forget.');
  });
});

describe('the key of a deal in a tab of ours', () => {
  it('is what the deal is counted by, also once its lead is forgotten', () => {
    const document = begun({
      Activities: [
        ['Lead ID', 'Activity', 'When'],
        ['L12', 'Visit', new Day('2026-11-02')],
      ],
    });
    document.run('menuForget');
    document.scoreLeads();
    expect(document.column('Leads', 'Status')[0]).toBe('Won');
  });
});

describe('a lead that is gone from Leads', () => {
  const day = 86_400_000;
  const goneAdvice = (document: TestDocument) =>
    document.scoreLeads().problems.filter(({ code }) => code === 'leads-long-gone');

  it('is offered to be forgotten once that was 30 days ago, by the run and by the dialog, and no more then', () => {
    const document = begun();
    document.sheet('Leads').remove('row', 2, 1);
    expect(goneAdvice(document)).toEqual([]);
    document.host.clock.now += 29 * day;
    expect(goneAdvice(document)).toEqual([]);
    document.host.clock.now += day;
    expect(goneAdvice(document).map(({ message, level }) => [level, message])).toEqual([
      [
        'advice',
        '1 lead is gone from Leads for 30 days or more, and tabs of Scoreband still name it. Team ▸ Forget a lead… lists such keys and takes a lead out; nothing needs to be done where its history is to stay.',
      ],
    ]);
    document.host.answers = answering('L1');
    document.run('menuForget');
    expect(shownTexts(document).join('\n')).toContain('Gone from your leads for 30 days or more: L1.');
    expect(goneAdvice(document)).toEqual([]);
  });

  it('is not offered where it is back by then', () => {
    const document = begun();
    const leads = document.sheet('Leads');
    leads.remove('row', 2, 1);
    document.scoreLeads();
    const row = leads.lastRow() + 1;
    ['L1', 'Mia', 90].forEach((cell, i) => {
      leads.cells.set(row, i + 1, cell);
    });
    document.host.clock.now += 31 * day;
    expect(goneAdvice(document)).toEqual([]);
    expect(document.column('Memory', 'Gone since').join('')).toBe('');
  });
});
